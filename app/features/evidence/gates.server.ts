/**
 * What a record of a decision must have before it may be public, and what a consultation must have before it is reported.
 * The fourth of the Gunning rules is that what people said is conscientiously taken into account when the decision is made
 * (R v Brent LBC, ex p Gunning (1985)): so it says what was put to whoever decided, that they read it, and an answer each.
 */
import { and, eq } from 'drizzle-orm';
import { decisions } from '#db/schema/evidence.ts';
import { nodes } from '#db/schema/record.ts';
import { countRepresentatives } from '#app/features/coproduction/reads/representatives.server.ts';
import { asksForum } from '#app/features/coproduction/reads/settings.server.ts';
import type { Gate, GateProblem } from '#app/features/record/writes/publish.server.ts';
import { isReached } from '#app/features/record/contribution.ts';
import type { ContributionState } from '#app/features/record/contribution.ts';
import { londonDay } from '#app/lib/dates.ts';
import { wasReadAgain } from '#app/lib/equality-analysis.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { answerProblems } from './decision.ts';
import { evidenceGateMessages } from './messages-gates.ts';
import { listAnswerable, listTakenBack, listUnanswered } from './reads/answerable.server.ts';
import { findAsked } from './reads/asked.server.ts';
import type { Asked } from './reads/asked.server.ts';
import { listContradictions } from './reads/contradictions.server.ts';
import { countLedger, sum } from './reads/ledger.server.ts';
import type { LedgerCount } from './reads/ledger.server.ts';
import { listAnswers } from './reads/staff-decisions.server.ts';

type Own = typeof decisions.$inferSelect;
type GateKey = Exclude<keyof (typeof evidenceGateMessages)['english'], 'reportWithdrawn' | 'ledgerOwed'>;

const isSaid = (text: string) => text.trim() !== '';

function timeProblem({ decided, scope }: Own, { closes, kind }: Asked, today: string): GateKey | null {
  if (decided.state !== 'stated') return 'decided';
  if (decided.start > today) return 'decidedAhead';
  const mustFollow = scope === 'final' || kind === 'consult';
  return mustFollow && closes.state === 'stated' && decided.end <= closes.end ? 'decidedTooSoon' : null;
}

/** A formal consultation owes an analysis that was read again after its last day, and before the decision. */
function equalityProblem(own: Own, asked: Asked, today: string): GateKey | null {
  if (own.equality === 'not-stated' || !isSaid(own.equalityNote)) return 'equality';
  if (asked.kind !== 'consult') return null;
  if (own.equality === 'not-needed') return 'equalityNeeded';
  const decidedOn = own.decided.state === 'stated' ? own.decided.end : today;
  return wasReadAgain(asked.equalityAsAt, asked.closes, decidedOn < today ? decidedOn : today) ? null : 'equalityOlder';
}

function missing(own: Own, asked: Asked, today: string): GateKey[] {
  const wanted: [GateKey, boolean][] = [
    ['question', asked.state === 'public'],
    ['summary', isSaid(own.summary)],
    ['decidedBy', own.decidedBy.state === 'stated'],
    ['meeting', own.meeting.state === 'stated'],
    ['evidenceRead', own.isEvidenceRead],
    ['readBy', own.readBy.state === 'stated'],
  ];
  const others = [equalityProblem(own, asked, today), timeProblem(own, asked, today)];
  return [...wanted.flatMap(([gate, isThere]) => (isThere ? [] : [gate])), ...others.filter((gate) => gate !== null)];
}

/** The field in which each fact is mended, where it has another name. */
const fieldOf: Partial<Record<GateKey, string>> = {
  decidedAhead: 'decided',
  decidedTooSoon: 'decided',
  evidenceRead: 'isEvidenceRead',
  equalityNeeded: 'equality',
};

