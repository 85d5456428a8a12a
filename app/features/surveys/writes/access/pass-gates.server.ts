/**
 * The gates of a survey with quotas or personal links, in the transaction that stores the response: each is locked before it
 * is read, so that fifty people at once take five places and twenty posts of one link make one response.
 */
import { and, eq } from 'drizzle-orm';
import { surveyInvitations, surveyTokens } from '#db/schema/surveys/access.ts';
import { responses, surveys } from '#db/schema/surveys/surveys.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { EntryMode } from '../../access/audience.ts';
import { tokenHashOf } from '../../access/tokens.server.ts';
import { findFull, lockQuotas } from '../../reads/access/quotas.server.ts';
import { getPlan } from '../../reads/plan.server.ts';
import type { Row } from '../../engine/row.server.ts';

/** `full`: a quota is. `link-used`: the personal link was answered by, or never was one. `link-needed`: there was none. */
export type Refusal = 'full' | 'link-used' | 'link-needed';

export type Passed =
  { is: 'passed'; identity: Identity | null } | { is: 'there-already' } | { is: 'refused'; refusal: Refusal };

/** Who gave a response of a survey that is not anonymous. */
export type Identity = { personId: string | null; name: string; email: string };

/** What the gates look at. */
export type Knocking = {
  survey: { id: string };
  versionId: string;
  row: Row;
  channel: string;
  token?: string;
  /** Null where the survey is anonymous: nothing of the link may meet the response then. */
  identity: Identity | null;
};

/** Whether people answer by themselves. What was said on paper or in a file is there already: it is counted, and never refused. */
const isOwnAnswer = (channel: string): boolean => channel === 'web' || channel === 'kiosk';

async function lockSurvey(tx: AreaContext, id: string): Promise<{ entry: EntryMode }> {
  const rows = await tx.db
    .select({ entry: surveys.entry })
    .from(surveys)
    .where(and(eq(surveys.areaId, tx.area.id), eq(surveys.id, id)))
    .for('key share');
  if (!rows[0]) throw notFound();
  return rows[0];
}

async function isThere(tx: AreaContext, codeHash: string): Promise<boolean> {
  const rows = await tx.db
    .select({ id: responses.id })
    .from(responses)
    .where(and(eq(responses.areaId, tx.area.id), eq(responses.codeHash, codeHash)));
  return rows.length > 0;
}

/** Deletes the token; whoever does it at the same time waits and finds none. */
async function spend(tx: AreaContext, surveyId: string, tokenHash: string): Promise<boolean> {
  const spent = await tx.db
    .delete(surveyTokens)
    .where(
      and(
        eq(surveyTokens.areaId, tx.area.id),
        eq(surveyTokens.surveyId, surveyId),
        eq(surveyTokens.tokenHash, tokenHash),
      ),
    )
    .returning({ tokenHash: surveyTokens.tokenHash });
  return spent.length > 0;
}

/** Marks the invitation of a survey that is not anonymous; a name that was typed goes before the one it was sent to. */
async function nameBy(tx: AreaContext, surveyId: string, tokenHash: string, identity: Identity): Promise<Identity> {
  const rows = await tx.db
    .update(surveyInvitations)
    .set({ hasAnswered: true })
    .where(
      and(
        eq(surveyInvitations.areaId, tx.area.id),
        eq(surveyInvitations.surveyId, surveyId),
        eq(surveyInvitations.tokenHash, tokenHash),
      ),
    )
    .returning({ email: surveyInvitations.email, name: surveyInvitations.name });
  const invited = rows[0];
  if (!invited) return identity;
  return { ...identity, email: invited.email, name: identity.name === '' ? invited.name : identity.name };
}

/** Asks every gate of the survey. What it locks stays locked until the response is on disk. @throws not-found */
export async function passGates(tx: AreaContext, response: Knocking, codeHash: string): Promise<Passed> {
  const { survey, row, versionId, channel, token, identity } = response;
  const { entry } = await lockSurvey(tx, survey.id);
  const quotas = await lockQuotas(tx, survey.id);
  if (await isThere(tx, codeHash)) return { is: 'there-already' };
  if (!isOwnAnswer(channel)) return { is: 'passed', identity };
  if (quotas.length > 0) {
    const plan = await getPlan(tx, survey.id, versionId);
    const full = await findFull(tx, survey.id, quotas, { plan, marks: row.marks });
    if (full) return { is: 'refused', refusal: 'full' };
  }
  if (entry !== 'invitation') return { is: 'passed', identity };
  if (token === undefined) return { is: 'refused', refusal: 'link-needed' };
  const tokenHash = tokenHashOf(tx.keys, survey.id, token);
  if (await spend(tx, survey.id, tokenHash)) {
    return { is: 'passed', identity: identity && (await nameBy(tx, survey.id, tokenHash, identity)) };
  }
  // The same post, sent twice at once: the other one has spent the link and stored the response meanwhile.
  if (await isThere(tx, codeHash)) return { is: 'there-already' };
  return { is: 'refused', refusal: 'link-used' };
}
