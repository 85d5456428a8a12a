/** Mail to people who were invited to a survey: to whom, how often, and what stands in it. */
import { describe, expect, it } from 'vitest';
import { mailbox, notifications, suppressions } from '#db/schema/notifications.ts';
import { surveyInvitations } from '#db/schema/surveys/access.ts';
import { tokenOf } from '#app/features/surveys/access/tokens.server.ts';
import {
  invitePeople,
  remindInvited,
  takeBackInvitation,
} from '#app/features/surveys/writes/access/invite-people.server.ts';
import { makeCodes } from '#app/features/surveys/writes/access/make-codes.server.ts';
import { tidyInvitations } from '#app/features/surveys/writes/access/tidy-invitations.server.ts';
import type { SurveySettings } from '#app/features/surveys/settings.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import type { TestServices } from '#tests/factories/services.ts';
import { makeSurvey } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import { rollback } from '#tests/setup/database.ts';
import { recipientHash } from './recipient-hash.server.ts';
import { queuedInvitation, queuedInvited, sendInvitation, tellInvited } from './writes/tell-invited.server.ts';

type Scene = { ctx: AreaContext; survey: MadeSurvey; services: TestServices; run: () => Promise<void> };

const on = (day: string) => ({ state: 'stated', start: day, end: day, precision: 'day', qualifier: 'on' }) as const;

/** `run` does the jobs that were sent since the last time, as the queue would. */
const inScene = (settings: Partial<SurveySettings>, work: (scene: Scene) => Promise<void>) =>
  rollback(async (db) => {
    const services = testServices(db);
    const ctx = testContext(services, await makeArea(db));
    const survey = await makeSurvey(ctx, undefined, { entry: 'invitation', ...settings });
    const run = async () => {
      for (let job = services.sent.shift(); job; job = services.sent.shift()) {
        if (job.name === 'tell-invited') await tellInvited(ctx, queuedInvited.parse(job.data));
        if (job.name === 'send-invitation') await sendInvitation(ctx, queuedInvitation.parse(job.data));
      }
    };
    await work({ ctx, survey, services, run });
  });

const people = [
  { email: 'mo@example.org', name: 'Mo' },
  { email: 'ann@example.org', name: '' },
];

const mails = async ({ ctx }: Scene) =>
  (await ctx.db.select().from(mailbox)).sort((one, other) => (one.recipient < other.recipient ? -1 : 1));

describe('an invitation', () => {
  it('brings each person a link of their own, once', () =>
    inScene({ closes: on('2026-05-14') }, async (scene) => {
      const { ctx, survey, run, services } = scene;
      await invitePeople(ctx, survey.id, people);
      const jobs = [...services.sent];
      await run();
      services.sent.push(...jobs);
      await run();
      const [ann, mo, ...more] = await mails(scene);
      expect(more).toEqual([]);
      expect(mo?.text).toContain('Dear Mo,');
      expect(mo?.text).toContain('The last day to answer is 14 May 2026.');
      expect(mo?.text).toContain('nobody who works with this site can see that it was you');
      const invited = await ctx.db.select().from(surveyInvitations);
      const linkOf = (email: string) =>
        tokenOf(ctx.keys, survey.id, invited.find((one) => one.email === email)?.id ?? '');
      expect(mo?.text).toContain(`/invited?k=${linkOf('mo@example.org')}`);
      expect(ann?.text).toContain(linkOf('ann@example.org'));
      expect(ann?.text).not.toContain(linkOf('mo@example.org'));
    }));

  it('is not sent once the survey has closed', () =>
    inScene({ closes: on('2026-03-03') }, async (scene) => {
      await invitePeople(scene.ctx, scene.survey.id, people);
      await scene.run();
      expect(await mails(scene)).toEqual([]);
    }));

  it('goes to nobody who stopped mail or whose invitation was taken back', () =>
    inScene({}, async (scene) => {
      const { ctx, survey, run } = scene;
      const stopped = { recipientHash: recipientHash(ctx.keys, 'mo@example.org'), reason: 'unsubscribed' as const };
      await ctx.db.insert(suppressions).values({ ...stopped, createdAt: ctx.now });
      await invitePeople(ctx, survey.id, people);
      const ann = (await ctx.db.select().from(surveyInvitations)).find(({ email }) => email === 'ann@example.org');
      await takeBackInvitation(ctx, survey.id, ann?.id ?? '');
      await run();
      expect(await mails(scene)).toEqual([]);
    }));

  it('is never sent for a survey of children, or one that asks for no link', () =>
    inScene({ audience: 'child' }, async ({ ctx, survey, services }) => {
      const before = services.sent.length;
      expect(await invitePeople(ctx, survey.id, people)).toEqual({ refused: 'children' });
      const open = await makeSurvey(ctx, undefined, { title: 'Open' });
      expect(await invitePeople(ctx, open.id, people)).toEqual({ refused: 'not-by-invitation' });
      expect(services.sent.slice(before).filter(({ name }) => name === 'tell-invited')).toEqual([]);
    }));
});

