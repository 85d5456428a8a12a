/** Who must answer a review is told by a simulated clock: each once for an occasion, through restarts and outages. */
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { reviewSides } from '#db/schema/confirmations.ts';
import { nodes } from '#db/schema/record.ts';
import { grantRole } from '#app/features/people/writes/grant-role.server.ts';
import type { RoleName } from '#app/lib/actor.ts';
import { createContext } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { openQueuedMail } from '#app/platform/mailer.server.ts';
import { makePerson } from '#tests/factories/areas.ts';
import { makeOrganisation } from '#tests/factories/progress.ts';
import { as, codesSay, inDoneScene } from '#tests/factories/loop/done-scene.ts';
import type { DoneScene } from '#tests/factories/loop/done-scene.ts';
import { remindReviewers } from './jobs.server.ts';
import { speakersOf } from './review-news.ts';
import { answerReview } from './writes/answer-review.server.ts';
import { publishAnswers } from './writes/publish-answers.server.ts';

async function person(s: DoneScene, email: string, role: RoleName, organisationId: string | null = null) {
  const personId = await makePerson(s.db, email);
  await grantRole(s.ctx, { personId, name: 'N', role, organisationId });
}

/** A process that was just started, at eight in the morning or another hour of this day. */
const at = (s: DoneScene, day: string, hour = '08:35'): Context =>
  createContext(s.services, { db: s.db, now: new Date(`${day}T${hour}:00Z`) });

/** Opened on 4 March 2026, due on 1 April. */
async function open(s: DoneScene): Promise<void> {
  await codesSay(s, 'yes', 5);
  await codesSay(s, 'no', 5);
  await publishAnswers(s.ctx, s.id);
}

const mails = (s: DoneScene) =>
  s.services.sent
    .filter(({ name, data }) => name === 'send-mail' && data['template'] === 'review-waiting')
    .map(({ data }) => {
      const { to, props } = openQueuedMail(s.ctx, data as { template: 'review-waiting'; sealed: string });
      return [to, props.side, props.occasion, props.due];
    });

const due = '1 April 2026';
const told = (occasion: string) => [
  ['council@example.org', 'owner', occasion, due],
  ['rosa@example.org', 'forum', occasion, due],
];

async function withPeople(s: DoneScene): Promise<void> {
  await person(s, 'council@example.org', 'commissioner', s.council);
  await person(s, 'trust@example.org', 'commissioner', await makeOrganisation(s.ctx, 'The trust', 'trust'));
  await person(s, 'ada@example.org', 'administrator');
  await person(s, 'rosa@example.org', 'representative');
  await person(s, 'may@example.org', 'member');
}

describe('whoever must answer a review', () => {
  it('is told when it opens, before its day and after it, each once, however often the job runs', () =>
    inDoneScene(async (s) => {
      await withPeople(s);
      await open(s);
      expect(mails(s)).toEqual(told('opened'));
      for (let offset = 0; offset < 40; offset += 1) {
        const day = new Date(Date.UTC(2026, 2, 4 + offset)).toISOString().slice(0, 10);
        await remindReviewers(at(s, day));
        await remindReviewers(at(s, day, '09:00'));
        if (day === '2026-03-29') expect(mails(s)).toHaveLength(2);
        if (day === '2026-03-30' || day === '2026-04-01') expect(mails(s).slice(2)).toEqual(told('soon'));
      }
      expect(mails(s)).toEqual([...told('opened'), ...told('soon'), ...told('overdue')]);
    }));

  it('is told what is true on the day after an outage, and nothing that has gone by', () =>
    inDoneScene(async (s) => {
      await withPeople(s);
      await open(s);
      await remindReviewers(at(s, '2026-04-20'));
      await remindReviewers(at(s, '2026-04-21'));
      expect(mails(s)).toEqual([...told('opened'), ...told('overdue')]);
    }));

  it('is neither forgotten nor told twice by a process that dies half-way', () =>
    inDoneScene(async (s) => {
      await withPeople(s);
      await open(s);
      s.services.sent.length = 0;
      const dying = { ...s.services, queue: { send: () => Promise.reject(new Error('killed')) } };
      const now = new Date('2026-03-30T08:35:00Z');
      await expect(remindReviewers(createContext(dying, { db: s.db, now }))).rejects.toThrow('killed');
      expect(mails(s)).toEqual([]);
      await remindReviewers(at(s, '2026-03-30', '09:00'));
      await remindReviewers(at(s, '2026-03-30', '10:00'));
      expect(mails(s)).toEqual(told('soon'));
    }));

  it('is told later where there was nobody yet, and no more once their side answered or the thing is gone', () =>
    inDoneScene(async (s) => {
      await open(s);
      await remindReviewers(at(s, '2026-03-10'));
      expect(mails(s)).toEqual([]);
      await withPeople(s);
      await remindReviewers(at(s, '2026-03-11'));
      expect(mails(s)).toEqual(told('opened'));
      const [owner] = await s.db.select().from(reviewSides).where(eq(reviewSides.side, 'owner'));
      const answer = { nodeId: s.id, sideId: owner?.id ?? '', result: 'more-to-do', body: 'We look again.' } as const;
      await answerReview(as(s.ctx, 'administrator'), answer);
      await remindReviewers(at(s, '2026-03-30'));
      expect(mails(s).slice(2)).toEqual([['rosa@example.org', 'forum', 'soon', due]]);
      await s.db
        .update(nodes)
        .set({ state: 'withdrawn' })
        .where(and(eq(nodes.areaId, s.ctx.area.id), eq(nodes.id, s.id)));
      await remindReviewers(at(s, '2026-04-02'));
      expect(mails(s)).toHaveLength(3);
    }));
});

describe('who speaks for an owner', () => {
  const one = (email: string, role: 'commissioner' | 'administrator', organisationId: string | null = null) => ({
    ...{ personId: email, email, role, organisationId },
  });
  const council = one('council', 'commissioner', 'council');
  const whole = one('whole', 'commissioner');
  const ada = one('ada', 'administrator');

  it('is its own commissioner, else the area’s, else an administrator', () => {
    expect(speakersOf('council', [council, whole, ada])).toEqual([council]);
    expect(speakersOf('trust', [council, whole, ada])).toEqual([whole]);
    expect(speakersOf('trust', [council, ada])).toEqual([ada]);
    expect(speakersOf(null, [council, whole, ada])).toEqual([council, whole]);
    expect(speakersOf('trust', [council])).toEqual([]);
  });
});
