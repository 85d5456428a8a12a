/**
 * What a record of a decision must have before it may be public, and what a consultation must have before it is reported.
 * The fourth of the Gunning rules is that what people said is conscientiously taken into account when the decision is made
 * (R v Brent LBC, ex p Gunning (1985)): so it says what was put to whoever decided, that they read it, and an answer each.
 */
import { and, eq } from 'drizzle-orm';
import { decisions } from '#db/schema/evidence.ts';
import { nodes } from '#db/schema/record.ts';
import type { Gate, GateProblem } from '#app/features/record/writes/publish.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { answerProblems } from './decision.ts';
import { evidenceGateMessages } from './messages-gates.ts';
import { listAnswerable, listUnanswered } from './reads/answerable.server.ts';
import { findAsked } from './reads/asked.server.ts';
import type { Asked } from './reads/asked.server.ts';
import { countLedger, sum } from './reads/ledger.server.ts';
import { listAnswers } from './reads/staff-decisions.server.ts';

type Own = typeof decisions.$inferSelect;
type GateKey = keyof (typeof evidenceGateMessages)['english'];

const isSaid = (text: string) => text.trim() !== '';

function timeProblem({ decided, scope }: Own, { closes, kind }: Asked, today: string): GateKey | null {
  if (decided.state !== 'stated') return 'decided';
  if (decided.start > today) return 'decidedAhead';
  const mustFollow = scope === 'final' || kind === 'consult';
  return mustFollow && closes.state === 'stated' && decided.end <= closes.end ? 'decidedTooSoon' : null;
}

function missing(own: Own, asked: Asked, today: string): GateKey[] {
  const wanted: [GateKey, boolean][] = [
    ['question', asked.state === 'public'],
    ['summary', isSaid(own.summary)],
    ['decidedBy', own.decidedBy.state === 'stated'],
    ['meeting', own.meeting.state === 'stated'],
    ['evidenceRead', own.isEvidenceRead],
    ['readBy', own.readBy.state === 'stated'],
    ['equality', own.equality !== 'not-stated' && isSaid(own.equalityNote)],
  ];
  const time = timeProblem(own, asked, today);
  return [...wanted.flatMap(([gate, isThere]) => (isThere ? [] : [gate])), ...(time === null ? [] : [time])];
}

async function findOwn(tx: AreaContext, id: string): Promise<{ own: Own; asked: Asked } | null> {
  const rows = await tx.db
    .select()
    .from(decisions)
    .where(and(eq(decisions.areaId, tx.area.id), eq(decisions.id, id)));
  const own = rows[0];
  const asked = own ? await findAsked(tx, own.consultationId) : null;
  return own && asked ? { own, asked } : null;
}

const factsGate: Gate = async (tx, id) => {
  const found = await findOwn(tx, id);
  if (found === null) return [];
  const t = tx.t(evidenceGateMessages);
  return missing(found.own, found.asked, londonDay(tx.now)).map((gate) => ({ gate, message: t(gate) }));
};

const answersGate: Gate = async (tx, id) => {
  const found = await findOwn(tx, id);
  if (found === null) return [];
  const { consultationId, scope } = found.own;
  const t = tx.t(evidenceGateMessages);
  const answers = await listAnswers(tx, id);
  if (answers.length === 0) return [{ gate: 'answers', message: t('answers') }];
  const known = await listAnswerable(tx, consultationId);
  const incomplete = answers
    .filter((answer) => answerProblems(answer).length > 0)
    .map((answer) => known.find((one) => one.id === answer.aboutId)?.title ?? answer.aboutId);
  const { findings, options } =
    scope === 'final' ? await listUnanswered(tx, consultationId, id) : { findings: [], options: [] };
  return [
    ...incomplete.map((title) => ({ gate: 'answerIncomplete', message: t('answerIncomplete', { title }) })),
    ...[...findings, ...options].map(({ title }) => ({ gate: 'unanswered', message: t('unanswered', { title }) })),
  ];
};

/** Where anything was received, some of it was put to whoever decided. */
const evidenceGate: Gate = async (tx, id) => {
  const found = await findOwn(tx, id);
  if (found === null) return [];
  const counts = await countLedger(tx, found.own.consultationId);
  const isFine = sum(counts) === 0 || sum(counts, { state: 'put-to-decision-maker' }) > 0;
  return isFine ? [] : [{ gate: 'nothingPut', message: tx.t(evidenceGateMessages)('nothingPut') }];
};

/** A further check, such as a countersign, joins by being put into this list. */
export const decisionGates: readonly Gate[] = [factsGate, answersGate, evidenceGate];

/**
 * Why a consultation may not be reported yet: no decision is public, or none answers a finding or an option. Asked with the
 * id of the consultation, by whoever changes its state.
 */
export const decisionGate: Gate = async (tx, consultationId) => {
  const t = tx.t(evidenceGateMessages);
  const published = await tx.db
    .select({ id: decisions.id })
    .from(decisions)
    .innerJoin(nodes, and(eq(nodes.areaId, decisions.areaId), eq(nodes.id, decisions.id), eq(nodes.state, 'public')))
    .where(and(eq(decisions.areaId, tx.area.id), eq(decisions.consultationId, consultationId)))
    .limit(1);
  const { findings, options } = await listUnanswered(tx, consultationId);
  const problems: GateProblem[] = [
    ...findings.map(({ title }) => ({ gate: 'reportFinding', message: t('reportFinding', { title }) })),
    ...options.map(({ title }) => ({ gate: 'reportOption', message: t('reportOption', { title }) })),
  ];
  if (published.length > 0) return problems;
  return [{ gate: 'reportNothing', message: t('reportNothing') }, ...problems];
};
