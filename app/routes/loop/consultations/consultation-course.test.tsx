import { describe, expect, it, vi } from 'vitest';
import { stepGates } from '#app/features/codebooks/gates.server.ts';
import { declareForumKind } from '#app/features/consultations/writes/declare-forum-kind.server.ts';
import { createConsultation } from '#app/features/consultations/writes/create-consultation.server.ts';
import { getStaffConsultation } from '#app/features/consultations/reads/staff.server.ts';
import { manageConsultationMessages } from '#app/features/consultations/messages-manage.ts';
import { reportByDuty } from '#app/features/consultations/reads/duties.server.ts';
import { dutiesCsv } from '#app/features/consultations/workflow/duties-csv.ts';
import { dutyMessages } from '#app/features/consultations/workflow/messages-report.ts';
import { consultationSteps } from '#db/schema/consultations/course.ts';
import { advancePicked } from '#app/features/evidence/writes/advance-ledger.server.ts';
import { makeCodebook } from '#tests/factories/codebooks.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { makeEntry } from '#tests/factories/evidence.ts';
import { makeFormal, on } from '#tests/factories/consultations.ts';
import { asStaff, contextOf, visit } from '#tests/factories/visiting/staff-pages.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import * as calendar from '../../manage/calendar.tsx';
import * as page from './consultation.tsx';
import * as duties from './consultation-duties.tsx';
import * as kinds from './consultation-kinds.tsx';

