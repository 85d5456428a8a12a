/** What the area asks its forum about, and how long it gives it. */
import { eq } from 'drizzle-orm';
import { coproductionSettings } from '#db/schema/coproduction.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { subjects, usualSettings } from '../countersign.ts';
import type { CountersignSettings, Subject } from '../countersign.ts';

/** The area's own choice, or the usual one. */
export async function getCountersignSettings(ctx: AreaContext): Promise<CountersignSettings> {
  const rows = await ctx.db
    .select({ subjects: coproductionSettings.subjects, workingDays: coproductionSettings.workingDays })
    .from(coproductionSettings)
    .where(eq(coproductionSettings.areaId, ctx.area.id));
  const own = rows[0];
  if (!own) return usualSettings;
  const chosen = new Set(own.subjects);
  return { subjects: subjects.filter((subject) => chosen.has(subject)), workingDays: own.workingDays };
}

/** Whether there is a forum to ask; a page made from a published one asks nobody. */
export function hasForum({ area }: AreaContext): boolean {
  return area.forumName.trim() !== '' && area.demonstration !== 'published-page';
}

/** Whether this area publishes nothing of the subject before its forum was asked. One statement, none without a forum. */
export async function asksForum(ctx: AreaContext, subject: Subject): Promise<boolean> {
  return hasForum(ctx) && (await getCountersignSettings(ctx)).subjects.includes(subject);
}
