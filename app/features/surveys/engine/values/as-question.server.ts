/** A calculated value as if it were a question that works its value out: for what counts and shows questions. */
import { compileShape } from '../types/registry.ts';
import type { QuestionDefinition } from '../types/registry.ts';
import type { Plan, PlanQuestion } from '../plan.server.ts';

/** The calculated values of a plan that belong into the result, after its last page. */
export function valuesAsQuestions({ definition, columns, values, pages }: Plan): PlanQuestion[] {
  const results = new Map((definition.calculatedValues ?? []).map((value) => [value.name, value]));
  return values.flatMap(({ name, shape, computed }): PlanQuestion[] => {
    const column = shape && columns.findLast(({ question }) => question === name);
    const value = results.get(name);
    if (!column || !value) return [];
    const own: QuestionDefinition = {
      type: 'expression',
      name,
      expression: value.expression,
      ...(value.result !== undefined && { result: value.result }),
    };
    return [
      {
        kind: 'question',
        name,
        definition: own,
        page: pages.length,
        panels: [],
        visibleIf: undefined,
        enableIf: undefined,
        requiredIf: undefined,
        computed,
        offered: new Map(),
        rules: [],
        shape: compileShape(own),
        columns: [column],
        isEquality: false,
        isSensitive: false,
      },
    ];
  });
}
