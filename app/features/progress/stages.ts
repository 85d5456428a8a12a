/** The stages of a service change, in the order in which they are usually passed. Pure. */

export const stages = ['planned', 'pilot', 'evaluated', 'approved', 'rolling-out', 'in-place', 'stopped'] as const;
export type StageName = (typeof stages)[number];

export type StagePosition = 'past' | 'current' | 'future' | 'stopped';

/** Where the change is now, as its place among the recorded stages: the last one, but for what was planned after another. */
function currentStage(recorded: readonly StageName[]): number {
  const reached = recorded.findLastIndex((stage) => stage !== 'planned');
  return reached === -1 ? recorded.length - 1 : reached;
}

/**
 * How a recorded stage stands among those recorded: the last is where the change is now, unless it was stopped there, and
 * what was planned after it is still to come. Stages that nobody recorded are not shown so: a pilot may never be rolled out.
 */
export function stagePosition(recorded: readonly StageName[], index: number): StagePosition {
  if (recorded[index] === 'stopped') return 'stopped';
  const current = currentStage(recorded);
  if (index === current) return 'current';
  return index < current ? 'past' : 'future';
}
