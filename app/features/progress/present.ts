/** Turns rows into the things that pages show: addresses, headlines on a day, dates as exactly as stated. Pure. */
import { isOverdue } from '#app/lib/partial-date.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { londonDay } from '#app/lib/dates.ts';
import { againstOf } from './against.ts';
import type { AgainstFacts } from './against.ts';
import { showChange } from './changes.ts';
import type { ChangePart } from './changes.ts';
import type {
  JoinedTargetPart,
  NotePart,
  OwnerPart,
  ReadingPart,
  StagePart,
  TargetPart,
  WordsGone,
} from './reads/parts.server.ts';
import { compare } from './measures/comparison.ts';
import type { ThingRow } from './reads/thing-rows.server.ts';
import { showDate } from './shown-date.ts';
import { stagePosition } from './stages.ts';
import { headlineOf, isNewsLate, ownerHeadline } from './status.ts';
import { otherKinds } from './things.ts';
import type {
  CommitmentThing,
  JoinedTarget,
  MeasureThing,
  NoteThing,
  OwnerThing,
  ParticipationThing,
  PriorityThing,
  RecommendationThing,
  Reference,
  ServiceChangeThing,
  StageThing,
  TargetThing,
  Thing,
  UpdateThing,
} from './things.ts';

/** On which page and day things are shown. */
export type View = {
  /** Slug of the area. */
  area: string;
  /** YYYY-MM-DD in Europe/London. */
  today: string;
};

type NodeRow = ThingRow['node'];

function baseOf<Kind extends NodeKind>(node: NodeRow, kind: Kind, view: View) {
  const address = addressOf(view.area, node);
  return { id: node.id, kind, title: node.title, address, publishedAt: node.publishedAt?.toISOString() ?? null };
}

function refer(
  view: View,
  kind: NodeKind,
  node: { id: string; title: string; slug?: string | null } | null,
): Reference | null {
  if (node === null) return null;
  return {
    id: node.id,
    title: node.title,
    address: addressOf(view.area, { id: node.id, kind, slug: node.slug ?? null }),
  };
}

function ownerThing(owner: OwnerPart, view: View): OwnerThing {
  return {
    id: owner.id,
    organisation: owner.organisation,
    address: owner.slug === null ? null : `/${view.area}/organisations/${owner.slug}`,
    status: ownerHeadline(owner, view.today),
    due: showDate(owner.due),
    contact: owner.contact,
    stoppedBecause: owner.stoppedBecause,
    slips: owner.slips.map(({ from, to, reason, at }) => ({
      from: showDate(from),
      to: showDate(to),
      reason,
      at: new Date(at).toISOString(),
    })),
  };
}

function targetThing(target: TargetPart, view: View): TargetThing {
  const { id, statement, value, unit } = target;
  const measures = target.measures.flatMap(({ joinedAt, isChangedSince, ...measure }) => {
    const reference = refer(view, 'measure', measure);
    return reference ? [{ ...reference, joinedOn: londonDay(new Date(joinedAt)), isChangedSince }] : [];
  });
  return { id, statement, value, unit, due: showDate(target.due), measures };
}

function noteThing({ id, on, body, promised }: NotePart): NoteThing {
  return { id, on, body, promised: showDate(promised), wasLate: isOverdue(promised, on) };
}

type CommitmentRow = {
  node: NodeRow;
  commitment: NonNullable<ThingRow['commitment']>;
  owners: OwnerPart[];
  targets: TargetPart[];
  notes: NotePart[];
  changes: ChangePart[];
  against: AgainstFacts;
};

/** A commitment with its owners and targets; used by lists that read nothing else. */
export function presentCommitment(row: CommitmentRow, view: View): CommitmentThing {
  const { detail, decision, reasonKind, reason, reconsider, decidedBy, decidedOn, nextUpdate } = row.commitment;
  return {
    ...baseOf(row.node, 'commitment', view),
    detail,
    decision,
    headline: headlineOf(decision, row.owners, view.today),
    against: againstOf(row.against, view.today),
    reasonKind,
    reason,
    reconsider,
    decidedBy,
    decidedOn: showDate(decidedOn),
    nextUpdate: showDate(nextUpdate),
    isNewsLate: isNewsLate(decision, row.owners, nextUpdate, view.today),
    notes: row.notes.map(noteThing),
    owners: row.owners.map((owner) => ownerThing(owner, view)),
    targets: row.targets.map((target) => targetThing(target, view)),
    changes: row.changes.map(showChange),
  };
}

const readingThing = ({ id, value, asAt }: ReadingPart) => ({ id, value, asAt: showDate(asAt) });

