/** The ledger, the records of decisions and the evidence pack, walked through as their staff do without JavaScript. */
import { eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { activityRecords, nodes } from '#db/schema/record.ts';
import { safetyItems } from '#db/schema/safety.ts';
import { areas } from '#db/schema/tenancy.ts';
import { countLedger, sum } from '#app/features/evidence/reads/ledger.server.ts';
import { listAnswerable } from '#app/features/evidence/reads/answerable.server.ts';
import { getStaffDecision } from '#app/features/evidence/reads/staff-decisions.server.ts';
import { createDecision } from '#app/features/evidence/writes/create-decision.server.ts';
import { addComment } from '#app/features/pages/writes/add-comment.server.ts';
import { decideComment } from '#app/features/pages/writes/decide-comment.server.ts';
import { setCommentBox } from '#app/features/pages/writes/set-comment-box.server.ts';
import { grantRole } from '#app/features/people/writes/grant-role.server.ts';
import { findTrail } from '#app/features/receipts/reads/trail.server.ts';
import { parseCode } from '#app/lib/receipt-code.ts';
import { makeCodebook } from '#tests/factories/codebooks.ts';
import { makeArea, makeLink, makePerson } from '#tests/factories/areas.ts';
import { dateOf, makeConsultation, makeEntry } from '#tests/factories/evidence.ts';
import { publishedPage } from '#tests/factories/pages.ts';
import { asStaff, contextOf, visit } from '#tests/factories/visiting/staff-pages.ts';
import type { Staff } from '#tests/factories/visiting/staff-pages.ts';
import { makeSurvey, respondTimes } from '#tests/factories/surveys.ts';
import type { Page, Shown } from '#tests/factories/visiting/visitor.ts';
import * as decisionPage from './decision.tsx';
import * as decisionsPage from './decisions.tsx';
import * as packPage from './evidence-pack.tsx';
import * as entryPage from './ledger-entry.tsx';
import * as newPage from './ledger-new.tsx';
import * as ledgerPage from './ledger.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

const at = (
  staff: Staff,
  page: Page,
  id: string,
  path: string,
  ask: { form?: Record<string, string>; params?: Record<string, string> } = {},
) =>
  visit(staff, page, `consultations/${id}/${path}`, {
    params: { id, ...ask.params },
    ...(ask.form ? { form: ask.form } : {}),
  });

const entry = {
  channel: 'letter',
  day: '2 March 2026',
  title: 'Letter about the wait',
  body: 'We waited for ten months.',
  key: 'a-key-of-one-form-1234',
};

describe('the ledger', () => {
  it('takes in a letter, shows its code once, and opens it with a record of who looked', () =>
    asStaff(shown, ['analyst'], async (staff) => {
      const ctx = contextOf(staff);
      const id = await makeConsultation(ctx);
      expect((await at(staff, ledgerPage, id, 'ledger')).html).toContain('Nothing here yet');
      const refused = await at(staff, newPage, id, 'ledger/new', { form: { ...entry, title: '', day: 'soon' } });
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('We waited for ten months.');
      expect(refused.html).toContain('href="#title"');
      const saved = await at(staff, newPage, id, 'ledger/new', { form: entry });
      expect(saved.status).toBe(200);
      const code = parseCode(/data-copy="([^"]+)"/.exec(saved.html)?.[1] ?? '');
      expect(code.ok && (await findTrail(ctx, code.code))).toMatchObject({ source: 'entry', receivedOn: '2026-03-02' });
      const again = await at(staff, newPage, id, 'ledger/new', { form: entry });
      expect(again.html).toContain(/data-copy="([^"]+)"/.exec(saved.html)?.[1]);
      const list = await at(staff, ledgerPage, id, 'ledger');
      const entryId = new RegExp(`${id}/ledger/([0-9a-z]{10})`).exec(list.html)?.[1] ?? '';
      const opened = await at(staff, entryPage, id, `ledger/${entryId}`, { params: { entry: entryId } });
      expect(opened.html).toContain('We waited for ten months.');
      const deeds = await ctx.db.select().from(activityRecords);
      expect(deeds.filter(({ verb }) => verb === 'contribution.opened')).toMatchObject([
        { actorId: staff.personId, nodeId: id, detail: { entry: entryId, identity: false } },
      ]);
    }));

  it('shows a comment with its words once a moderator has read it, and makes no second code for it', () =>
    asStaff(shown, ['analyst'], async (staff) => {
      const ctx = contextOf(staff);
      const id = await makeConsultation(ctx, { opens: dateOf('2026'), closes: dateOf('2099') });
      const page = await publishedPage(ctx, { kind: 'page', title: 'So far', summary: 'S' });
      await setCommentBox(ctx, page.id, 'open');
      await makeLink(ctx.db, ctx.area, id, 'cites', page.id);
      const added = await addComment(ctx, { nodeId: page.id, name: '', words: 'Evenings suit us.', key: 'k' });
      if (added === 'closed') throw new Error('Comments are closed.');
      const onEntry = (form?: Record<string, string>) =>
        at(staff, entryPage, id, `ledger/${added.id}`, { params: { entry: added.id }, ...(form ? { form } : {}) });
      const waiting = (await onEntry()).html;
      expect(waiting).toContain('A comment that waits for a moderator.');
      expect(waiting).not.toContain('Evenings suit us.');
      await decideComment(ctx, added.id, { to: 'shown' });
      const read = (await onEntry()).html;
      expect(read).toContain('Evenings suit us.');
      expect(read).not.toContain('value="renew"');
      expect((await onEntry({ intent: 'renew' })).status).toBe(400);
      expect(await findTrail(ctx, added.code)).not.toBeNull();
    }));

  it('moves on what is ticked or what matches, and refuses a step that was left out, however it is posted', () =>
    asStaff(shown, ['commissioner'], async (staff) => {
      const ctx = contextOf(staff);
      const id = await makeConsultation(ctx);
      const { id: one } = await makeEntry(ctx, id);
      await makeCodebook(ctx, id);
      const survey = await makeSurvey(ctx, undefined, { consultationId: id });
      await respondTimes(ctx, survey, 3, { waited: 'no' });
      const skipped = await at(staff, ledgerPage, id, 'ledger', { form: { pick: `entry:${one}`, intent: 'coded' } });
      expect(skipped.status).toBe(400);
      expect(skipped.html).toContain('one step at a time');
      const alone = await at(staff, entryPage, id, `ledger/${one}`, {
        params: { entry: one },
        form: { intent: 'coded' },
      });
      expect(alone.status).toBe(400);
      expect((await at(staff, ledgerPage, id, 'ledger', { form: { intent: 'received', scope: 'all' } })).status).toBe(
        400,
      );
      expect((await at(staff, ledgerPage, id, 'ledger', { form: { intent: 'read' } })).html).toContain(
        'Tick at least one',
      );
      expect(sum(await countLedger(ctx, id), { state: 'received' })).toBe(4);
      const read = await at(staff, ledgerPage, id, 'ledger?channel=survey', { form: { intent: 'read', scope: 'all' } });
      expect([read.status, read.location]).toEqual([303, expect.stringContaining('channel=survey&done=3')]);
      expect((await at(staff, ledgerPage, id, 'ledger?state=read')).html).toContain('Answers to “A survey”');
      expect(sum(await countLedger(ctx, id), { state: 'read' })).toBe(3);
    }));

  it('knows no contribution of another area', () =>
    asStaff(shown, ['commissioner'], async (staff) => {
      const elsewhere = { ...contextOf(staff), area: await makeArea(staff.ctx.db) };
      const theirs = await makeConsultation(elsewhere);
      const { id: entryId } = await makeEntry(elsewhere, theirs);
      const own = await makeConsultation(contextOf(staff));
      for (const path of ['ledger', 'decisions', 'evidence-pack'] as const) {
        const page = { ledger: ledgerPage, decisions: decisionsPage, 'evidence-pack': packPage }[path];
        expect((await at(staff, page, theirs, path)).status).toBe(404);
      }
      for (const id of [theirs, own]) {
        const asked = await at(staff, entryPage, id, `ledger/${entryId}`, { params: { entry: entryId } });
        expect(asked.status).toBe(404);
      }
      const form = { pick: `entry:${entryId}`, intent: 'read' };
      expect((await at(staff, ledgerPage, own, 'ledger', { form })).status).toBe(404);
    }));

  it('passes worrying words to the safeguarding lead, gives a new code, and takes back when its sender asks', () =>
    asStaff(shown, ['analyst'], async (staff) => {
      const ctx = contextOf(staff);
      const id = await makeConsultation(ctx);
      const { id: one, code } = await makeEntry(ctx, id, { senderName: 'Rosa Lind' });
      const post = (form: Record<string, string>) =>
        at(staff, entryPage, id, `ledger/${one}`, { params: { entry: one }, form });
      expect((await post({ intent: 'pass', reason: ' ' })).status).toBe(400);
      expect((await post({ intent: 'pass', reason: 'The child is alone.' })).status).toBe(303);
      expect(await ctx.db.select().from(safetyItems)).toMatchObject([
        { lane: 'safeguarding', words: 'The child is alone.' },
      ]);
      const renewed = await post({ intent: 'renew' });
      expect(renewed.html).toContain('A new tracking code');
      expect(await findTrail(ctx, code)).toBeNull();
      expect((await post({ intent: 'forget' })).status).toBe(303);
      expect((await post({ intent: 'take-back' })).status).toBe(400);
      expect((await post({ intent: 'take-back', confirm: 'yes' })).status).toBe(303);
      expect(sum(await countLedger(ctx, id))).toBe(0);
    }));

  it('says on the page of one that coding waits for the codebook, and offers the step once it can be taken', () =>
    asStaff(shown, ['commissioner'], async (staff) => {
      const ctx = contextOf(staff);
      const id = await makeConsultation(ctx);
      const { id: one } = await makeEntry(ctx, id);
      const open = (form?: Record<string, string>) =>
        at(staff, entryPage, id, `ledger/${one}`, { params: { entry: one }, ...(form ? { form } : {}) });
      expect((await open()).html).toContain('value="read"');
      expect((await open({ intent: 'read' })).status).toBe(303);
      const waiting = (await open()).html;
      expect(waiting).toContain('Coding waits for the codebook');
      expect(waiting).toContain(`/manage/consultations/${id}/codebook`);
      expect(waiting).not.toContain('value="coded"');
      await makeCodebook(ctx, id);
      const ready = (await open()).html;
      expect(ready).toContain('value="coded"');
      expect(ready).not.toContain('Coding waits');
    }));

  it('keeps its terms', () =>
    asStaff(shown, ['analyst'], async (staff) => {
      const id = await makeConsultation(contextOf(staff));
      const wrong = await at(staff, ledgerPage, id, 'ledger', { form: { intent: 'terms', until: 'one day' } });
      expect([wrong.status, wrong.html.includes('value="one day"')]).toEqual([400, true]);
      const form = { intent: 'terms', until: '1 June 2099' };
      expect((await at(staff, ledgerPage, id, 'ledger', { form })).status).toBe(303);
      expect((await at(staff, ledgerPage, id, 'ledger')).html).toContain('until the end of 1 June 2099');
    }));
});

