/** The dry run: reads every line as answers, writes beside it what is wrong, and stores nothing. */
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { importLines, surveyImports } from '#db/schema/surveys/collecting.ts';
import type { ImportFault } from '#db/schema/surveys/collecting.ts';
import { londonDay } from '#app/lib/dates.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { convert } from '../../collecting/import/convert.ts';
import type { Column } from '../../collecting/import/convert.ts';
import { isOnlyNoted, noted } from '../../collecting/import/faults.ts';
import type { Target } from '../../collecting/import/targets.ts';
import type { Told } from '../../collecting/import/told.ts';
import { checkAll } from '../../engine/answers.server.ts';
import { toRow } from '../../engine/row.server.ts';
import type { Row } from '../../engine/row.server.ts';
import type { Plan } from '../../engine/plan.server.ts';
import type { AnswerState } from '../../engine/states.ts';
import { ofImport } from './upload-import.server.ts';

const batch = 500;

/** The columns of a file that go somewhere. */
export function columnsOf(plan: Plan, targets: readonly Target[], chosen: readonly string[]): Column[] {
  const byKey = new Map(targets.map((target) => [target.key, target]));
  return chosen.flatMap((key, place) => {
    const target = byKey.get(key);
    return target ? [{ place, target, question: plan.question(target.question) }] : [];
  });
}

export type ReadLine = { row: Row; day: string | null; told: Told; faults: ImportFault[] };

/** One line as a row to store and all that is wrong with it. Questions without a column were not asked there. */
export function readLine(plan: Plan, columns: readonly Column[], cells: readonly string[], today: string): ReadLine {
  const { answers, states, day, told, faults } = convert(cells, columns);
  const asked = new Set(columns.map(({ target }) => target.question));
  const everyState = Object.fromEntries(plan.questions.map(({ name }) => [name, 'notStated'] as const));
  const checked = checkAll(plan, answers, everyState);
  const placeOf = (question: string) => columns.find(({ target }) => target.question === question)?.place ?? -1;
  const found = checked.errors.map(({ key, vars, question }): ImportFault => ({
    column: placeOf(question),
    key: `answer:${key}`,
    vars: { ...vars, question: columns.find(({ target }) => target.question === question)?.target.title ?? question },
  }));
  const left = columns.filter(
    ({ target }, index) =>
      target.question in answers &&
      !checked.visible.has(target.question) &&
      columns.findIndex((one) => one.target.question === target.question) === index,
  );
  const all = [
    ...faults,
    ...(day !== null && day > today ? [{ column: placeOf(''), key: 'afterToday', vars: { typed: day } }] : []),
    ...found,
    ...left.map(({ place, target }) => ({ column: place, key: noted.unasked, vars: { question: target.title } })),
  ];
  const missing: Record<string, AnswerState> = {};
  for (const { name } of plan.questions) {
    if (name in checked.answers) continue;
    const state = states[name];
    if (state !== undefined) missing[name] = state;
    else if (checked.visible.has(name)) missing[name] = asked.has(name) ? 'notStated' : 'notAsked';
  }
  return { row: toRow(plan, checked.answers, missing), day, told, faults: all };
}

/** Checks every line with the columns as they are chosen now; answers how many lines cannot be stored. */
export async function checkImport(
  ctx: AreaContext,
  id: string,
  plan: Plan,
  targets: readonly Target[],
  chosen: readonly string[],
): Promise<number> {
  const columns = columnsOf(plan, targets, chosen);
  const today = londonDay(ctx.now);
  return inTransaction(ctx, async (tx) => {
    let after = -1;
    let faultCount = 0;
    for (;;) {
      const lines = await tx.db
        .select({ line: importLines.line, cells: importLines.cells })
        .from(importLines)
        .where(and(eq(importLines.areaId, tx.area.id), eq(importLines.importId, id), gt(importLines.line, after)))
        .orderBy(asc(importLines.line))
        .limit(batch);
      const read = lines.map(({ line, cells }) => ({ line, faults: readLine(plan, columns, cells, today).faults }));
      faultCount += read.filter(({ faults }) => faults.some((fault) => !isOnlyNoted(fault))).length;
      await tx.db.execute(sql`
        update import_lines l set faults = f.faults
        from jsonb_to_recordset(${JSON.stringify(read)}::jsonb) as f(line integer, faults jsonb)
        where l.area_id = ${tx.area.id} and l.import_id = ${id} and l.line = f.line`);
      after = lines.at(-1)?.line ?? after;
      if (lines.length < batch) break;
    }
    await tx.db
      .update(surveyImports)
      .set({ state: 'checked', targets: [...chosen], faultCount })
      .where(ofImport(tx, id));
    return faultCount;
  });
}
