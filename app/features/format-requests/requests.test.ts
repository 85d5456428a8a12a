/** Asking for another format: what is taken, by when somebody gets in touch, and that the contact goes when it is done. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { formatRequests } from '#db/schema/format-requests.ts';
import { activityRecords } from '#db/schema/record.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { translator } from '#app/platform/messages.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey, shortDefinition } from '#tests/factories/surveys.ts';
import { rollback } from '#tests/setup/database.ts';
import { requestForm } from './forms.ts';
import { helpMessages } from './messages.ts';
import { countOpenRequests, findAbout, listFinishedRequests, listOpenRequests } from './reads/requests.server.ts';
import { aboutOf, isOverdue, reachesFor } from './requests.ts';
import { askForFormat } from './writes/ask-for-format.server.ts';
import { assignRequest } from './writes/assign-request.server.ts';
import { finishRequest } from './writes/finish-request.server.ts';
import { forgetRequests } from './writes/forget-requests.server.ts';

const wanted = { format: 'call', wish: '', reach: 'phone', contact: '020 7946 0000, ask for Sam' } as const;

const at = (ctx: AreaContext, day: string): AreaContext => ({ ...ctx, now: new Date(`${day}T12:00:00Z`) });

const inArea = (body: (ctx: AreaContext, other: AreaContext) => Promise<void>) =>
  rollback(async (db) => {
    const services = testServices(db);
    await body(testContext(services, await makeArea(db)), testContext(services, await makeArea(db)));
  });

describe('the form', () => {
  const form = requestForm(translator('en', helpMessages));
  const errorsOf = (typed: object) => form.safeParse(typed).error?.issues.map(({ path }) => path[0]) ?? [];

  it('takes what would help and how to reach somebody, and nothing else', () => {
    expect(form.parse({ ...wanted, personId: 'x' })).toEqual(wanted);
  });

  it.each([
    [{ ...wanted, format: 'language' }, ['wish']],
    [{ ...wanted, format: 'something-else', wish: ' ' }, ['wish']],
    [{ ...wanted, contact: '12345' }, ['contact']],
    [{ ...wanted, reach: 'email' }, ['contact']],
    [{ ...wanted, reach: 'pigeon' }, ['reach']],
    [{}, ['format', 'reach', 'contact']],
  ])('says what to mend in %j', (typed, fields) => {
    expect(errorsOf(typed)).toEqual(fields);
  });

  it('reads what it is about from the address, and no more than that', () => {
    expect(aboutOf('surveys/therapy')).toEqual({ kind: 'survey', slug: 'therapy' });
    for (const wrong of [null, '', 'surveys/', 'people/sam', 'surveys/a/b', '../surveys/a'])
      expect(aboutOf(wrong)).toBeNull();
  });
});

describe('the clock', () => {
  it.each([
    ['2026-03-04', '2026-03-11'],
    ['2026-03-06', '2026-03-13'],
    // Good Friday and Easter Monday do not count.
    ['2026-04-01', '2026-04-10'],
    ['2026-12-23', '2027-01-04'],
  ])('of a request of %s ends with %s', (day, due) =>
    inArea(async (ctx) => {
      expect((await askForFormat(at(ctx, day), null, wanted)).due).toBe(due);
      expect(isOverdue(due, due)).toBe(false);
    }),
  );

  it('is overdue from the day after, on the work list too', () =>
    inArea(async (ctx) => {
      await askForFormat(at(ctx, '2026-03-04'), null, wanted);
      expect(await countOpenRequests(at(ctx, '2026-03-11'))).toEqual({ open: 1, overdue: 0 });
      expect(await countOpenRequests(at(ctx, '2026-03-12'))).toEqual({ open: 1, overdue: 1 });
      expect((await listOpenRequests(at(ctx, '2026-03-12')))[0]?.isOverdue).toBe(true);
    }));
});

describe('a request', () => {
  it('loses its contact when it is done, and says what was done', () =>
    inArea(async (ctx) => {
      const { id } = await askForFormat(ctx, null, { ...wanted, wish: 'after four o’clock' });
      const done = { outcome: 'helped', whatWasDone: 'Answered together by phone.' } as const;
      expect(await finishRequest(ctx, id, done)).toBe('finished');
      const [row] = await ctx.db.select().from(formatRequests).where(eq(formatRequests.id, id));
      expect(row).toMatchObject({ contact: '', wish: '', outcome: 'helped', done: '2026-03-04' });
      expect(await listOpenRequests(ctx)).toEqual([]);
      expect((await listFinishedRequests(ctx)).map(({ whatWasDone }) => whatWasDone)).toEqual([done.whatWasDone]);
      expect(await finishRequest(ctx, id, done)).toBe('gone');
    }));

  it('of another area is neither seen nor closed nor given to anybody', () =>
    inArea(async (ctx, other) => {
      const { id } = await askForFormat(ctx, null, wanted);
      expect(await listOpenRequests(other)).toEqual([]);
      expect(await finishRequest(other, id, { outcome: 'sent', whatWasDone: 'x' })).toBe('gone');
      expect(await assignRequest(other, id, null)).toBe('gone');
      expect(await countOpenRequests(ctx)).toEqual({ open: 1, overdue: 0 });
    }));

  it('goes to those who work on requests, and to nobody else', () =>
    inArea(async (ctx) => {
      const { id } = await askForFormat(ctx, null, wanted);
      await expect(assignRequest(ctx, id, 'somebody')).rejects.toMatchObject({ code: 'invalid' });
      expect(await assignRequest(ctx, id, null)).toBe('assigned');
    }));

  it('leaves no contact in the record of what was done', () =>
    inArea(async (ctx) => {
      await askForFormat(ctx, null, wanted);
      const records = await ctx.db.select().from(activityRecords).where(eq(activityRecords.areaId, ctx.area.id));
      expect(JSON.stringify(records)).toContain('format-request.received');
      expect(JSON.stringify(records)).not.toContain('7946');
    }));

  it('is about a survey that is public, by its address', () =>
    inArea(async (ctx, other) => {
      const survey = await makeSurvey(ctx);
      expect(await findAbout(ctx, `surveys/${survey.slug}`)).toMatchObject({ id: survey.id });
      expect(await findAbout(other, `surveys/${survey.slug}`)).toBeNull();
      expect(await findAbout(ctx, 'surveys/none')).toBeNull();
    }));

  it('asks nobody for an address of mail about a survey for children', () =>
    inArea(async (ctx) => {
      const survey = await makeSurvey(ctx, shortDefinition, { audience: 'child' });
      expect(await findAbout(ctx, `surveys/${survey.slug}`)).toMatchObject({ isForChildren: true });
      expect(reachesFor(true)).toEqual(['phone', 'text', 'post']);
      const asked = { format: 'call', reach: 'email', contact: 'ana@example.org' };
      const t = ctx.t(helpMessages);
      expect(requestForm(t, true).safeParse(asked).success).toBe(false);
      expect(requestForm(t).safeParse(asked).success).toBe(true);
    }));

  it('is forgotten a year after it was done, not before', () =>
    inArea(async (ctx) => {
      const { id } = await askForFormat(ctx, null, wanted);
      await askForFormat(ctx, null, wanted);
      await finishRequest(ctx, id, { outcome: 'sent', whatWasDone: 'x' });
      expect(await forgetRequests(at(ctx, '2027-03-04'))).toBe(0);
      expect(await forgetRequests(at(ctx, '2027-03-05'))).toBe(1);
      expect(await countOpenRequests(ctx)).toMatchObject({ open: 1 });
    }));
});
