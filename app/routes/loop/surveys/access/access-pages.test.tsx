/** The staff's pages on who answers a survey: versions, last day, quotas and invitations, as plain forms. */
import { eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { activityRecords } from '#db/schema/record.ts';
import { surveyInvitations, surveyQuotas, surveyTokens } from '#db/schema/surveys/access.ts';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { saveDraft } from '#app/features/surveys/writes/save-draft.server.ts';
import { inArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { parseCode } from '#app/lib/receipt-code.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { makeSurvey, respond, respondTimes, shortDefinition } from '#tests/factories/surveys.ts';
import { asStaff, contextOf, visit } from '#tests/factories/visiting/staff-pages.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import * as invitationsPage from './invitations.tsx';
import * as quotasPage from './quotas.tsx';
import * as schedulePage from './schedule.tsx';
import * as versionsPage from './versions.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

const pages = { versions: versionsPage, schedule: schedulePage, quotas: quotasPage, invitations: invitationsPage };

const on = (scene: Scene, id: string, name: keyof typeof pages, form?: Record<string, string>, query = '') =>
  visit(scene, pages[name], `surveys/${id}/${name}${query}`, { params: { id }, ...(form ? { form } : {}) });

const countsRead = async (ctx: AreaContext) =>
  (await ctx.db.select().from(activityRecords).where(eq(activityRecords.verb, 'result.read'))).length;

const day = (date: string) => ({ state: 'stated', start: date, end: date, precision: 'day', qualifier: 'on' }) as const;

describe('versions', () => {
  it('shows what the draft changes before it is published, and keeps what its author says of it', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const ctx = contextOf(scene);
      const survey = await makeSurvey(ctx);
      expect((await on(scene, survey.id, 'versions')).html).toContain(
        'The draft asks the same as the current version.',
      );
      const text = JSON.stringify(shortDefinition)
        .replace('Did you wait?', 'Do you wait?')
        .replace(
          '{"value":"forum","text":"The forum"}',
          '{"value":"forum","text":"The forum"},{"value":"nurse","text":"A nurse"}',
        );
      await saveDraft(ctx, survey.id, text);
      const page = await on(scene, survey.id, 'versions');
      expect(page.html).toContain('Reworded: “Do you wait?”, was “Did you wait?”');
      expect(page.html).toContain('Choices added: A nurse');
      expect(page.html).toContain('No: it is counted from the new version on');
      const said = await on(scene, survey.id, 'versions', { 'mean-waited': 'changed', 'mean-helped': 'same' });
      expect(said).toMatchObject({ status: 303 });
      const [row] = await ctx.db.select({ said: surveys.draftMeanings }).from(surveys);
      expect(row).toEqual({ said: { waited: 'changed', helped: 'same' } });
    });
  });
});

describe('the last day', () => {
  it('is moved with a reason, and a form without one comes back as it was typed', async () => {
    await asStaff(shown, ['commissioner'], async (scene) => {
      const ctx = contextOf(scene);
      const survey = await makeSurvey(ctx);
      const refused = await on(scene, survey.id, 'schedule', { day: 'May 2099', reason: '' });
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('Write the new last day, such as');
      expect(refused.html).toContain('Say why.');
      expect(refused.html).toContain('value="May 2099"');
      const past = await on(scene, survey.id, 'schedule', { day: '14 May 2019', reason: 'Because' });
      expect(past.html).toContain('That day has passed.');
      expect(past.html).toContain('value="Because"');
      const today = formatDay(londonDay(ctx.now));
      const closing = await on(scene, survey.id, 'schedule', undefined, '?day=today');
      expect(closing.html).toContain(`value="${today}"`);
      const silent = await on(scene, survey.id, 'schedule', { day: today, reason: '' });
      expect([silent.status, silent.html.includes('Say why.')]).toEqual([400, true]);
      const moved = await on(scene, survey.id, 'schedule', { day: '14 May 2099', reason: 'Schools asked.' });
      expect(moved.status).toBe(303);
      const page = await on(scene, survey.id, 'schedule', undefined, '?done=moved');
      expect(page.html).toContain('The last day is moved.');
      expect(page.html).toContain('Schools asked.');
      expect(page.html).toContain('/try?k=');
    });
  });

  it('is shown to those who may not move it, without the form', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const survey = await makeSurvey(contextOf(scene));
      expect((await on(scene, survey.id, 'schedule')).html).not.toContain('name="reason"');
      expect(await on(scene, survey.id, 'schedule', { day: '14 May 2099', reason: 'x' })).toMatchObject({
        status: 403,
      });
    });
  });
});

