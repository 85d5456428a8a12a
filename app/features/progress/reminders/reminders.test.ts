/** Reminders by a simulated clock: each once, through restarts, outages, months, academic years and the days clocks change. */
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitmentOwners, commitmentReminders } from '#db/schema/progress.ts';
import { roles } from '#db/schema/people.ts';
import type { Transaction } from '#db/client.server.ts';
import { grantRole } from '#app/features/people/writes/grant-role.server.ts';
import { createContext } from '#app/platform/context.server.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import { openQueuedMail } from '#app/platform/mailer.server.ts';
import { makeArea, makePerson } from '#tests/factories/areas.ts';
import { bareCommitment } from '#tests/factories/loop/promise.ts';
import { dateOf, makeOrganisation } from '#tests/factories/progress.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import type { TestServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import { changeCommitment } from '../writes/change-commitment.server.ts';
import { createCommitment } from '../writes/create-commitment.server.ts';
import { publishItem } from '../writes/publish-item.server.ts';
import { withdrawItem } from '../writes/withdraw-item.server.ts';
import { remindOwners } from './remind-owners.server.ts';
import { reminderOn } from './reminders.ts';

type Scene = {
  ctx: AreaContext;
  db: Transaction;
  services: TestServices;
  council: string;
  /** A context of a process that was just started, at this instant. */
  at: (instant: string) => Context;
  /** What was sent so far: to whom, how it stands. */
  mails: () => { to: string; headline: string; line: string }[];
};

async function scene(work: (scene: Scene) => Promise<void>): Promise<void> {
  await rollback(async (db) => {
    const services = testServices(db);
    const ctx = testContext(services, await makeArea(db));
    const council = await makeOrganisation(ctx, 'The council', 'council');
    const personId = await makePerson(db, 'council@example.org');
    await grantRole(ctx, { personId, name: 'Colin', role: 'commissioner', organisationId: council });
    await work({
      ctx,
      db,
      services,
      council,
      at: (instant) => createContext(services, { now: new Date(instant) }),
      mails: () =>
        services.sent
          .filter((job) => job.name === 'send-mail')
          .map(({ data }) => {
            const { to, props } = openQueuedMail(ctx, data as { template: 'promise-reminder'; sealed: string });
            return { to, headline: props.headline, line: props.line };
          }),
    });
  });
}

type Owners = NonNullable<Parameters<typeof createCommitment>[1]['owners']>;

async function promise(
  { ctx, council }: Scene,
  due: string,
  more: { status?: Owners[0]['status']; next?: string } = {},
) {
  const { status = 'under-way', next = '' } = more;
  const owners = [{ organisationId: council, status, due: dateOf(due) }];
  const { id } = await createCommitment(ctx, { title: `Due ${due}`, owners, nextUpdate: dateOf(next) });
  await publishItem(ctx, 'commitment', id);
  return id;
}

/** Every hour at which the job runs, from one day to another, London time in summer and winter. */
function hours(from: string, days: number): string[] {
  const start = Date.parse(`${from}T00:00:00Z`);
  return Array.from({ length: days * 24 }, (_, hour) => new Date(start + hour * 3_600_000).toISOString());
}

