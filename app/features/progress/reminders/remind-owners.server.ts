/** Reminds owners of what they promised: each once for an owner, event and date, whatever was stopped or missed before. */
import { inArray } from 'drizzle-orm';
import { commitmentReminders } from '#db/schema/progress.ts';
import { areas } from '#db/schema/tenancy.ts';
import { daysUntil, londonDay } from '#app/lib/dates.ts';
import { formatPartialDate } from '#app/lib/partial-date.ts';
import { addressOf } from '#app/features/record/node.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { enqueueMail } from '#app/platform/mailer.server.ts';
import { listDueReminders } from './due-reminders.server.ts';
import type { DueReminder } from './due-reminders.server.ts';
import { reminderMessages } from './messages-reminders.ts';
import { contactsOf, listCommissioners } from './who-to-remind.server.ts';
import type { Commissioner } from './who-to-remind.server.ts';

const pageSize = 200;

type AreaRow = Pick<typeof areas.$inferSelect, 'id' | 'slug' | 'name' | 'demonstration'>;

/** Says how it stands on the day the mail is written: after an outage "tomorrow" may be today. */
function wordsOf(ctx: Context, { event, lastDay, date }: DueReminder, today: string) {
  const t = ctx.t(reminderMessages);
  const isNews = event.startsWith('news');
  const left = daysUntil(lastDay, today);
  const when = left === 1 ? 'tomorrow' : left === 0 ? 'today' : 'past';
  const headline = left > 1 ? t('headline_days', { count: left }) : t(`headline_${isNews ? 'news_' : ''}${when}`);
  const line = t(isNews ? `line_news_${left < 0 ? 'past' : 'ahead'}` : `line_${left < 0 ? 'past' : 'ahead'}`, {
    date: formatPartialDate(date),
  });
  return { headline, line };
}

/** The row is the lock: who inserts it queues the mails, in the same transaction. */
async function remind(
  tx: Context,
  due: DueReminder,
  area: AreaRow,
  contacts: readonly Commissioner[],
): Promise<boolean> {
  const today = londonDay(tx.now);
  const { areaId, commitmentId, ownerId, event, lastDay } = due;
  const fresh = await tx.db
    .insert(commitmentReminders)
    .values({ areaId, commitmentId, ownerId, event, lastDay, remindedOn: today })
    .onConflictDoNothing()
    .returning({ ownerId: commitmentReminders.ownerId });
  if (fresh.length === 0) return false;
  for (const { personId, email } of contacts) {
    await enqueueMail(tx, {
      to: email,
      template: 'promise-reminder',
      props: {
        ...wordsOf(tx, due, today),
        title: due.title,
        link: `${tx.origin}${addressOf(area.slug, { id: commitmentId, kind: 'commitment', slug: null })}`,
        editLink: `${tx.origin}/${area.slug}/manage/progress/${commitmentId}`,
        areaName: area.name,
        demonstration: area.demonstration,
      },
      key: `remind:${areaId}:${ownerId}:${event}:${lastDay}:${personId}`,
    });
  }
  return true;
}

/**
 * Sends every reminder that is due and was never sent, in all areas; answers how many. Where nobody can be told yet, it
 * is left for the next run. Run again, side by side or after an outage, it reminds nobody twice.
 */
export async function remindOwners(ctx: Context): Promise<number> {
  const today = londonDay(ctx.now);
  let after: DueReminder | null = null;
  let sent = 0;
  for (;;) {
    const page: DueReminder[] = await listDueReminders(ctx, { today, after, size: pageSize });
    const areaIds = [...new Set(page.map((due) => due.areaId))];
    const commissioners = await listCommissioners(ctx, areaIds);
    const rows = areaIds.length === 0 ? [] : await ctx.db.select().from(areas).where(inArray(areas.id, areaIds));
    for (const due of page) {
      const area = rows.find((row) => row.id === due.areaId);
      const contacts = contactsOf(due, commissioners);
      if (!area || contacts.length === 0) continue;
      if (await inTransaction(ctx, (tx) => remind(tx, due, area, contacts))) sent += 1;
    }
    after = page.at(-1) ?? null;
    if (page.length < pageSize) return sent;
  }
}