const shown = vi.hoisted((): Shown => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

/** It closed long ago, so that staff may take steps whatever day the test runs. */
const past = {
  ...{ title: 'Short breaks', opens: on('1 January 2020'), closes: on('30 June 2020'), decision: on('July 2020') },
  ...{ equalityAsAt: on('March 2019'), duties: ['cfa-27'] },
};

describe('the course of a question', () => {
  it('refuses a direct POST with the same list as the screen, and keeps what was typed', () =>
    asStaff(shown, ['commissioner'], async (staff) => {
      const ctx = contextOf(staff);
      const { id } = await makeFormal(ctx, past);
      const post = (form: Record<string, string>) =>
        visit(staff, page, `consultations/${id}?part=course`, { params: { id }, form });
      const skipped = await post({ to: 'decided', reason: 'Two places.' });
      expect(skipped.status).toBe(400);
      expect(skipped.html).toContain('This step does not follow from where it stands now.');
      expect(skipped.html).toContain('Two places.');
      expect((await post({ to: 'under-consideration', reason: '' })).status).toBe(303);
      const early = await post({ to: 'decided', reason: 'Two places.', day: '1 June 2020' });
      expect(early.status).toBe(400);
      expect(early.html).toContain('Give a day after the last one.');
      expect(early.html).toContain('Read the equality analysis again before the decision');
      expect((await post({ to: 'reported', reason: '' })).status).toBe(400);
      expect((await getStaffConsultation(ctx, id)).stage).toBe('under-consideration');
    }));

  it('is not decided while nothing of its ledger was put, and with a part of it only for a reason that is published', () =>
    asStaff(shown, ['commissioner'], async (staff) => {
      const ctx = contextOf(staff);
      const { id } = await makeFormal(ctx, {
        ...past,
        kind: 'co-design',
        hearBack: { state: 'stated', value: 'In July' },
      });
      const entries = [await makeEntry(ctx, id), await makeEntry(ctx, id), await makeEntry(ctx, id)];
      const post = (form: Record<string, string>) =>
        visit(staff, page, `consultations/${id}?part=course`, { params: { id }, form });
      expect((await post({ to: 'under-consideration', reason: '' })).status).toBe(303);
      const decided = { to: 'decided', reason: 'Two places.' };
      const known = { ...decided, ledgerKnown: 'yes', ledgerReason: 'The letters came on the last day.' };
      const nothing = await post(known);
      expect(nothing.status).toBe(400);
      expect(nothing.html).toContain('Nothing in the ledger has been put to the decision maker yet');
      const [first, second] = entries.map((entry) => entry.id);
      await makeCodebook(ctx, id);
      for (const step of ['read', 'coded', 'put-to-decision-maker'] as const)
        await advancePicked(ctx, id, { entries: [first ?? ''], responses: [] }, step, stepGates);
      await advancePicked(ctx, id, { entries: [second ?? ''], responses: [] }, 'read', stepGates);
      const warned = await post(decided);
      expect(warned.status).toBe(400);
      expect(warned.html).toContain('Of 3 contributions in the ledger 1 are not read, 2 not coded and 2 not put');
      expect(warned.html).toContain('name="ledgerReason"');
      const wordless = await post({ ...known, ledgerReason: ' ' });
      expect(wordless.status).toBe(400);
      expect(wordless.html).toContain('Say why the step is taken although not everything was put.');
      expect((await post(known)).status).toBe(303);
      const [step] = (await ctx.db.select().from(consultationSteps)).filter(({ event }) => event === 'decided');
      expect(step?.reason).toBe(
        'Two places.\n\nNot everything that was received had been read, sorted and put to whoever decides. Why: The letters came on the last day.',
      );
      expect((await post({ to: 'reported', reason: '' })).html).toContain('2 not put to whoever decides');
    }));

  it('is changed on screens of their own, which no tab leaves', () =>
    asStaff(shown, ['commissioner'], async (staff) => {
      const { id } = await makeFormal(contextOf(staff), past);
      const see = (query: string, form?: Record<string, string>) =>
        visit(staff, page, `consultations/${id}?part=course${query}`, { params: { id }, ...(form ? { form } : {}) });
      const course = await see('');
      expect(course.html).toContain('Parts of this page');
      expect(course.html).not.toContain('<textarea');
      for (const [act, field, form] of [
        ['step', 'name="to"', { to: 'decided', reason: 'Typed.' }],
        [
          'outcomes',
          'name="outcomes[0].outcome"',
          { intent: 'outcomes', 'outcomes[0].outcome': 'perhaps', 'outcomes[0].outcomeReason': 'Typed.' },
        ],
        ['take-back', 'name="reason"', { intent: 'withdraw', reason: '' }],
      ] as const) {
        expect(course.html).toContain(`href="?part=course&act=${act}"`);
        const screen = await see(`&act=${act}`);
        const refused = await see('', { ...form });
        expect([screen.status, refused.status]).toEqual([200, 400]);
        for (const { html } of [screen, refused]) {
          expect(html).toContain(field);
          expect(html).toContain('Back to its course, without saving');
          expect(html).not.toContain('Parts of this page');
        }
        if (act !== 'take-back') expect(refused.html).toContain('Typed.');
      }
    }));

  it('is not for analysts', () =>
    asStaff(shown, ['analyst'], async (staff) => {
      const { id } = await makeFormal(contextOf(staff), past);
      const form = { to: 'withdrawn', reason: 'Over.' };
      const answer = await visit(staff, page, `consultations/${id}?part=course`, { params: { id }, form });
      expect(answer.status).toBe(403);
    }));
});

describe('what the forum sees', () => {
  it('is declared by a representative, in words that stand beside the area’s', () =>
    asStaff(shown, ['representative'], async (staff) => {
      const ctx = contextOf(staff);
      const { id } = await makeFormal(ctx, past);
      expect((await visit(staff, kinds, 'kinds')).html).toContain('The forum says: not said yet');
      const refused = await visit(staff, kinds, `kinds?of=${id}`, { form: { kind: 'not-stated', reason: 'Because.' } });
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('Because.');
      expect((await visit(staff, kinds, `kinds?of=${id}`, { form: { kind: 'co-design' } })).status).toBe(303);
      expect((await visit(staff, kinds, 'kinds?saved=yes')).html).toContain('The forum says: Co-design');
      const elsewhere = await createConsultation({ ...ctx, area: await makeArea(ctx.db) }, { title: 'Elsewhere' });
      expect((await visit(staff, kinds, `kinds?of=${elsewhere.id}`)).status).toBe(404);
      expect((await visit(staff, kinds, `kinds?of=${elsewhere.id}`, { form: { kind: 'inform' } })).status).toBe(404);
    }));

  it('is not for the area to say', () =>
    asStaff(shown, ['administrator', 'commissioner'], async (staff) => {
      expect((await visit(staff, kinds, 'kinds')).status).toBe(403);
    }));
});

describe('the report by duty', () => {
  it('shows both kinds, and the same as CSV with dates as exact as they are', () =>
    asStaff(shown, ['analyst'], async (staff) => {
      const ctx = contextOf(staff);
      const { id } = await makeFormal(ctx, past);
      await declareForumKind(ctx, id, { kind: 'inform', reason: '' });
      const { html } = await visit(staff, duties, 'duties');
      expect(html).toContain('Questions under Children and Families Act 2014, section 27');
      expect(html).toContain(`/manage/consultations/${id}`);
      const words = { t: ctx.t(dutyMessages), name: ctx.t(manageConsultationMessages) };
      const csv = dutiesCsv(await reportByDuty(ctx), words, { origin: 'https://x.example', demonstration: 'invented' });
      const [head, row, ...others] = csv.split('\r\n');
      expect(head).toContain('Demonstration');
      expect(row).toContain(
        '"Children and Families Act 2014, section 27",Short breaks,Closed,Consult,Inform,2020-01-01',
      );
      expect(row).toContain('2020-06-30,2020-07,2019-03,https://x.example/');
      expect(others).toEqual(['']);
    }));
});

describe('terms and elections', () => {
  const term = { kind: 'term', name: 'Spring', starts: '5 January 2027', ends: '26 March 2027' };

  it('are entered, changed and removed; two terms at once and days the wrong way round come back', () =>
    asStaff(shown, ['administrator'], async (staff) => {
      expect((await visit(staff, calendar, 'calendar')).html).toContain('No term and no election is entered yet');
      const backwards = await visit(staff, calendar, 'calendar', { form: { ...term, ends: '4 January 2027' } });
      expect(backwards.status).toBe(400);
      expect(backwards.html).toContain('The last day is before the first.');
      expect(backwards.html).toContain('value="5 January 2027"');
      expect((await visit(staff, calendar, 'calendar', { form: term })).status).toBe(303);
      const twice = await visit(staff, calendar, 'calendar', { form: { ...term, name: 'Other' } });
      expect(twice.status).toBe(400);
      expect(twice.html).toContain('It shares days with “Spring”.');
      const { html } = await visit(staff, calendar, 'calendar');
      const id = /\?period=([0-9a-z]{10})/.exec(html)?.[1] ?? '';
      const changed = { ...term, period: id, ends: '27 March 2027' };
      expect((await visit(staff, calendar, `calendar?period=${id}`, { form: changed })).status).toBe(303);
      expect((await visit(staff, calendar, 'calendar')).html).toContain('27 March 2027');
      const unknown = { ...term, period: '0000000000' };
      expect((await visit(staff, calendar, 'calendar', { form: unknown })).status).toBe(404);
      await visit(staff, calendar, 'calendar', { form: { period: id, intent: 'remove' } });
      expect((await visit(staff, calendar, 'calendar')).html).toContain('No term and no election is entered yet');
    }));
});