describe('reminders', () => {
  it('go out 14 days before, the day before and the day after, once each, however often the job runs', async () => {
    await scene(async (s) => {
      await promise(s, '20 March 2026');
      for (const hour of hours('2026-03-04', 20)) await remindOwners(s.at(hour));
      expect(s.mails()).toEqual([
        {
          to: 'council@example.org',
          headline: 'A promise is due in 14 days',
          line: expect.stringContaining('20 March 2026') as string,
        },
        { to: 'council@example.org', headline: 'A promise is due tomorrow', line: expect.any(String) as string },
        {
          to: 'council@example.org',
          headline: 'A promise is overdue, and the public sees it',
          line: expect.stringContaining('was due') as string,
        },
      ]);
      const days = await s.db.select().from(commitmentReminders).orderBy(commitmentReminders.remindedOn);
      expect(days.map((row) => [row.event, row.remindedOn])).toEqual([
        ['due-soon', '2026-03-06'],
        ['due-tomorrow', '2026-03-19'],
        ['overdue', '2026-03-21'],
      ]);
    });
  });

  it('catch up after two days without a run, once, with words that are true on the day they are written', async () => {
    await scene(async (s) => {
      await promise(s, '20 March 2026');
      await remindOwners(s.at('2026-03-05T08:00:00Z'));
      expect(s.mails()).toEqual([]);
      // Away on the 6th and the 7th, when "in 14 days" would have gone.
      await remindOwners(s.at('2026-03-08T08:00:00Z'));
      await remindOwners(s.at('2026-03-08T09:00:00Z'));
      expect(s.mails().map((mail) => mail.headline)).toEqual(['A promise is due in 12 days']);
      // Away on the 19th; back on the day itself.
      await remindOwners(s.at('2026-03-20T08:00:00Z'));
      expect(
        s
          .mails()
          .map((mail) => mail.headline)
          .slice(1),
      ).toEqual(['A promise is due today']);
      // Away on the 21st and 22nd.
      await remindOwners(s.at('2026-03-23T08:00:00Z'));
      await remindOwners(s.at('2026-03-24T08:00:00Z'));
      expect(s.mails()).toHaveLength(3);
    });
  });

  it('are neither lost nor doubled by a process that dies half-way', async () => {
    await scene(async (s) => {
      await promise(s, '10 March 2026');
      await promise(s, '11 March 2026');
      await promise(s, '12 March 2026');
      const dying = s.at('2026-03-09T08:00:00Z');
      let sends = 0;
      const queue = {
        send: (...args: Parameters<typeof s.services.queue.send>) => {
          sends += 1;
          if (sends === 2) throw new Error('killed');
          return s.services.queue.send(...args);
        },
      };
      await expect(remindOwners(createContext({ ...dying.services, queue }, { now: dying.now }))).rejects.toThrow(
        'killed',
      );
      expect(s.mails()).toHaveLength(1);
      await remindOwners(s.at('2026-03-09T09:00:00Z'));
      await remindOwners(s.at('2026-03-09T10:00:00Z'));
      expect(s.mails()).toHaveLength(3);
    });
  });

  it.each([
    ['May 2026', '2026-05-17', '2026-06-01'],
    ['by academic year 2025/26', null, '2026-09-01'],
    ['spring term 2026', null, null],
  ])('take a range by its last day: %s', async (due, soonOn, overdueOn) => {
    const date = dateOf(due);
    if (date.state !== 'stated') throw new Error('a stated date');
    await scene(async (s) => {
      await promise(s, due);
      for (const hour of hours('2026-03-04', 210)) if (hour.includes('T08')) await remindOwners(s.at(hour));
      const rows = await s.db.select().from(commitmentReminders).orderBy(commitmentReminders.remindedOn);
      expect(rows.map((row) => row.event)).toEqual(['due-soon', 'due-tomorrow', 'overdue']);
      if (soonOn) expect(rows[0]?.remindedOn).toBe(soonOn);
      if (overdueOn) expect(rows[2]?.remindedOn).toBe(overdueOn);
      expect(Date.parse(rows[2]?.remindedOn ?? '') - Date.parse(date.end)).toBe(86_400_000);
    });
  });

  it('never come without a date, for what is done, for a draft, and for what was withdrawn', async () => {
    await scene(async (s) => {
      await promise(s, '');
      await promise(s, '10 March 2026', { status: 'done', next: '9 March 2026' });
      await createCommitment(s.ctx, { title: 'Draft', owners: [{ organisationId: s.council, due: dateOf('2020') }] });
      await withdrawItem(s.ctx, 'commitment', await promise(s, '11 March 2026'));
      for (const hour of hours('2026-03-04', 12)) await remindOwners(s.at(hour));
      expect(s.mails()).toEqual([]);
    });
  });

  it('begin anew when a date slips, and fall silent when it is done', async () => {
    await scene(async (s) => {
      const id = await promise(s, '10 March 2026');
      await remindOwners(s.at('2026-03-11T08:00:00Z'));
      const [owner] = await s.db.select().from(commitmentOwners);
      const whole = {
        ...bareCommitment('Due 10 March 2026'),
        owners: [
          {
            id: owner?.id ?? '',
            organisationId: s.council,
            status: 'under-way' as const,
            due: dateOf('20 March 2026'),
            slipReason: 'Illness.',
          },
        ],
      };
      expect(await changeCommitment(s.ctx, id, whole)).toEqual({ isChanged: true });
      await remindOwners(s.at('2026-03-12T08:00:00Z'));
      expect(s.mails().map((mail) => mail.headline)).toEqual([
        'A promise is overdue, and the public sees it',
        'A promise is due in 8 days',
      ]);
      await s.db.update(commitmentOwners).set({ status: 'done' });
      await remindOwners(s.at('2026-03-25T08:00:00Z'));
      expect(s.mails()).toHaveLength(2);
    });
  });

  it('ask for promised news the day before and the day after it was promised for', async () => {
    await scene(async (s) => {
      await promise(s, '', { next: '30 March 2026' });
      // The clocks change on 29 March 2026.
      for (const hour of hours('2026-03-27', 6)) await remindOwners(s.at(hour));
      const rows = await s.db.select().from(commitmentReminders).orderBy(commitmentReminders.remindedOn);
      expect(rows.map((row) => [row.event, row.remindedOn])).toEqual([
        ['news-tomorrow', '2026-03-29'],
        ['news-overdue', '2026-03-31'],
      ]);
    });
  });

  it('begin at midnight in London on the days when clocks change', async () => {
    await scene(async (s) => {
      await promise(s, '28 March 2026');
      await promise(s, '24 October 2026');
      await remindOwners(s.at('2026-03-28T23:59:00Z'));
      expect(s.mails().map((mail) => mail.headline)).toEqual(['A promise is due today']);
      await remindOwners(s.at('2026-03-29T00:00:00Z'));
      expect(s.mails()).toHaveLength(2);
      // Summer time still: London's day begins an hour before UTC's.
      await remindOwners(s.at('2026-10-24T22:59:00Z'));
      expect(s.mails().at(-1)?.headline).toBe('A promise is due today');
      await remindOwners(s.at('2026-10-24T23:00:00Z'));
      expect(s.mails().at(-1)?.headline).toBe('A promise is overdue, and the public sees it');
    });
  });

  it('go to the owner’s own people; to the area’s where it has none; later where there is nobody yet', async () => {
    await scene(async (s) => {
      const trust = await makeOrganisation(s.ctx, 'The trust', 'trust');
      const owners = [{ organisationId: trust, status: 'planned', due: dateOf('10 March 2026') } as const];
      const { id } = await createCommitment(s.ctx, { title: 'T', owners });
      await publishItem(s.ctx, 'commitment', id);
      await remindOwners(s.at('2026-03-09T08:00:00Z'));
      expect(s.mails()).toEqual([]);
      const whole = await makePerson(s.db, 'area@example.org');
      await grantRole(s.ctx, { personId: whole, name: 'Ada', role: 'commissioner', organisationId: null });
      await remindOwners(s.at('2026-03-09T09:00:00Z'));
      expect(s.mails().map((mail) => mail.to)).toEqual(['area@example.org']);
      await s.db.update(roles).set({ organisationId: trust }).where(eq(roles.personId, whole));
      await promise(s, '10 March 2026');
      await remindOwners(s.at('2026-03-09T10:00:00Z'));
      expect(
        s
          .mails()
          .map((mail) => mail.to)
          .sort(),
      ).toEqual(['area@example.org', 'council@example.org']);
    });
  });
});

describe('the rule, for any date and any gaps between runs', () => {
  it('gives each event at most once and overdue always', () => {
    const day = (offset: number) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 300 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 120, maxLength: 400 }),
        (due, gaps) => {
          const date = { state: 'stated', start: day(due), end: day(due), precision: 'day', qualifier: 'by' } as const;
          const seen: string[] = [];
          let now = 0;
          for (const gap of gaps) {
            now += gap;
            const event = reminderOn(date, day(now), 'due');
            if (event !== null && !seen.includes(event)) seen.push(event);
          }
          const order = ['due-soon', 'due-tomorrow', 'overdue'];
          expect(seen).toEqual(order.filter((event) => seen.includes(event)));
          // Gaps of up to four days never swallow the fortnight's notice, nor that it is late.
          if (now > due) expect(seen).toEqual(expect.arrayContaining(['due-soon', 'overdue']));
        },
      ),
    );
  });
});
