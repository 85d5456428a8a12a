/** How a public question has gone so far, as stories for a feed: every step, opening, closing and date that moved. */
import { and, eq, sql } from 'drizzle-orm';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { nodes } from '#db/schema/record.ts';
import { londonDay, londonMidnight } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { endOfDay, nextFlip } from '../consultation.ts';
import { moveOfEntry, nameOfEntry } from '../workflow/course-words.ts';
import { placedCourse } from '../workflow/course.ts';
import type { PlacedEntry } from '../workflow/course.ts';
import { courseMessages } from '../workflow/messages-course.ts';
import { changeParts, stepParts } from './course-parts.server.ts';

export type Story = {
  /** The same for ever. An opening is named by its day: a date that moves is another opening. */
  key: string;
  name: string;
  text: string;
  at: Date;
};

/** When each step and change was written down, ISO 8601, by its id. */
const instants = sql<Record<string, string> | null>`(
  select json_object_agg(x.id, x.made_at) from (
    select s.id, s.made_at from consultation_steps s
      where s.area_id = ${consultations.areaId} and s.consultation_id = ${consultations.id}
    union all
    select c.id, c.made_at from consultation_changes c
      where c.area_id = ${consultations.areaId} and c.consultation_id = ${consultations.id}
  ) x
)`;

const columns = {
  stage: consultations.stage,
  opens: consultations.opens,
  closes: consultations.closes,
  decision: consultations.decision,
  publishedAt: nodes.publishedAt,
  steps: stepParts,
  changes: changeParts,
  instants,
};

/** Nothing is told as older than its publication here: a reader could not have read it before. */
function instantOf({ id, event, at }: PlacedEntry, instants: Record<string, string>, published: Date): Date {
  const written = instants[id];
  if (written !== undefined) return new Date(written);
  const passed = event === 'closed' ? endOfDay(at) : londonMidnight(at);
  return passed < published ? published : passed;
}

/**
 * What has happened, oldest first; empty for what is no public consultation of this area. Says when the next date passes.
 * One statement.
 */
export async function listStories(ctx: AreaContext, id: string): Promise<Story[]> {
  const [row] = await ctx.db
    .select(columns)
    .from(nodes)
    .innerJoin(consultations, and(eq(consultations.areaId, nodes.areaId), eq(consultations.id, nodes.id)))
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, id), eq(nodes.state, 'public')));
  const published = row?.publishedAt;
  if (!row || !published) return [];
  const t = ctx.t(courseMessages);
  const today = londonDay(ctx.now);
  ctx.validUntil(nextFlip(row, today));
  return placedCourse(row, today).flatMap((entry) => {
    if (entry.isAhead) return [];
    const { id: own, event, date, words, at } = entry;
    const day = event === 'moved' || date.state === 'not-stated' ? '' : `${date.text}.`;
    return [
      {
        key: own === event ? `${event}:${at}` : own,
        name: nameOfEntry(t, entry),
        text: [day, moveOfEntry(t, entry), words].filter((part) => part !== '').join(' '),
        at: instantOf(entry, row.instants ?? {}, published),
      },
    ];
  });
}
