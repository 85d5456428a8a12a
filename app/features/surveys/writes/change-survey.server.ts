/** Changes the settings of a survey: what it is about, when it is open, who sees what. */
import { and, eq, sql } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import type { StoredDate } from '#db/schema/base/columns.ts';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { asksForum } from '#app/features/coproduction/reads/settings.server.ts';
import { changeNode } from '#app/features/record/writes/change-node.server.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { isPublicConsultation, joinConsultation } from '../part-of.server.ts';
import type { Anonymity } from '../survey.ts';
import { settingsFaults } from '../settings.ts';
import type { SettingsFault, SurveySettings } from '../settings.ts';
import { markGates } from './access/gate.server.ts';

/**
 * `wordingFixed`: the forum was asked about the title and the introduction, and they are public. `closesPromised`: people
 * were told another last day; it is moved with a reason, by a write of its own. `consultationNotPublic`: what is public cannot
 * become part of what is not.
 */
export type SurveyChanged =
  | 'changed'
  | 'slug-taken'
  | 'anonymity-fixed'
  | 'wordingFixed'
  | 'closesPromised'
  | 'consultationNotPublic'
  | SettingsFault;

/** The survey and its node, locked so that no answer comes in while what it promises changes. */
async function lockSurvey(tx: AreaContext, id: string) {
  const rows = await tx.db
    .select({
      state: nodes.state,
      title: nodes.title,
      introduction: surveys.introduction,
      closes: surveys.closes,
      consultationId: surveys.consultationId,
      anonymity: surveys.anonymity,
      identityRoles: surveys.identityRoles,
      /** Whoever opened a page of a version was promised what it said; so were those who answered. */
      isPromised: sql<boolean>`${surveys.currentVersionId} is not null
        or exists (select from responses r where r.area_id = ${surveys.areaId} and r.survey_id = ${surveys.id})`,
    })
    .from(nodes)
    .innerJoin(surveys, and(eq(surveys.areaId, nodes.areaId), eq(surveys.id, nodes.id)))
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id)))
    .for('update');
  const survey = rows[0];
  if (!survey) throw notFound();
  return survey;
}

/** A draft may lack what it needs to be public; what is public already may not lose it. */
function firstFault(state: 'draft' | 'public' | 'withdrawn', settings: SurveySettings): SettingsFault | null {
  const faults = settingsFaults(settings);
  const isLoose = state !== 'public';
  return faults.find((fault) => !isLoose || (fault !== 'introductionMissing' && fault !== 'rolesWrong')) ?? null;
}

type Promised = { anonymity: Anonymity; identityRoles: readonly string[] };

const isSamePromise = (one: Promised, other: Promised): boolean =>
  one.anonymity === other.anonymity && [...one.identityRoles].sort().join() === [...other.identityRoles].sort().join();

const endOf = (date: StoredDate): string => (date.state === 'stated' ? date.end : '');

/** Whether the last day would become another, or none, or be stated where it was not: each is told with its reason. */
const isMoved = (before: StoredDate, after: StoredDate): boolean => endOf(before) !== endOf(after);

/**
 * Applies the whole of the settings. Who sees what is fixed from the first publication on: somebody may hold a page that
 * promises it.
 * @throws not-found for a survey or consultation of another area.
 */
export function changeSurvey(ctx: AreaContext, id: string, settings: SurveySettings): Promise<SurveyChanged> {
  return inTransaction(ctx, async (tx) => {
    const { title, slug, consultationId, ...own } = settings;
    const survey = await lockSurvey(tx, id);
    const identityRoles = own.anonymity === 'confidential' ? own.identityRoles : [];
    if (survey.isPromised && !isSamePromise(survey, { ...own, identityRoles })) return 'anonymity-fixed';
    const fault = firstFault(survey.state, settings);
    if (fault !== null) return fault;
    const isReworded = title !== survey.title || own.introduction !== survey.introduction;
    if (survey.state === 'public' && isReworded && (await asksForum(tx, 'wording'))) return 'wordingFixed';
    if (survey.state === 'public' && isMoved(survey.closes, own.closes)) return 'closesPromised';
    const joins = consultationId !== null && consultationId !== survey.consultationId;
    if (survey.state === 'public' && joins && !(await isPublicConsultation(tx, consultationId)))
      return 'consultationNotPublic';
    const named = await changeNode(tx, id, { title, ...(slug === undefined ? {} : { slug }) });
    if (named === 'slug-taken') return named;
    await tx.db
      .update(surveys)
      .set({ ...own, identityRoles })
      .where(and(eq(surveys.areaId, tx.area.id), eq(surveys.id, id)));
    await markGates(tx, id);
    await joinConsultation(tx, id, consultationId);
    if (survey.state === 'public') await touchArea(tx);
    return 'changed';
  });
}
