/** The answers of a survey that may have a quota: those of its current version, or of its draft before the first. */
import type { AreaContext } from '#app/platform/context.server.ts';
import { quotaQuestions } from '../../access/quota.ts';
import { choiceValue } from '../../access/quota-form.ts';
import { parseDefinition } from '../../engine/definition.ts';
import { compilePlan } from '../../engine/plan.server.ts';
import { answeringMessages } from '../../messages.ts';
import { labelWords } from '../../view/words.server.ts';

export type QuotaOption = { value: string; label: string };

/** @param definition SurveyJS JSON text; one that cannot be read offers nothing */
export function listQuotaChoices(ctx: AreaContext, definition: string): QuotaOption[] {
  if (definition.trim() === '') return [];
  const parsed = parseDefinition(definition);
  if (!parsed.ok) return [];
  const plan = compilePlan(parsed.definition);
  const labels = plan.labels(ctx.language, labelWords(ctx.t(answeringMessages)));
  return quotaQuestions(plan).flatMap(({ question, codes }) => {
    const own = labels.questions.get(question);
    return codes.map((code) => ({
      value: choiceValue(question, code),
      label: `${own?.title ?? question}: ${own?.options.get(code) ?? code}`,
    }));
  });
}