describe('quotas', () => {
  it('are set, shown with what is taken, and refused field by field', async () => {
    await asStaff(shown, ['commissioner'], async (scene) => {
      const ctx = contextOf(scene);
      const survey = await makeSurvey(ctx);
      await respond(ctx, survey, { waited: 'yes' });
      const wrong = await on(scene, survey.id, 'quotas', {
        total: 'many',
        'choice[]': 'waited:yes',
        'most[]': '',
        notice: 'Sorry',
      });
      expect(wrong.status).toBe(400);
      expect(wrong.html).toContain('Write a whole number from 1 to 1,000,000');
      expect(wrong.html).toContain('value="many"');
      expect(await ctx.db.select().from(surveyQuotas)).toEqual([]);
      const set = await on(scene, survey.id, 'quotas', {
        total: '50',
        'choice[]': 'waited:yes',
        'most[]': '15',
        notice: 'Sorry',
      });
      expect(set.status).toBe(303);
      const page = await on(scene, survey.id, 'quotas');
      expect(page.html).toContain('Did you wait?: Yes');
      expect(page.html).toContain('>49<');
      expect(page.html).toContain('>14<');
      expect(await ctx.db.select({ isGated: surveys.isGated }).from(surveys)).toEqual([{ isGated: true }]);
      expect(
        await on(scene, survey.id, 'quotas', { total: '', 'choice[]': '', 'most[]': '', notice: '' }),
      ).toMatchObject({
        status: 303,
      });
      expect(await ctx.db.select({ isGated: surveys.isGated }).from(surveys)).toEqual([{ isGated: false }]);
    });
  });

  it('tell how many gave an answer to those alone who read responses, whose reading is recorded', async () => {
    await asStaff(shown, ['administrator'], async (scene) => {
      const ctx = contextOf(scene);
      const survey = await makeSurvey(ctx);
      const fields = { total: '50', 'choice[]': 'waited:yes', 'most[]': '10', notice: '' };
      expect((await on(scene, survey.id, 'quotas', { ...fields, 'most[]': '9' })).html).toContain('Write 10 or more');
      expect(await on(scene, survey.id, 'quotas', fields)).toMatchObject({ status: 303 });
      await respondTimes(ctx, survey, 7, { waited: 'yes' });
      await respondTimes(ctx, survey, 4, { waited: 'no' });
      const page = await on(scene, survey.id, 'quotas');
      for (const told of ['>11<', '>39<', '>Not shown<', '>Some<']) expect(page.html).toContain(told);
      for (const told of ['>7<', '>3<', 'name="choice[]"']) expect(page.html).not.toContain(told);
      expect(await countsRead(ctx)).toBe(0);

      const probe = await on(scene, survey.id, 'quotas', { ...fields, 'most[]': '11' });
      expect(probe.status).toBe(400);
      expect(probe.html).toContain('The quotas of single answers stay as they were');
      const added = { ...fields, 'choice[]': 'waited:no' };
      expect(await on(scene, survey.id, 'quotas', added)).toMatchObject({ status: 400 });
      expect(await on(scene, survey.id, 'quotas', { total: '60', notice: '' })).toMatchObject({ status: 303 });
      const kept = await ctx.db.select({ code: surveyQuotas.code, most: surveyQuotas.most }).from(surveyQuotas);
      expect(kept.sort((one, other) => one.most - other.most)).toEqual([
        { code: 'yes', most: 10 },
        { code: '', most: 60 },
      ]);
      await respondTimes(ctx, survey, 3, { waited: 'yes' });
      expect((await on(scene, survey.id, 'quotas')).html).toContain('>None<');
    });
    await asStaff(shown, ['commissioner'], async (scene) => {
      const ctx = contextOf(scene);
      const survey = await makeSurvey(ctx);
      await respondTimes(ctx, survey, 2, { waited: 'yes' });
      const fields = { total: '', 'choice[]': 'waited:yes', 'most[]': '10', notice: '' };
      expect(await on(scene, survey.id, 'quotas', fields)).toMatchObject({ status: 303 });
      expect((await on(scene, survey.id, 'quotas')).html).toContain('>8<');
      expect(await countsRead(ctx)).toBe(1);
    });
  });
});

