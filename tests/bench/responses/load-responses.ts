/** Loads a great many invented responses into a survey: COPY in batches, checked by the plan, counted by nothing on the way. */
import { randomBytes, randomUUID } from 'node:crypto';
import { finished } from 'node:stream/promises';
import type { Sql } from 'postgres';
import { checkAll } from '#app/features/surveys/engine/answers.server.ts';
import type { Plan } from '#app/features/surveys/engine/plan.server.ts';
import { toRow } from '#app/features/surveys/engine/row.server.ts';
import { chanceFrom } from '#app/features/demo/random.ts';
import { randomAnswers, randomRenditions } from './random-answers.ts';

export type Loading = {
  areaId: string;
  surveyId: string;
  versionId: string;
  plan: Plan;
  count: number;
  /** YYYY-MM-DD: days before it are spread over the responses. */
  today: string;
};

const batchSize = 20_000;
const checkedFirst = 200;
const daysOfAnswers = 60;

/** COPY's text format (PostgreSQL, "COPY", File Formats). */
const copied = (text: string): string =>
  text.replace(/[\\\n\r\t]/g, (sign) => ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[sign] ?? sign);

async function copy(sql: Sql, statement: string, lines: string): Promise<void> {
  const stream = await sql.unsafe(statement).writable();
  stream.end(lines);
  await finished(stream);
}

function dayBefore(today: string, days: number): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

/**
 * Loads `count` responses of the demonstration channel, then ANALYZE. Tracking codes are nobody's. The first ones are checked as posted
 * answers are. @param report told after every batch
 * @throws when the plan finds fault with an invented answer
 */
export async function loadResponses(
  sql: Sql,
  loading: Loading,
  report: (done: number) => void = () => undefined,
): Promise<void> {
  const { areaId, surveyId, versionId, plan, count, today } = loading;
  const next = randomAnswers(plan);
  const chance = chanceFrom(count);
  const days = Array.from({ length: daysOfAnswers }, (_, at) => dayBefore(today, at + 1));
  for (let done = 0; done < count;) {
    const size = Math.min(batchSize, count - done);
    let rows = '';
    let texts = '';
    for (let at = 0; at < size; at += 1) {
      const answers = next();
      if (done + at < checkedFirst) {
        const checked = checkAll(plan, answers);
        if (!checked.ok) {
          throw new Error(checked.errors.map(({ field, key }) => `${field}: ${key}`).join(', '));
        }
      }
      const row = toRow(plan, answers);
      const id = randomUUID();
      const day = days[Math.floor(chance.next() * days.length)] ?? today;
      const numbers = row.numbers.map((number) => (Number.isNaN(number) ? 'NaN' : String(number))).join(',');
      rows += `${areaId}\t${id}\t${surveyId}\t${versionId}\t${randomBytes(32).toString('base64url')}\t${day}\t{${row.marks.join(',')}}\t{${numbers}}\tdemonstration\t{${randomRenditions(plan, chance).join(',')}}\tf\tf\n`;
      for (const { column, body } of row.texts) texts += `${areaId}\t${id}\t${column}\t${copied(body)}\n`;
    }
    await copy(
      sql,
      'copy responses (area_id, id, survey_id, version_id, code_hash, day, marks, numbers, channel, renditions, is_late, is_test) from stdin',
      rows,
    );
    if (texts !== '') await copy(sql, 'copy response_texts (area_id, response_id, "column", body) from stdin', texts);
    done += size;
    report(done);
  }
  await sql`analyze responses`;
  await sql`analyze response_texts`;
}