describe('a reminder', () => {
  it('goes with the same link to everybody of an anonymous survey', () =>
    inScene({}, async (scene) => {
      const { ctx, survey, run } = scene;
      await invitePeople(ctx, survey.id, people);
      await run();
      expect(await remindInvited(ctx, survey.id)).toBe('reminded');
      await run();
      const all = await mails(scene);
      expect(all.map(({ recipient }) => recipient)).toEqual([
        'ann@example.org',
        'ann@example.org',
        'mo@example.org',
        'mo@example.org',
      ]);
      const links = all.map(({ text }) => /invited\?k=(\w+)/.exec(text)?.[1]);
      expect(new Set(links).size).toBe(2);
      expect(all.filter(({ text }) => text.includes('we cannot see who has answered'))).toHaveLength(2);
      expect(await ctx.db.select().from(notifications)).toHaveLength(4);
    }));

  it('goes to those who have not answered where the survey is named', () =>
    inScene({ anonymity: 'named' }, async (scene) => {
      const { ctx, survey, run } = scene;
      await invitePeople(ctx, survey.id, people);
      await run();
      await ctx.db.execute(`update survey_invitations set has_answered = true where email = 'mo@example.org'`);
      await remindInvited(ctx, survey.id);
      await run();
      expect((await mails(scene)).map(({ recipient }) => recipient)).toEqual([
        'ann@example.org',
        'ann@example.org',
        'mo@example.org',
      ]);
    }));
});

describe('addresses and unused links', () => {
  it('are deleted sixty days after the last day', () =>
    inScene({ closes: on('2026-01-03') }, async ({ ctx, survey }) => {
      await invitePeople(ctx, survey.id, people);
      const count = async () =>
        (
          await ctx.db.execute(`select 1 from survey_invitations union all select 1 from survey_tokens
            union all select 1 from survey_taken_back`)
        ).length;
      await tidyInvitations({ ...ctx, now: new Date('2026-03-04T10:00:00Z') });
      expect(await count()).toBe(4);
      await tidyInvitations({ ...ctx, now: new Date('2026-03-05T10:00:00Z') });
      expect(await count()).toBe(0);
    }));

  it('of a survey without a last day are deleted a year after the invitation, whose mail says until when it works', () =>
    inScene({ closes: { state: 'not-stated' } }, async (scene) => {
      const { ctx, survey, run } = scene;
      await invitePeople(ctx, survey.id, people);
      await makeCodes(ctx, survey.id, 1);
      await run();
      expect((await mails(scene))[0]?.text).toContain('The last day to answer is 4 March 2027.');
      const later = { ...ctx, now: new Date('2026-04-04T10:00:00Z') };
      await invitePeople(later, survey.id, [{ email: 'sam@example.org', name: '' }]);
      const mo = (await ctx.db.select().from(surveyInvitations)).find(({ email }) => email === 'mo@example.org');
      await takeBackInvitation(later, survey.id, mo?.id ?? '');
      const count = async () =>
        ctx.db.execute(`select (select count(*)::int from survey_invitations) as invited,
          (select count(*)::int from survey_tokens) as tokens, (select count(*)::int from survey_taken_back) as "takenBack"`);
      expect(await count()).toEqual([{ invited: 2, tokens: 3, takenBack: 1 }]);
      await tidyInvitations({ ...ctx, now: new Date('2027-03-04T10:00:00Z') });
      expect(await count()).toEqual([{ invited: 2, tokens: 3, takenBack: 1 }]);
      await tidyInvitations({ ...ctx, now: new Date('2027-03-05T10:00:00Z') });
      // Left are the later invitation with its link, and the code, which names nobody.
      expect(await count()).toEqual([{ invited: 1, tokens: 2, takenBack: 0 }]);
      await tidyInvitations({ ...ctx, now: new Date('2027-04-05T10:00:00Z') });
      expect(await count()).toEqual([{ invited: 0, tokens: 1, takenBack: 0 }]);
    }));
});
