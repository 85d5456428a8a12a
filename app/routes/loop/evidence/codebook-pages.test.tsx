/** A codebook from the screens: written row by row, shown to the forum, published, read by the public; coding waits for it. */
import { eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { countersigns } from '#db/schema/coproduction.ts';
import { people } from '#db/schema/people.ts';
import { nodes } from '#db/schema/record.ts';
import { areas } from '#db/schema/tenancy.ts';
import { findDraft, findPublished } from '#app/features/codebooks/reads/codebook.server.ts';
import { countLedger, sum } from '#app/features/evidence/reads/ledger.server.ts';
import { withdraw } from '#app/features/record/writes/publish.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { give, makeAccount, signIn } from '#tests/factories/accounts.ts';
import { codeOf, makeCodebook } from '#tests/factories/codebooks.ts';
import { makeConsultation, makeEntry } from '#tests/factories/evidence.ts';
import { asStaff, contextOf, visit } from '#tests/factories/visiting/staff-pages.ts';
import type { Staff } from '#tests/factories/visiting/staff-pages.ts';
import type { Page, Shown } from '#tests/factories/visiting/visitor.ts';
import { saveCodebook } from '#app/features/codebooks/writes/save-codebook.server.ts';
import * as publicPage from '../../area/asking/codebook.tsx';
import * as consultationPage from '../../area/asking/consultation.tsx';
import * as askingPage from '../../forum/countersign-ask.tsx';
import * as requestPage from '../../forum/countersign.tsx';
import * as codebookPage from './codebook.tsx';
import * as entryPage from './ledger-entry.tsx';
import * as ledgerPage from './ledger.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

type Form = Record<string, string>;

const at = (staff: Staff, page: Page, id: string, path: string, ask: { form?: Form; params?: Form } = {}) =>
  visit(staff, page, `consultations/${id}/${path}`, { ...ask, params: { id, ...ask.params } });

const onCodebook = (staff: Staff, id: string, form?: Form) =>
  at(staff, codebookPage, id, 'codebook', form ? { form } : {});

const row = (index: number, label: string, usedFor: string) => ({
  [`codes[${String(index)}].id`]: 'new',
  [`codes[${String(index)}].label`]: label,
  [`codes[${String(index)}].usedFor`]: usedFor,
});

const waiting = { nothingToSort: '', ...row(0, 'Waiting', 'The time until a first appointment.') };

async function slugOf(ctx: AreaContext, id: string): Promise<string> {
  const [node] = await ctx.db.select({ slug: nodes.slug }).from(nodes).where(eq(nodes.id, id));
  return node?.slug ?? '';
}

const readPublic = async (staff: Staff, page: Page, id: string, path = '') => {
  const consultation = await slugOf(contextOf(staff), id);
  return staff.visitor.visit(page, `/${staff.area.slug}/consultations/${consultation}${path}`, {
    params: { area: staff.area.slug, consultation },
  });
};

describe('the codes of a consultation', () => {
  it('are written row by row, keep what was typed, and are published with what is missing said first', () =>
    asStaff(shown, ['commissioner'], async (staff) => {
      const ctx = contextOf(staff);
      const id = await makeConsultation(ctx);
      const empty = await onCodebook(staff, id);
      expect(empty.html).toContain('Write at least one code.');
      expect(empty.html).not.toContain('value="publish"');
      // Another row is asked for: nothing is saved, nothing is lost.
      const insert = { __intent__: JSON.stringify({ type: 'insert', payload: { name: 'codes' } }) };
      const longer = await onCodebook(staff, id, { ...waiting, ...insert });
      expect([longer.status, (await findDraft(ctx, id)).codes]).toEqual([200, []]);
      expect(longer.html).toContain('The time until a first appointment.');
      expect(longer.html).toContain('Code 2');
      const nameless = await onCodebook(staff, id, { ...waiting, ...row(1, ' ', 'Travel and parking.') });
      expect(nameless.status).toBe(400);
      expect(nameless.html).toContain('Travel and parking.');
      expect(nameless.html).toContain('href="#codebook-codes-1-label"');
      // A row in which nothing is typed is no code.
      expect((await onCodebook(staff, id, { ...waiting, ...row(1, '', '') })).location).toContain('done=saved');
      expect((await findDraft(ctx, id)).codes.map(({ label }) => label)).toEqual(['Waiting']);
      expect((await onCodebook(staff, id)).html).toContain('value="publish"');
      expect((await onCodebook(staff, id, { intent: 'publish' })).location).toContain('done=published');
      expect((await findPublished(ctx, id))?.number).toBe(1);
      // What is no form of this page empties nothing.
      expect((await onCodebook(staff, id, {})).status).toBe(400);
      expect((await findDraft(ctx, id)).codes).toHaveLength(1);
      const again = await onCodebook(staff, id, { intent: 'publish', note: 'Again.' });
      expect(again.status).toBe(400);
      expect(again.html).toContain('public already, word for word');
    }));

  it('are not saved over what somebody else saved meanwhile', () =>
    asStaff(shown, ['analyst'], async (staff) => {
      const ctx = contextOf(staff);
      const id = await makeConsultation(ctx);
      const seen = /name="seen" value="([^"]+)"/.exec((await onCodebook(staff, id)).html)?.[1] ?? '';
      expect(seen).not.toBe('');
      await saveCodebook(ctx, id, { codes: [codeOf('Theirs')], nothingToSort: '' });
      const overtaken = await onCodebook(staff, id, { ...waiting, seen });
      expect(overtaken.status).toBe(400);
      expect(overtaken.html).toContain('Somebody else has changed the codes');
      expect(overtaken.html).toContain('The time until a first appointment.');
      expect((await findDraft(ctx, id)).codes.map(({ label }) => label)).toEqual(['Theirs']);
      // Told of it, they save again, and theirs is kept.
      const told = /name="seen" value="([^"]+)"/.exec(overtaken.html)?.[1] ?? '';
      expect(told).not.toBe(seen);
      expect((await onCodebook(staff, id, { ...waiting, seen: told })).status).toBe(303);
      expect((await findDraft(ctx, id)).codes.map(({ label }) => label)).toEqual(['Waiting']);
    }));

  it('are changed by an analyst, and published by those who publish', () =>
    asStaff(shown, ['analyst'], async (staff) => {
      const ctx = contextOf(staff);
      const id = await makeConsultation(ctx);
      expect((await onCodebook(staff, id, waiting)).status).toBe(303);
      expect((await onCodebook(staff, id)).html).not.toContain('value="publish"');
      expect((await onCodebook(staff, id, { intent: 'publish' })).status).toBe(403);
      expect(await findPublished(ctx, id)).toBeNull();
    }));

  it('are out of a representative’s hands, however it is posted', () =>
    asStaff(shown, ['representative'], async (staff) => {
      const ctx = contextOf(staff);
      const id = await makeConsultation(ctx);
      await makeCodebook(ctx, id, ['Waiting']);
      expect((await onCodebook(staff, id)).status).toBe(403);
      for (const form of [waiting, { intent: 'publish' }, { intent: 'restore' }])
        expect((await onCodebook(staff, id, form)).status).toBe(403);
      expect((await findDraft(ctx, id)).codes.map(({ label }) => label)).toEqual(['Waiting']);
    }));
});