describe('invitations', () => {
  it('are made by email and by code, which is shown once', async () => {
    await asStaff(shown, ['commissioner'], async (scene) => {
      const ctx = contextOf(scene);
      const survey = await makeSurvey(ctx, undefined, { entry: 'invitation' });
      const wrong = await on(scene, survey.id, 'invitations', { intent: 'invite', list: 'mo@example.org\nnobody' });
      expect(wrong.status).toBe(400);
      expect(wrong.html).toContain('Line 2 has no email address that we can read.');
      expect(wrong.html).toContain('mo@example.org\nnobody');
      expect(await ctx.db.select().from(surveyInvitations)).toEqual([]);
      const sent = await on(scene, survey.id, 'invitations', { intent: 'invite', list: 'Mo, mo@example.org' });
      expect(sent.location).toContain('done=invited-1');
      const codes = await on(scene, survey.id, 'invitations', { intent: 'codes', count: '3' });
      const made = [...codes.html.matchAll(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/g)].map(([code]) => code);
      expect(made).toHaveLength(3);
      expect(made.every((code) => parseCode(code).ok)).toBe(true);
      expect(await ctx.db.select().from(surveyTokens)).toHaveLength(4);
      const page = await on(scene, survey.id, 'invitations', undefined, '?done=invited-1');
      expect(page.html).toContain('1 person is invited.');
      expect(page.html).toContain('4 links and codes have been made.');
      expect(page.html).not.toContain('have not been used');
      expect(page.html).toContain('nobody can see who has answered');
      for (const code of made) expect(page.html).not.toContain(code);
      expect(page.html).not.toContain('>Answered<');
      const none = await on(scene, survey.id, 'invitations', { intent: 'codes', count: '0' });
      expect(none.html).toContain('Write a whole number from 1 to 2000.');
      const [mo] = await ctx.db.select().from(surveyInvitations);
      await on(scene, survey.id, 'invitations', { intent: 'take-back', id: mo?.id ?? '' });
      expect(await ctx.db.select().from(surveyInvitations)).toEqual([]);
      expect(await ctx.db.select().from(surveyTokens)).toHaveLength(3);
      const again = await on(scene, survey.id, 'invitations', { intent: 'invite', list: 'Mo, mo@example.org' });
      expect(again.location).toContain('done=invited-0');
      const after = await on(scene, survey.id, 'invitations', undefined, '?done=invited-0');
      expect(after.html).toContain('Nobody new is invited');
      expect(after.html).toContain('4 links and codes have been made.');
      expect(after.html).toContain('0 people were invited by email.');
      expect(after.html).toContain('deleted 365 days after the invitation');
      await ctx.db.update(surveys).set({ closes: day('2099-05-14') });
      expect((await on(scene, survey.id, 'invitations')).html).toContain('deleted 60 days after the last day');
    });
  });

  it('of a confidential survey show who answered to its two roles alone', async () => {
    await asStaff(shown, ['commissioner'], async (scene) => {
      const ctx = contextOf(scene);
      const roles = { anonymity: 'confidential', identityRoles: ['analyst', 'administrator'] } as const;
      const survey = await makeSurvey(ctx, undefined, {
        entry: 'invitation',
        ...roles,
        identityRoles: [...roles.identityRoles],
      });
      await on(scene, survey.id, 'invitations', { intent: 'invite', list: 'mo@example.org' });
      await on(scene, survey.id, 'invitations', { intent: 'remind' });
      const hidden = (await on(scene, survey.id, 'invitations')).html;
      for (const told of ['>Answered<', '>Reminded<', 'has not been used']) expect(hidden).not.toContain(told);
      expect(hidden).toContain('The last reminder went out on');
      expect(hidden).toContain('Who that is, only those see who may see names.');
      await ctx.db.update(surveys).set({ identityRoles: ['commissioner', 'administrator'] });
      const known = (await on(scene, survey.id, 'invitations')).html;
      for (const told of ['>Answered<', '>Reminded<', '1 link or code has not been used.'])
        expect(known).toContain(told);
    });
  });

  it('wait until the survey asks for a link and is public', async () => {
    await asStaff(shown, ['administrator'], async (scene) => {
      const survey = await makeSurvey(contextOf(scene));
      const page = await on(scene, survey.id, 'invitations');
      expect(page.html).toContain('This survey does not ask for a personal link.');
      expect(page.html).not.toContain('name="list"');
      const direct = await on(scene, survey.id, 'invitations', { intent: 'invite', list: 'mo@example.org' });
      expect(direct).toMatchObject({ status: 400 });
      expect(await on(scene, survey.id, 'invitations', { intent: 'other' })).toMatchObject({ status: 400 });
    });
  });

  it('and all these pages know nothing of another area’s survey', async () => {
    await asStaff(shown, ['commissioner'], async (scene) => {
      const elsewhere = inArea(scene.ctx, await makeArea(scene.ctx.db));
      const survey = await makeSurvey(elsewhere, undefined, { entry: 'invitation' });
      for (const name of ['versions', 'schedule', 'quotas', 'invitations'] as const) {
        expect(await on(scene, survey.id, name)).toMatchObject({ status: 404 });
        expect(await on(scene, survey.id, name, { intent: 'remind' })).toMatchObject({ status: 404 });
      }
    });
  });
});
