/**
 * What a question to people must have before it may be public; publish() asks these and nothing else does. For a formal
 * consultation they are what can be checked of the Gunning rules at launch: nothing is decided yet, people are told enough to
 * consider it (R (Moseley) v Haringey LBC [2014] UKSC 56: discarded options too), and they know until when they are heard.
 */
import { and, eq } from 'drizzle-orm';
import { consultations, participationGroups, participations } from '#db/schema/consultations/consultations.ts';
import type { Stated } from '#db/schema/base/columns.ts';
import { nodes } from '#db/schema/record.ts';
import { danglingLeadIns } from '#app/features/areas/lead-ins.ts';
import { londonDay } from '#app/lib/dates.ts';
import { isAnalysisAhead } from '#app/lib/equality-analysis.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Gate, GateProblem } from '#app/features/record/writes/publish.server.ts';
import { closesBeforeOpening, decidesAfterClosing, isFormal } from './consultation.ts';
import { consultationGateMessages } from './messages-gates.ts';
import { optionParts } from './reads/parts.server.ts';
import type { ShownOption } from './shown.ts';
import { reportingGates } from './workflow/stage-gates.server.ts';

type GateKey =
  | 'purpose'
  | 'kind'
  | 'why'
  | 'fixed'
  | 'impact'
  | 'equality'
  | 'equalityAsAt'
  | 'equalityAhead'
  | 'formats'
  | 'decider'
  | 'contact'
  | 'hearBack'
  | 'order'
  | 'closes'
  | 'decision'
  | 'decisionTooSoon'
  | 'closedAlready'
  | 'options'
  | 'onlyOption'
  | 'discarded';

/** What a gate asks of one consultation: its own row and its options. */
type Asked = { own: typeof consultations.$inferSelect; options: ShownOption[]; publishedAt: Date | null };

const isSaid = (text: string) => text.trim() !== '';
const isStated = (value: Stated<string>) => value.state === 'stated' && isSaid(value.value);

/**
 * Two that are open, one against discarded ones, or one that says why there is no other; and what was discarded, or that
 * nothing was.
 */
function missingOptions({ own, options }: Pick<Asked, 'own' | 'options'>): GateKey[] {
  const isHonest = options.some((option) => option.isDiscarded) || isSaid(own.discardedNote);
  return [...missingChoice(options), ...(isHonest ? [] : (['discarded'] as const))];
}

function missingChoice(options: readonly ShownOption[]): GateKey[] {
  const open = options.filter((option) => !option.isDiscarded);
  if (open.length === 0) return ['options'];
  const isExplained = open.length > 1 || options.length > 1 || open.some((option) => isSaid(option.description));
  return isExplained ? [] : ['onlyOption'];
}

function missingDates({ closes, decision }: Asked['own']): GateKey[] {
  const missing: GateKey[] = [];
  if (closes.state === 'not-stated') missing.push('closes');
  if (decision.state === 'not-stated') missing.push('decision');
  if (missing.length > 0) return missing;
  return decidesAfterClosing(decision, closes) ? [] : ['decisionTooSoon'];
}

/** Formal, over, and never seen while it was open: nobody could take part. */
const isTooLate = ({ own, publishedAt }: Asked, today: string): boolean =>
  isFormal(own.kind) && publishedAt === null && own.closes.state === 'stated' && own.closes.end < today;

type Moment = { today: string; isFromPublishedPage: boolean };

/** What is still missing on a day, in the order of the form. */
function missing(asked: Asked, { today, isFromPublishedPage }: Moment): GateKey[] {
  const { own } = asked;
  const formal = isFormal(own.kind);
  const isOpenKind = own.kind === 'not-stated';
  const wanted: [GateKey, boolean][] = [
    ['purpose', isSaid(own.purpose)],
    ['kind', !isOpenKind || isFromPublishedPage],
    ['why', !formal || isSaid(own.why)],
    ['fixed', isOpenKind || isSaid(own.fixed)],
    ['impact', !formal || isSaid(own.impact)],
    ['equality', !formal || isSaid(own.equality)],
    ['equalityAsAt', !formal || own.equalityAsAt.state === 'stated'],
    ['equalityAhead', !formal || !isAnalysisAhead(own.equalityAsAt, today)],
    ['formats', !formal || isSaid(own.formats)],
    ['decider', isOpenKind || isStated(own.decider)],
    ['contact', isOpenKind || isStated(own.contact)],
    ['hearBack', isOpenKind || formal || isStated(own.hearBack)],
    ['order', !closesBeforeOpening(own)],
    ['closedAlready', isFromPublishedPage || !isTooLate(asked, today)],
  ];
  const plain = wanted.flatMap(([gate, isThere]) => (isThere ? [] : [gate]));
  return formal ? [...plain, ...missingDates(own), ...missingOptions(asked)] : plain;
}

function lint(tx: AreaContext, { own, options }: Pick<Asked, 'own' | 'options'>): GateProblem[] {
  const whole = [own.purpose, own.why, own.fixed, own.impact, own.equality, own.formats];
  const texts = [...whole, ...options.flatMap((option) => [option.description, option.reason])];
  return texts
    .flatMap((text) => danglingLeadIns(text))
    .map((line) => ({
      gate: 'danglingLeadIn',
      message: tx.t(consultationGateMessages)('danglingLeadIn', { line }),
    }));
}

const askingGate: Gate = async (tx, id) => {
  const rows = await tx.db
    .select({ own: consultations, options: optionParts, publishedAt: nodes.publishedAt })
    .from(nodes)
    .innerJoin(consultations, and(eq(consultations.areaId, nodes.areaId), eq(consultations.id, nodes.id)))
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id)));
  const asked = rows[0];
  if (!asked) return [];
  const t = tx.t(consultationGateMessages);
  const isFromPublishedPage = tx.area.demonstration === 'published-page';
  const problems = missing(asked, { today: londonDay(tx.now), isFromPublishedPage });
  return [...problems.map((gate) => ({ gate, message: t(gate) })), ...lint(tx, asked)];
};

const listeningGate: Gate = async (tx, id) => {
  const rows = await tx.db
    .select({ total: participations.total, methods: participations.methods, label: participationGroups.label })
    .from(participations)
    .leftJoin(
      participationGroups,
      and(
        eq(participationGroups.areaId, participations.areaId),
        eq(participationGroups.participationId, participations.id),
      ),
    )
    .where(and(eq(participations.areaId, tx.area.id), eq(participations.id, id)))
    .limit(1);
  const row = rows[0];
  const saysWho = row && (row.label !== null || row.total.state === 'stated' || isStated(row.methods));
  const message = tx.t(consultationGateMessages)('participationEmpty');
  return saysWho ? [] : [{ gate: 'participationEmpty', message }];
};

/** What is reported keeps an answer to every option, and stays as the forum knew it: a change needs the forum's word again. */
const reportedGate: Gate = async (tx, id) => {
  const [own] = await tx.db
    .select({ stage: consultations.stage })
    .from(consultations)
    .where(and(eq(consultations.areaId, tx.area.id), eq(consultations.id, id)));
  const problems: GateProblem[] = [];
  for (const gate of own?.stage === 'reported' ? reportingGates : []) problems.push(...(await gate(tx, id)));
  return problems;
};

/** A further check, such as a countersign, joins by being put into these lists. */
export const consultationGates: readonly Gate[] = [askingGate, reportedGate];
export const participationGates: readonly Gate[] = [listeningGate];