describe('the forum’s word on the codes', () => {
  it('is asked for, and its dissent stands on the public page beside exactly these codes', () =>
    asStaff(shown, ['commissioner'], async (staff) => {
      const { area, ctx: platform } = staff;
      await platform.db.update(areas).set({ forumName: 'Testshire Voices' }).where(eq(areas.id, area.id));
      const rosa = await makeAccount(staff, 'rosa@example.org');
      await give(staff, rosa, 'representative');
      const base = contextOf(staff);
      const ctx: AreaContext = { ...base, area: { ...base.area, forumName: 'Testshire Voices' } };
      const id = await makeConsultation(ctx);
      await onCodebook(staff, id, waiting);
      const refused = await onCodebook(staff, id, { intent: 'publish' });
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('The forum has not been asked to countersign these codes.');
      const asking = { params: { subject: 'codebook', id } };
      const asked = await visit(staff, askingPage, `countersigns/ask/codebook/${id}`, asking);
      expect(asked.html).toContain('Used for: The time until a first appointment.');
      expect(asked.html).toContain(`href="/${area.slug}/manage/consultations/${id}/codebook"`);
      const form = { deadline: '4 December 2099' };
      expect((await visit(staff, askingPage, `countersigns/ask/codebook/${id}`, { ...asking, form })).status).toBe(303);
      const [request] = await ctx.db.select({ id: countersigns.id }).from(countersigns);
      const path = { params: { id: request?.id ?? '' } };
      await signIn(staff, rosa);
      const words = 'There is no code for money.';
      const given = { form: { intent: 'dissent', words, publicName: '' }, ...path };
      expect((await visit(staff, requestPage, `countersigns/${path.params.id}`, given)).status).toBe(303);
      const [commissioner] = await ctx.db.select({ id: people.id }).from(people).where(eq(people.id, staff.personId));
      await signIn(staff, commissioner?.id ?? '');
      expect((await onCodebook(staff, id, { intent: 'publish' })).location).toContain('done=published');
      const { html } = await readPublic(staff, publicPage, id, '/codebook');
      expect(html).toContain('The time until a first appointment.');
      expect(html).toContain(words);
      expect(html).toContain('does not agree with this text');
      const page = await readPublic(staff, consultationPage, id);
      expect(page.html).toContain('What people wrote is sorted by 1 code.');
    }));
});

