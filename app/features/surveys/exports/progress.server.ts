/** How far exports that are being written are, kept in memory while they run: nothing of it is stored. */

export type Progress = { surveyId: string; done: number; total: number };

const running = new Map<string, Set<Progress>>();

/** Begins one; call the answer's `end` however the export ends. */
export function beginProgress(
  areaId: string,
  surveyId: string,
  total: number,
): { add: (rows: number) => void; end: () => void } {
  const key = `${areaId}/${surveyId}`;
  const progress: Progress = { surveyId, done: 0, total };
  running.set(key, (running.get(key) ?? new Set<Progress>()).add(progress));
  return {
    add: (rows) => {
      progress.done += rows;
    },
    end: () => {
      running.get(key)?.delete(progress);
      if (running.get(key)?.size === 0) running.delete(key);
    },
  };
}

/** The exports of a survey that are being written now. */
export const listProgress = (areaId: string, surveyId: string): Progress[] =>
  [...(running.get(`${areaId}/${surveyId}`) ?? [])].map((one) => ({ ...one }));
