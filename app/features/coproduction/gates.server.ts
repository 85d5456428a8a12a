/**
 * The forum's countersign as a gate of publish(): nothing about which the area asks its forum becomes public before the
 * forum has countersigned or dissented, or its time has passed, for exactly the words that would be public.
 */
import { londonDay, formatDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Gate } from '#app/features/record/writes/publish.server.ts';
import { isSettled, isUnheard, outcomeOn } from './countersign.ts';
import type { ShownText, Subject } from './countersign.ts';
import { fingerprintOf } from './fingerprint.server.ts';
import { countersignGateMessages } from './messages-gates.ts';
import { countRepresentatives } from './reads/representatives.server.ts';
import { listRequests } from './reads/requests.server.ts';
import { getCountersignSettings, hasForum } from './reads/settings.server.ts';

/** Reads what the forum is to be shown of a thing as it is now; null when there is nothing to show yet: it was not asked about that. */
export type ReadText = (tx: AreaContext, nodeId: string) => Promise<ShownText | null>;

/**
 * The gate of one subject. An area without a forum, one where nobody speaks for the forum, one that does not ask its forum
 * about this subject, and a page made from a published one pass. A later edit of the text makes an answer stale: the forum must be asked again.
 * @param readText what the forum is shown: the same function that the page for asking uses.
 */
export function countersignGate(subject: Subject, readText: ReadText): Gate {
  return async (tx, nodeId) => {
    const settings = hasForum(tx) ? await getCountersignSettings(tx) : null;
    if (!settings?.subjects.includes(subject)) return [];
    const text = await readText(tx, nodeId);
    const requests = await listRequests(tx, nodeId, subject);
    const current = text && requests.find((request) => request.fingerprint === fingerprintOf(text));
    const gate = `countersign-${subject}`;
    const base = `/${tx.area.slug}/manage/countersigns`;
    const t = tx.t(countersignGateMessages);
    if (!current) {
      if ((await countRepresentatives(tx)) === 0) return [];
      const wasAsked = requests.some((request) => !isUnheard(request.outcome));
      const time = t('time', { count: settings.workingDays });
      const message = `${t(wasAsked ? `stale_${subject}` : `unasked_${subject}`)} ${time}`;
      return [{ gate, message, href: `${base}/ask/${subject}/${nodeId}` }];
    }
    if (isSettled(outcomeOn(current, londonDay(tx.now)))) return [];
    const message = t(`waiting_${subject}`, { day: formatDay(current.deadline) });
    return [{ gate, message, href: `${base}/${current.id}` }];
  };
}
