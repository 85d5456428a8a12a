/** Loads put on a server of this machine, each by a process of its own; what is compared is measured in turns. */
import { fork } from 'node:child_process';
import path from 'node:path';
import type { LoadResult, LoadTask } from './load-client.ts';

/** Turns in which things that are compared are measured. */
export const turns = 4;

export function load(task: LoadTask): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, 'load-client.ts'));
    child.once('message', (result: LoadResult) => resolve(result));
    child.once('exit', (code) => code !== 0 && reject(new Error('The load client failed.')));
    child.send(task);
  });
}

/** A server of nothing but Node's own `http` that answers with these bodies, by path. */
export function startRaw(bodies: Record<string, string>): Promise<{ port: number; stop: () => void }> {
  return new Promise((resolve) => {
    const child = fork(path.join(import.meta.dirname, 'raw-server.ts'));
    child.once('message', (port: number) => resolve({ port, stop: () => child.kill() }));
    child.send(bodies);
  });
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function together(results: readonly LoadResult[]): LoadResult {
  const sum = (of: (result: LoadResult) => number) => results.reduce((total, result) => total + of(result), 0);
  return {
    done: sum(({ done }) => done),
    failed: sum(({ failed }) => failed),
    seconds: sum((result) => result.seconds),
    p50: median(results.map(({ p50 }) => p50)),
    p95: median(results.map(({ p95 }) => p95)),
  };
}

type Compared = (turn: number) => Omit<LoadTask, 'seconds'>;

/**
 * Measures tasks in turn, several short times each, so that whatever else the machine does falls on all of them alike.
 * @param seconds what each task gets in all.
 */
export async function inTurns<Tasks extends readonly Compared[]>(
  seconds: number,
  ...tasks: Tasks
): Promise<{ [Index in keyof Tasks]: LoadResult }> {
  const results: LoadResult[][] = tasks.map(() => []);
  for (let turn = 0; turn < turns; turn += 1)
    for (const [index, task] of tasks.entries())
      results[index]?.push(await load({ ...task(turn), seconds: seconds / turns }));
  return results.map(together) as { [Index in keyof Tasks]: LoadResult };
}

/** Answers a second. */
export const rate = ({ done, seconds }: LoadResult): number => done / seconds;

/** A rate beside another: `0.85`, or `1/40` where it is small. */
export const shareOf = (ratio: number): string => (ratio >= 0.1 ? ratio.toFixed(2) : `1/${Math.round(1 / ratio)}`);
