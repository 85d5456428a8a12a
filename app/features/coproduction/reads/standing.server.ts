/** Where the forum's word on a text stands for those who ask: about these words, about earlier ones, and who could answer. */
import { londonDay } from '#app/lib/dates.ts';
import { addWorkingDays, dayAfter } from '../working-days.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { isUnheard, outcomeOn } from '../countersign.ts';
import type { Outcome, ShownText, Subject } from '../countersign.ts';
import { fingerprintOf } from '../fingerprint.server.ts';
import { countRepresentatives } from './representatives.server.ts';
import { listRequests } from './requests.server.ts';
import type { Request } from './requests.server.ts';
import { getCountersignSettings, hasForum } from './settings.server.ts';

export type ShownRequest = {
  id: string;
  subject: Subject;
  outcome: Outcome;
  /** YYYY-MM-DD. */
  askedOn: string;
  deadline: string;
  /** YYYY-MM-DD: when it was answered, or since when its silence counts; null while it is open. */
  answeredOn: string | null;
  words: string;
};

/** A request as it stands on the context's day, whatever a job has written down. */
export function showRequest(ctx: AreaContext, request: Omit<Request, 'fingerprint'>): ShownRequest {
  const { id, subject, deadline, words } = request;
  const outcome = outcomeOn(request, londonDay(ctx.now));
  const answeredOn = outcome === 'silence' ? dayAfter(deadline) : request.answeredOn;
  return { id, subject, outcome, askedOn: londonDay(request.askedAt), deadline, answeredOn, words };
}

/** Three or four statements, whatever there is. */
export async function getStanding(ctx: AreaContext, subject: Subject, nodeId: string, text: ShownText) {
  const settings = await getCountersignSettings(ctx);
  const requests = await listRequests(ctx, nodeId, subject);
  const fingerprint = fingerprintOf(text);
  const representatives = await countRepresentatives(ctx);
  const same = requests.find((request) => request.fingerprint === fingerprint) ?? null;
  // What nobody could answer is asked about anew once somebody can, unless it is public as that.
  const current = same && isUnheard(same.outcome) && same.publishedAt === null && representatives > 0 ? null : same;
  return {
    hasForum: hasForum(ctx),
    isRequired: settings.subjects.includes(subject),
    workingDays: settings.workingDays,
    earliest: addWorkingDays(londonDay(ctx.now), settings.workingDays),
    representatives,
    current: current && showRequest(ctx, current),
    earlier: requests
      .filter((request) => request !== same && !isUnheard(request.outcome))
      .map((request) => showRequest(ctx, request)),
  };
}