/** The page on which staff mend it: the question's own for what stands there, the ledger, or the form of the decision. */
function mendedAt(
  tx: AreaContext,
  { id, consultationId }: Pick<Own, 'id' | 'consultationId'>,
  gate: GateKey,
  rowId = '',
): string {
  const asked = `/${tx.area.slug}/manage/consultations/${consultationId}`;
  const own = `${asked}/decisions/${id}`;
  switch (gate) {
    case 'question':
      return `${asked}?part=opening`;
    case 'equalityOlder':
      return `${asked}?part=reasons#reasons-equalityAsAt`;
    case 'nothingPut':
      return `${asked}/ledger`;
    case 'reportedStands':
      return `${asked}?part=course`;
    case 'answers':
      return `${own}?part=answers`;
    case 'answerIncomplete':
    case 'unanswered':
    case 'contradictsOption':
    case 'contradictsRecord':
      return `${own}?part=answers#row-${rowId}`;
    default:
      return `${own}?part=facts#${fieldOf[gate] ?? gate}`;
  }
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

/**
 * The forum's word on how a question was closed is about all public records of it. While it is reported none is added and none
 * is changed, where there is a forum that is asked: the step goes back, the forum is asked about the whole, and it is reported again.
 */
export const reportedGate: Gate = async (tx, id) => {
  const found = await findOwn(tx, id);
  if (found?.asked.stage !== 'reported') return [];
  if (!(await asksForum(tx, 'closure')) || (await countRepresentatives(tx)) === 0) return [];
  const message = tx.t(evidenceGateMessages)('reportedStands');
  return [{ gate: 'reportedStands', message, href: mendedAt(tx, found.own, 'reportedStands') }];
};

const factsGate: Gate = async (tx, id) => {
  const found = await findOwn(tx, id);
  if (found === null) return [];
  const t = tx.t(evidenceGateMessages);
  const { own, asked } = found;
  return missing(own, asked, londonDay(tx.now)).map((gate) => ({
    ...{ gate, message: t(gate) },
    href: mendedAt(tx, own, gate),
  }));
};

const answersGate: Gate = async (tx, id) => {
  const found = await findOwn(tx, id);
  if (found === null) return [];
  const { consultationId, scope } = found.own;
  const t = tx.t(evidenceGateMessages);
  const answers = await listAnswers(tx, id);
  const at = (gate: GateKey, rowId?: string) => mendedAt(tx, found.own, gate, rowId);
  if (answers.length === 0) return [{ gate: 'answers', message: t('answers'), href: at('answers') }];
  const known = await listAnswerable(tx, consultationId);
  const incomplete = answers
    .filter((answer) => answerProblems(answer).length > 0)
    .map(({ aboutId: id }) => ({ id, title: known.find((one) => one.id === id)?.title ?? id }));
  const { findings, options } =
    scope === 'final' || found.asked.stage === 'reported'
      ? await listUnanswered(tx, consultationId, id)
      : { findings: [], options: [] };
  return [
    ...incomplete.map(({ id: row, title }) => ({
      ...{ gate: 'answerIncomplete', message: t('answerIncomplete', { title }) },
      href: at('answerIncomplete', row),
    })),
    ...[...findings, ...options].map(({ id: row, title }) => ({
      ...{ gate: 'unanswered', message: t('unanswered', { title }) },
      href: at('unanswered', row),
    })),
  ];
};

/** What answers say otherwise than the question or another record does: of one decision, or of all that are final and public. */
async function contradictions(tx: AreaContext, consultationId: string, decisionId?: string): Promise<GateProblem[]> {
  const t = tx.t(evidenceGateMessages);
  const found = await listContradictions(tx, consultationId, decisionId);
  return found.map(({ decisionId: id, aboutId, title, said, stated, record }) => {
    const gate = stated === null ? 'contradictsRecord' : 'contradictsOption';
    const message =
      stated === null
        ? t('contradictsRecord', { title, record: record ?? '' })
        : t('contradictsOption', { title, said: t(`outcome_${said}`), stated: t(`outcome_${stated}`) });
    return { gate, message, href: mendedAt(tx, { id, consultationId }, gate, aboutId) };
  });
}

const contradictionGate: Gate = async (tx, id) => {
  const found = await findOwn(tx, id);
  return found === null ? [] : contradictions(tx, found.own.consultationId, id);
};

const isNothingPut = (counts: readonly LedgerCount[]): boolean =>
  sum(counts) > 0 && sum(counts, { state: 'put-to-decision-maker' }) === 0;

/** How much of the ledger has not come how far; what was not read was not coded either. */
function owedOf(counts: readonly LedgerCount[]) {
  const before = (step: ContributionState) => sum(counts.filter(({ state }) => !isReached(step, state)));
  const unput = before('put-to-decision-maker');
  return { all: sum(counts), unread: before('read'), uncoded: before('coded'), unput };
}

/** Where anything was received, some of it was put to whoever decided. */
const evidenceGate: Gate = async (tx, id) => {
  const found = await findOwn(tx, id);
  if (found === null) return [];
  const counts = await countLedger(tx, found.own.consultationId);
  if (!isNothingPut(counts)) return [];
  const message = tx.t(evidenceGateMessages)('nothingPut');
  return [{ gate: 'nothingPut', message, href: mendedAt(tx, found.own, 'nothingPut') }];
};

/**
 * At the step to "decided" and to "reported": where nothing was put, the step is refused. Where only some was, staff are told
 * how much was not, tick that they know and say in public why it goes ahead. Asked with the id of the consultation.
 */
export const ledgerGate =
  ({ isKnown, reason }: { isKnown: boolean; reason: string }): Gate =>
  async (tx, consultationId) => {
    const t = tx.t(evidenceGateMessages);
    const counts = await countLedger(tx, consultationId);
    if (isNothingPut(counts)) return [{ gate: 'nothingPut', message: t('nothingPut') }];
    const { all, unread, uncoded, unput } = owedOf(counts);
    if (unput === 0) return [];
    if (!isKnown) return [{ gate: 'ledgerOwed', message: t('ledgerOwed', { all, unread, uncoded, unput }) }];
    return isSaid(reason) ? [] : [{ gate: 'ledgerReason', message: t('ledgerReason') }];
  };

/** A further check, such as a countersign, joins by being put into this list. */
export const decisionGates: readonly Gate[] = [reportedGate, factsGate, answersGate, contradictionGate, evidenceGate];

/**
 * Why a consultation may not be reported yet: no decision is public, none answers a finding or an option, or two answers
 * contradict one another. Asked with the id of the consultation, by whoever changes its state.
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
    ...(await contradictions(tx, consultationId)),
  ];
  if (published.length > 0) return problems;
  return [{ gate: 'reportNothing', message: t('reportNothing') }, ...problems];
};

/**
 * A finding that was public and was taken back without an answer counts as open too, until it is answered or whoever
 * reports says in public why it needs no answer.
 */
export const takenBackGate =
  (reason: string): Gate =>
  async (tx, consultationId) => {
    if (isSaid(reason)) return [];
    const t = tx.t(evidenceGateMessages);
    const findings = await listTakenBack(tx, consultationId);
    return findings.map(({ title }) => ({ gate: 'reportWithdrawn', message: t('reportWithdrawn', { title }) }));
  };
