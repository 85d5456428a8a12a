/** The stages of a service change, in the order in which they are usually passed. Pure. */

export const stages = ['planned', 'pilot', 'evaluated', 'approved', 'rolling-out', 'in-place', 'stopped'] as const;
export type StageName = (typeof stages)[number];

export type StagePosition = 'past' | 'current' | 'stopped';

/**
 * How a recorded stage stands among those recorded: the last is where the change is now, unless it was stopped there.
 * Stages that nobody recorded are not shown as still to come: a pilot may never be rolled out.
 */
export function stagePosition(recorded: readonly StageName[], index: number): StagePosition {
  if (recorded[index] === 'stopped') return 'stopped';
  return index === recorded.length - 1 ? 'current' : 'past';
}