function joinedTarget(target: JoinedTargetPart, view: View): Omit<JoinedTarget, 'comparison'> {
  const { id, statement, value, unit, due, commitmentId, commitmentTitle, joinedAt, isChangedSince } = target;
  const address = addressOf(view.area, { id: commitmentId, kind: 'commitment', slug: null });
  const commitment = { id: commitmentId, title: commitmentTitle, address };
  const joinedOn = londonDay(new Date(joinedAt));
  return { id, statement, value, unit, due: showDate(due), commitment, joinedOn, isChangedSince };
}

function presentMeasure(row: ThingRow, measure: NonNullable<ThingRow['measure']>, view: View): MeasureThing {
  const { unit, numerator, denominator, source } = measure;
  const readings = row.readings.map(readingThing);
  const targets = row.joinedTargets.map((target) => joinedTarget(target, view));
  return {
    ...baseOf(row.node, 'measure', view),
    unit,
    numerator,
    denominator,
    source,
    readings,
    targets: targets.map((target) => ({ ...target, comparison: compare(readings, unit, target) })),
    changes: row.changes.map(showChange),
  };
}

function stageThings(stages: readonly StagePart[]): StageThing[] {
  const names = stages.map((one) => one.stage);
  return stages.map(({ id, stage, place, reached, note }, index) => ({
    id,
    stage,
    position: stagePosition(names, index),
    place,
    reached: showDate(reached),
    note,
  }));
}

function presentServiceChange(row: ThingRow, detail: string, view: View): ServiceChangeThing {
  return {
    ...baseOf(row.node, 'service-change', view),
    detail,
    service: refer(view, 'service', row.changeService),
    stages: stageThings(row.stages),
    changes: row.changes.map(showChange),
    against: againstOf(row.against, view.today),
  };
}

export type UpdateRow = {
  node: NodeRow;
  update: NonNullable<ThingRow['update']>;
  updateService: ThingRow['updateService'];
  outcomes: UpdateThing['outcomes'];
  against: AgainstFacts;
};

/** An update without its blocks, as lists and the chain show it. */
export function presentUpdate(row: UpdateRow, view: View): UpdateThing {
  const { said, did, saidBy, status } = row.update;
  const service = refer(view, 'service', row.updateService);
  const against = againstOf(row.against, view.today);
  return { ...baseOf(row.node, 'update', view), said, did, saidBy, status, against, service, outcomes: row.outcomes };
}

function presentParticipation(
  row: ThingRow,
  of: NonNullable<ThingRow['participation']>,
  view: View,
): ParticipationThing {
  const { methods, place, total, held } = of;
  const groups = row.groups;
  return { ...baseOf(row.node, 'participation', view), methods, place, total, held: showDate(held), groups };
}

/** Zero is no place: the thing stands where it was made. */
const placeOf = (position: number) => (position > 0 ? position : null);

function presentPriority(row: ThingRow, of: NonNullable<ThingRow['priority']>, view: View): PriorityThing {
  const { detail, saidBy, position } = of;
  return { ...baseOf(row.node, 'priority', view), detail, saidBy, set: row.set, place: placeOf(position) };
}

function presentRecommendation(
  row: ThingRow,
  of: NonNullable<ThingRow['recommendation']>,
  view: View,
): RecommendationThing {
  const { detail, levels, addressedTo, position } = of;
  const base = baseOf(row.node, 'recommendation', view);
  return { ...base, detail, levels, addressedTo, set: row.set, place: placeOf(position) };
}

/** The last day on which words were taken back, YYYY-MM-DD: never whose, and never how many. */
export function lastDayOf(gone: readonly WordsGone[]): string | null {
  const days = gone.map(({ at }) => londonDay(new Date(at)));
  return days.sort().at(-1) ?? null;
}

/** One row as the thing it is. */
export function presentThing(row: ThingRow, view: View): Thing {
  const { node, finding, quote, priority, recommendation, commitment } = row;
  const { measure, outcome, change, update, participation } = row;
  if (finding) {
    const wordsGoneOn = lastDayOf(row.wordsGone);
    return { ...baseOf(node, 'finding', view), detail: finding.detail, wordsGoneOn };
  }
  if (quote) {
    const { body, attribution, wording } = quote;
    return { ...baseOf(node, 'quote', view), body, attribution, wording };
  }
  if (priority) return presentPriority(row, priority, view);
  if (recommendation) return presentRecommendation(row, recommendation, view);
  if (commitment) return presentCommitment({ ...row, commitment }, view);
  if (measure) return presentMeasure(row, measure, view);
  if (outcome) {
    const { detail, certainty, evidence } = outcome;
    return { ...baseOf(node, 'outcome', view), detail, certainty, evidence };
  }
  if (change) return presentServiceChange(row, change.detail, view);
  if (update) return presentUpdate({ ...row, update }, view);
  if (participation) return presentParticipation(row, participation, view);
  const kind = otherKinds.find((other) => other === node.kind) ?? 'service';
  return baseOf(node, kind, view);
}
