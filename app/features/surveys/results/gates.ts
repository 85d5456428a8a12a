/** What stands between true counts and publication: each gate may refuse with a sentence. Pure. */
import { mayPublishSnapshot } from '#app/lib/disclosure/snapshots.ts';
import type { GateProblem } from '#app/features/record/writes/publish.server.ts';
import type { Translate } from '#app/platform/messages.ts';
import type { resultMessages } from '../messages-results.ts';

export type ResultText = Translate<(typeof resultMessages)['english']>;

export type ResultFacts = {
  state: 'draft' | 'public' | 'withdrawn';
  /** Responses counted by the snapshot before; null before the first. */
  previousBase: number | null;
  /** Responses there are now. */
  currentBase: number;
};

type ResultGate = (facts: ResultFacts, t: ResultText) => GateProblem[];

const surveyGate: ResultGate = ({ state }, t) =>
  state === 'public' ? [] : [{ gate: 'survey-public', message: t('gateSurvey') }];

const numberGate: ResultGate = ({ previousBase, currentBase }, t) => {
  if (mayPublishSnapshot({ previousBase, currentBase })) return [];
  const message =
    previousBase === null
      ? t('gateFirst', { count: currentBase })
      : t('gateNext', { count: Math.max(0, currentBase - previousBase) });
  return [{ gate: 'enough-responses', message }];
};

const gates: readonly ResultGate[] = [surveyGate, numberGate];

/** Why results may not be published now; empty when they may. */
export function resultProblems(facts: ResultFacts, t: ResultText): GateProblem[] {
  return gates.flatMap((gate) => gate(facts, t));
}