describe('the public page of the codes', () => {
  it('is like an unknown one until they are published, and while the consultation is not public', () =>
    asStaff(shown, ['commissioner'], async (staff) => {
      const ctx = contextOf(staff);
      const id = await makeConsultation(ctx);
      await saveCodebook(ctx, id, { codes: [codeOf('Waiting')], nothingToSort: '' });
      expect((await readPublic(staff, publicPage, id, '/codebook')).status).toBe(404);
      expect((await readPublic(staff, consultationPage, id)).html).not.toContain('id="sorted"');
      await makeCodebook(ctx, id, ['Money', 'Travel']);
      expect((await readPublic(staff, publicPage, id, '/codebook')).status).toBe(200);
      await withdraw(ctx, 'consultation', id);
      expect((await readPublic(staff, publicPage, id, '/codebook')).status).toBe(404);
    }));

  it('shows what is public and what each version changed, and nothing of the draft', () =>
    asStaff(shown, ['commissioner'], async (staff) => {
      const ctx = contextOf(staff);
      const id = await makeConsultation(ctx);
      await makeCodebook(ctx, id, ['Waiting', 'Money']);
      const held = (await findDraft(ctx, id)).codes;
      const [first, second] = held;
      const next = { ...waiting, 'codes[0].id': first?.id ?? '', 'codes[0].label': 'Long waits' };
      await onCodebook(staff, id, { ...next, ...row(1, 'Travel', 'Getting there.') });
      const noteless = await onCodebook(staff, id, { intent: 'publish', note: ' ' });
      expect(noteless.status).toBe(400);
      expect(noteless.html).toContain('href="#note"');
      expect((await onCodebook(staff, id, { intent: 'publish', note: 'Buses came up often.' })).status).toBe(303);
      await onCodebook(staff, id, { ...next, ...row(1, 'A secret draft', 'Nobody should see it.') });
      const { html } = await readPublic(staff, publicPage, id, '/codebook');
      for (const words of ['Buses came up often.', 'New: “Travel”.', `Taken out: “${second?.label ?? ''}”.`])
        expect(html).toContain(words);
      expect(html).toContain('“Waiting” is now called “Long waits”.');
      expect(html).not.toContain('secret');
      expect((await onCodebook(staff, id, { intent: 'restore' })).location).toContain('done=restored');
      expect((await findDraft(ctx, id)).codes.map(({ label }) => label)).toEqual(['Long waits', 'Travel']);
    }));
});

describe('the step to coded', () => {
  it('is refused while the codes are not public, on every way to it, and says where to mend that', () =>
    asStaff(shown, ['commissioner'], async (staff) => {
      const ctx = contextOf(staff);
      const id = await makeConsultation(ctx);
      const { id: letter } = await makeEntry(ctx, id);
      const coded = () => countLedger(ctx, id).then((counts) => sum(counts, { state: 'coded' }));
      await at(staff, ledgerPage, id, 'ledger', { form: { intent: 'read', scope: 'all' } });
      const told = await at(staff, ledgerPage, id, 'ledger');
      expect(told.html).toContain('Coding waits for the codebook');
      expect(told.html).toContain(`href="/${staff.area.slug}/manage/consultations/${id}/codebook"`);
      const reason = 'The codes are not public yet.';
      const ways: Form[] = [
        { intent: 'coded', scope: 'all' },
        { intent: 'coded', pick: `entry:${letter}` },
      ];
      for (const form of ways) {
        const refused = await at(staff, ledgerPage, id, 'ledger', { form });
        expect([refused.status, refused.html.includes(reason)]).toEqual([400, true]);
      }
      const alone = { params: { entry: letter }, form: { intent: 'coded' } };
      const refused = await at(staff, entryPage, id, `ledger/${letter}`, alone);
      expect([refused.status, refused.html.includes(reason), await coded()]).toEqual([400, true, 0]);
      await makeCodebook(ctx, id);
      expect((await at(staff, ledgerPage, id, 'ledger')).html).not.toContain('Coding waits for the codebook');
      expect((await at(staff, entryPage, id, `ledger/${letter}`, alone)).status).toBe(303);
      expect(await coded()).toBe(1);
    }));
});
