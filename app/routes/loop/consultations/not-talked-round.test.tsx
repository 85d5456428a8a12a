/** Over the staff's forms: what was public keeps its record, a moved date is weighed, and a report rests on its answers. */
import { and, eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { expect, it, vi } from 'vitest';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { decisions } from '#db/schema/evidence.ts';
import { getStaffConsultation } from '#app/features/consultations/reads/staff.server.ts';
import { createDecision } from '#app/features/evidence/writes/create-decision.server.ts';
import { createFinding } from '#app/features/progress/writes/create-finding.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { withdrawItem } from '#app/features/progress/writes/withdraw-item.server.ts';
import { nodes } from '#db/schema/record.ts';
import { londonDay } from '#app/lib/dates.ts';
import { makeLink } from '#tests/factories/areas.ts';
import { formal, makeFormal, on } from '#tests/factories/consultations.ts';
import { makeConsultation } from '#tests/factories/evidence.ts';
import { makeSurvey } from '#tests/factories/surveys.ts';
import { asStaff, contextOf, visit } from '#tests/factories/visiting/staff-pages.ts';
import type { Staff } from '#tests/factories/visiting/staff-pages.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import * as publicPage from '../../area/asking/consultation.tsx';
import * as workPage from '../../manage/work.tsx';
import * as decisionPage from '../evidence/decision.tsx';
import * as page from './consultation.tsx';

const shown = vi.hoisted((): Shown => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

const inDays = (staff: Staff, days: number) =>
  Temporal.PlainDate.from(londonDay(contextOf(staff).now))
    .add({ days })
    .toString();

/** Open since yesterday for fifty days. */
const open = (staff: Staff) => ({
  ...{ opens: on(inDays(staff, -1)), closes: on(inDays(staff, 49)), decision: on(inDays(staff, 90)) },
  equalityAsAt: on(inDays(staff, -9)),
});

/** What the form of the dates sends. */
const dates = (staff: Staff, closes: number, more: Record<string, string> = {}) => ({
  ...{ decider: formal.decider.value, hearBack: '', opens: inDays(staff, -1), decision: inDays(staff, 90) },
  ...{ closes: inDays(staff, closes), note: '' },
  ...more,
});

it('asks for a note on what was public and is taken back, and takes no way away', () =>
  asStaff(shown, ['commissioner'], async (staff) => {
    const { id } = await makeFormal(contextOf(staff), open(staff));
    const at = (part: string, form?: Record<string, string>) =>
      visit(staff, page, `consultations/${id}?part=${part}`, { params: { id }, ...(form ? { form } : {}) });
    expect((await at('course', { intent: 'withdraw', reason: 'The map was wrong.' })).status).toBe(303);
    for (const part of ['details', 'reasons', 'options', 'dates'])
      expect((await at(part)).html).toContain('name="note"');
    const silent = await at('dates', dates(staff, 60));
    expect(silent.status).toBe(400);
    expect(silent.html).toContain('Say why the date moves.');
    expect((await at('dates', dates(staff, 60, { note: 'The map was wrong.' }))).status).toBe(303);
    const { opens } = await getStaffConsultation(contextOf(staff), id);
    expect(opens).toMatchObject({ start: inDays(staff, -1) });
  }));

it('warns of a window that is cut short before it is saved, and goes on with a reason', () =>
  asStaff(shown, ['commissioner'], async (staff) => {
    const { id, slug } = await makeFormal(contextOf(staff), open(staff));
    const post = (closes: number, more: Record<string, string>) =>
      visit(staff, page, `consultations/${id}?part=dates`, { params: { id }, form: dates(staff, closes, more) });
    const warned = await post(1, { note: 'The money ends.' });
    expect(warned.status).toBe(400);
    expect(warned.html).toContain('People have 2 days to take part; fewer than 42 days are often too few.');
    expect(warned.html).toContain('name="because.short-window"');
    expect(warned.html).toContain('The money ends.');
    const again = await post(1, { note: '', 'because.short-window': 'Nobody told us sooner.' });
    expect(again.status).toBe(400);
    expect(again.html).toContain('Nobody told us sooner.');
    const held = await getStaffConsultation(contextOf(staff), id);
    expect(held.closes).toMatchObject({ end: inDays(staff, 49) });
    const gone = await post(1, { note: 'The money ends.', 'because.short-window': 'Nobody told us sooner.' });
    expect(gone.status).toBe(303);
    const { visitor, area } = staff;
    const seen = await visitor.visit(publicPage, `/${area.slug}/consultations/${slug}`, {
      params: { area: area.slug, consultation: slug },
    });
    expect(seen.html).toContain('Nobody told us sooner.');
  }));

it('says that a reported question has something open, on its page and on the work list', () =>
  asStaff(shown, ['administrator'], async (staff) => {
    const ctx = contextOf(staff);
    const { area, visitor } = staff;
    const asked = { closes: on('28 February 2020'), title: 'Short breaks' };
    const id = await makeConsultation(ctx, asked, []);
    const survey = await makeSurvey(ctx, undefined, { consultationId: id });
    const finding = await createFinding(ctx, { title: 'Nobody rang back', detail: '' });
    await makeLink(ctx.db, area, survey.id, 'evidence-for', finding.id);
    const decision = await createDecision(ctx, id, { title: 'A line', scope: 'final' });
    await ctx.db.update(nodes).set({ state: 'public', publishedAt: ctx.now }).where(eq(nodes.id, decision.id));
    const own = and(eq(consultations.areaId, area.id), eq(consultations.id, id));
    await ctx.db.update(consultations).set({ stage: 'under-consideration' }).where(own);
    const post = (form: Record<string, string>) =>
      visit(staff, page, `consultations/${id}?part=course`, { params: { id }, form });
    expect((await post({ to: 'decided', reason: 'A line.' })).status).toBe(303);
    await publishItem(ctx, 'finding', finding.id);
    await withdrawItem(ctx, 'finding', finding.id);
    const refused = await post({ to: 'reported', reason: '' });
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('The finding “Nobody rang back” was public and was taken back without an answer.');
    expect((await post({ to: 'reported', reason: 'It rested on a wrong count.' })).status).toBe(303);

    const slug = (await getStaffConsultation(ctx, id)).slug;
    const see = async () => {
      const params = { area: area.slug, consultation: slug };
      return (await visitor.visit(publicPage, `/${area.slug}/consultations/${slug}`, { params })).html;
    };
    expect(await see()).toContain('Reported: everything has its answer');
    await publishItem(ctx, 'finding', finding.id);
    const html = await see();
    expect(html).not.toContain('Reported: everything has its answer');
    for (const words of ['Reported, but not everything has its answer', 'Nobody rang back', 'This was reported'])
      expect(html).toContain(words);
    expect((await visit(staff, workPage, '')).html).toContain(`/manage/consultations/${id}/decisions`);

    const path = `consultations/${id}/decisions/${decision.id}`;
    const params = { id, decision: decision.id };
    const kept = await visit(staff, decisionPage, path, { params, form: { intent: 'withdraw' } });
    expect(kept.status).toBe(400);
    expect(kept.html).toContain('Take that step back first');
    expect(await ctx.db.select().from(decisions).where(eq(decisions.id, decision.id))).toHaveLength(1);
  }));