describe('a record of a decision', () => {
  it('is begun, filled in, refused with what is missing, and keeps what was typed', () =>
    asStaff(shown, ['commissioner'], async (staff) => {
      const ctx = contextOf(staff);
      const id = await makeConsultation(ctx);
      expect((await at(staff, decisionsPage, id, 'decisions', { form: { title: '', scope: '' } })).status).toBe(400);
      const begun = await at(staff, decisionsPage, id, 'decisions', { form: { title: 'A line', scope: 'interim' } });
      const decision = begun.location?.split('/').at(-1) ?? '';
      const open = (query: string, form?: Record<string, string>) =>
        at(staff, decisionPage, id, `decisions/${decision}${query}`, {
          params: { decision },
          ...(form ? { form } : {}),
        });
      for (const query of ['', '?part=answers', '?part=preview']) {
        const page = await open(query);
        expect(page.status).toBe(200);
        expect(page.html.match(/<h1/g)).toHaveLength(1);
      }
      const facts = { title: 'A line', scope: 'interim', summary: 'A line.', decided: 'whenever' };
      const refused = await open('?part=facts', facts);
      expect([refused.status, refused.html.includes('value="whenever"')]).toEqual([400, true]);
      const [option] = await listAnswerable(ctx, id);
      const answered = option?.id ?? '';
      const short = await open('?part=answers', {
        [`answer-${answered}-outcome`]: 'refused',
        [`answer-${answered}-reason`]: 'No money.',
      });
      expect(short.status).toBe(400);
      expect(short.html).toContain(`href="#answer-${answered}-reasonKind"`);
      expect(short.html).toContain('No money.');
      const whole = { [`answer-${answered}-outcome`]: 'accepted', [`answer-${answered}-changed`]: 'It begins in May.' };
      expect((await open('?part=answers', whole)).status).toBe(303);
      expect((await getStaffDecision(ctx, id, decision)).answers).toMatchObject([{ aboutId: answered }]);
      const all = Object.fromEntries(
        (await listAnswerable(ctx, id)).map((one) => [`answer-${one.id}-outcome`, 'none']),
      );
      expect((await open('?part=answers', { ...all, ...whole, next: 'facts' })).location).toMatch(/\?part=facts$/);
      const stuck = await open('?part=facts', { ...facts, next: 'preview' });
      expect(stuck.html).toMatch(/href="\?part=preview">Go to “Preview” without saving/);
      const onward = await open('?part=facts', { ...facts, decided: '', next: 'preview' });
      expect(onward.location).toMatch(/\?part=preview&saved=yes$/);
      const before = (await open('')).html;
      const own = `/${staff.area.slug}/manage/consultations/${id}/decisions/${decision}`;
      expect(before).toContain(`href="${own}?part=facts#meeting">Say in what meeting it was decided`);
      expect(before).toContain(`href="${own}?part=facts#isEvidenceRead"`);
      expect(before).toContain('The button to publish it comes when this list is empty.');
      expect(before).not.toContain('value="publish"');
      for (const field of ['meeting', 'decidedBy', 'decided', 'isEvidenceRead', 'readBy', 'equality'])
        expect(before, field).toContain(`id="${field}"`);
      const unready = await open('', { intent: 'publish' });
      expect(unready.status).toBe(400);
      expect(unready.html).not.toContain('value="publish"');
      expect(unready.html).toContain('Say in what meeting it was decided');
      const more = {
        decidedBy: 'The board',
        decided: '2 March 2026',
        meeting: 'Board',
        isEvidenceRead: 'yes',
        readBy: 'All',
      };
      const ready = { ...facts, ...more, equality: 'not-needed', equalityNote: 'Nobody is affected.' };
      expect((await open('?part=facts', ready)).status).toBe(303);
      expect((await open('')).html).toContain('value="publish"');
      expect((await open('', { intent: 'publish' })).status).toBe(303);
      expect((await getStaffDecision(ctx, id, decision)).state).toBe('public');
    }));

  it('refuses words of an answer without its outcome, and keeps them', () =>
    asStaff(shown, ['commissioner'], async (staff) => {
      const ctx = contextOf(staff);
      const id = await makeConsultation(ctx);
      const begun = await at(staff, decisionsPage, id, 'decisions', { form: { title: 'A line', scope: 'final' } });
      const decision = begun.location?.split('/').at(-1) ?? '';
      const [one = '', two = ''] = (await listAnswerable(ctx, id)).map((option) => option.id);
      const save = (form: Record<string, string>) =>
        at(staff, decisionPage, id, `decisions/${decision}?part=answers`, { params: { decision }, form });
      const whole = { [`answer-${one}-outcome`]: 'accepted', [`answer-${one}-changed`]: 'It begins in May.' };
      for (const outcome of ['none', '']) {
        const lost = { [`answer-${two}-outcome`]: outcome, [`answer-${two}-reason`]: 'There is no room.' };
        const refused = await save({ ...whole, ...lost });
        expect(refused.status).toBe(400);
        expect(refused.html).toContain(`href="#answer-${two}-outcome"`);
        expect(refused.html).toContain('Choose an answer for “A telephone line”, or empty the fields below it.');
        for (const words of ['There is no room.', 'It begins in May.']) expect(refused.html).toContain(words);
      }
      expect((await getStaffDecision(ctx, id, decision)).answers).toEqual([]);
      expect((await save({ ...whole, [`answer-${two}-outcome`]: 'none' })).status).toBe(303);
    }));

  it('says that it may not be changed while its question is reported with the forum’s word', () =>
    asStaff(shown, ['commissioner'], async (staff) => {
      const { area, ctx: site } = staff;
      await site.db.update(areas).set({ forumName: 'Voices' }).where(eq(areas.id, area.id));
      area.forumName = 'Voices';
      const ctx = contextOf(staff);
      const personId = await makePerson(site.db, 'vera@example.org');
      await grantRole(ctx, { personId, name: 'Vera', role: 'representative', organisationId: null });
      const id = await makeConsultation(ctx, {}, []);
      const { id: decision } = await createDecision(ctx, id, { title: 'A line', scope: 'final' });
      await site.db.update(consultations).set({ stage: 'reported' }).where(eq(consultations.id, id));
      const open = (form?: Record<string, string>) =>
        at(staff, decisionPage, id, `decisions/${decision}`, { params: { decision }, ...(form ? { form } : {}) });
      const sentence = 'To publish or change a record, go back to “decided” first';
      expect((await open()).html).toContain(sentence);
      const posted = await open({ intent: 'publish' });
      expect(posted.status).toBe(400);
      expect(posted.html).toContain(sentence);
      await site.db.update(nodes).set({ state: 'public', publishedAt: ctx.now }).where(eq(nodes.id, decision));
      const kept = (await open()).html;
      for (const words of ['Before it can be changed', sentence, `/manage/consultations/${id}?part=course`])
        expect(kept).toContain(words);
      expect(kept).not.toContain('value="withdraw"');
    }));

  it('is not said to be all answered where there is nothing to answer, and says what it is published only with', () =>
    asStaff(shown, ['commissioner'], async (staff) => {
      const id = await makeConsultation(contextOf(staff), {}, []);
      const list = await at(staff, decisionsPage, id, 'decisions');
      expect(list.html).toContain('There is nothing to answer yet');
      expect(list.html).not.toContain('Every published finding and every option has an answer.');
      const begun = await at(staff, decisionsPage, id, 'decisions', { form: { title: 'A line', scope: 'final' } });
      const decision = begun.location?.split('/').at(-1) ?? '';
      const facts = (await at(staff, decisionPage, id, `decisions/${decision}`, { params: { decision } })).html;
      expect(facts).toContain('the record is published only when it is said');
    }));

  it('says before the button that nobody’s voice is behind it, until something is in the ledger', () =>
    asStaff(shown, ['commissioner'], async (staff) => {
      const ctx = contextOf(staff);
      const id = await makeConsultation(ctx);
      const begun = await at(staff, decisionsPage, id, 'decisions', { form: { title: 'A line', scope: 'final' } });
      const decision = begun.location?.split('/').at(-1) ?? '';
      const open = () => at(staff, decisionPage, id, `decisions/${decision}`, { params: { decision } });
      expect((await open()).html).toContain('readers will not see what anybody said');
      await makeEntry(ctx, id);
      expect((await open()).html).not.toContain('readers will not see what anybody said');
    }));

  it('is not published by an analyst, nor changed by one once it is public', () =>
    asStaff(shown, ['analyst'], async (staff) => {
      const id = await makeConsultation(contextOf(staff));
      const begun = await at(staff, decisionsPage, id, 'decisions', { form: { title: 'A line', scope: 'final' } });
      const decision = begun.location?.split('/').at(-1) ?? '';
      const form = { intent: 'publish' };
      expect((await at(staff, decisionPage, id, `decisions/${decision}`, { params: { decision }, form })).status).toBe(
        403,
      );
    }));
});

describe('the evidence pack', () => {
  it('has a page that says what it holds and what it does not', () =>
    asStaff(shown, ['administrator'], async (staff) => {
      const id = await makeConsultation(contextOf(staff));
      const page = await at(staff, packPage, id, 'evidence-pack');
      expect(page.html).toContain(`/consultations/${id}/evidence-pack.zip`);
      expect(page.html).toContain('None yet.');
    }));
});
