/** How a question is closed, and the forum's word on it: on the page, in the list, by the clock. */
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConsultationList } from '#app/features/consultations/components/consultation-list.tsx';
import { readClosure } from '#app/features/consultations/reads/closure-text.server.ts';
import { listConsultations } from '#app/features/consultations/reads/lists.server.ts';
import { createConsultation } from '#app/features/consultations/writes/create-consultation.server.ts';
import { moveStage } from '#app/features/consultations/writes/move-stage.server.ts';
import { publishConsultation } from '#app/features/consultations/writes/publish-consultation.server.ts';
import { askCountersign } from '#app/features/coproduction/writes/ask-countersign.server.ts';
import { giveWord } from '#app/features/coproduction/writes/give-word.server.ts';
import { grantRole } from '#app/features/people/writes/grant-role.server.ts';
import { findArea } from '#app/platform/area.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { londonMidnight } from '#app/lib/dates.ts';
import { makeArea, makePerson } from '#tests/factories/areas.ts';
import { dateOf, personWith } from '#tests/factories/progress.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { ask as askPage } from '#tests/factories/visiting/visits.ts';
import { rollback } from '#tests/setup/database.ts';
import * as consultationPage from '../area/asking/consultation.tsx';

afterEach(() => {
  vi.useRealTimers();
});

/** Somebody who speaks for the forum, without an account that is signed in to. */
async function makeSpeaker(ctx: AreaContext): Promise<void> {
  const personId = await makePerson(ctx.db, 'vera@example.org');
  await grantRole(ctx, { personId, name: 'Vera', role: 'representative', organisationId: null });
}

describe('closing', () => {
  const decided = { to: 'decided', reason: 'Both stay open.' } as const;

  async function decide(ctx: AreaContext): Promise<{ id: string; slug: string }> {
    const said = (value: string) => ({ state: 'stated' as const, value });
    const made = await createConsultation(ctx, {
      title: 'Two libraries',
      kind: 'inform',
      purpose: 'What will change at the two libraries?',
      fixed: 'The money.',
      decider: said('The cabinet'),
      contact: said('Phone 020 7946 0018'),
      hearBack: said('In spring'),
      opens: dateOf('1 October 2025'),
      closes: dateOf('1 February 2026'),
      decision: dateOf('3 March 2026'),
    });
    const published = await publishConsultation(ctx, made.id);
    expect(published).toEqual({ isPublished: true });
    for (const step of [{ to: 'under-consideration', reason: '' } as const, decided])
      expect(await moveStage(ctx, made.id, step)).toEqual({ isMoved: true });
    return made;
  }

  it('is refused without the forum’s word, flips to silence on a kept page, and shows both views at the end', () =>
    rollback(async (db) => {
      const { slug } = await makeArea(db, { forumName: 'Testshire Voices' });
      const area = await findArea(db, slug);
      if (!area) throw new Error('There is no area.');
      await makeSpeaker(testContext(testServices(db), area));
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-04T10:00:00Z') });
      const ctx = testContext(testServices(db), area);
      const made = await decide(ctx);
      const report = { to: 'reported', reason: '' } as const;
      expect(await moveStage(ctx, made.id, report)).toMatchObject({
        isMoved: false,
        problems: [{ gate: 'countersign-closure' }],
      });
      const text = await readClosure(ctx, made.id);
      if (!text) throw new Error('There is no text.');
      await askCountersign(ctx, { nodeId: made.id, subject: 'closure', text });
      const reader = { ...personWith(area, 'member'), personId: await makePerson(db, 'may@example.org') };
      const read = () =>
        askPage(ctx, consultationPage.loader, {
          address: `/consultations/${made.slug}`,
          params: { consultation: made.slug },
          actor: reader,
        });
      expect((await read()).data).toMatchObject({ closingWord: { word: 'waiting', until: '2026-03-18' } });
      vi.setSystemTime(new Date(londonMidnight('2026-03-19').getTime() - 1));
      const kept = await read();
      expect(kept.data).toMatchObject({ closingWord: { word: 'waiting' } });
      vi.setSystemTime(londonMidnight('2026-03-19'));
      expect((await read()).data).toMatchObject({ closingWord: { word: 'silence', on: '2026-03-19' } });
      const later = { ...ctx, now: new Date() };
      expect(await moveStage(later, made.id, report)).toEqual({ isMoved: true });
      expect((await read()).data).toMatchObject({ closingWord: { word: 'silence', on: '2026-03-19' } });
    }));

  it('stands as reported with the forum’s dissent from its closing beside it, in the list as on its page', () =>
    rollback(async (db) => {
      const ctx = testContext(testServices(db), await makeArea(db, { forumName: 'Testshire Voices' }));
      await makeSpeaker(ctx);
      const { id, slug } = await decide(ctx);
      const text = await readClosure(ctx, id);
      if (!text) throw new Error('There is no text.');
      const asked = await askCountersign(ctx, { nodeId: id, subject: 'closure', text });
      await giveWord(ctx, 'id' in asked ? asked.id : '', { word: 'dissent', words: 'Not so.', publicName: '' });
      const listed = async () => (await listConsultations(ctx)).earlier;
      expect(await listed()).toMatchObject([{ phase: 'decided', isForumAgainst: false }]);
      expect(await moveStage(ctx, id, { to: 'reported', reason: '' })).toEqual({ isMoved: true });
      const [item] = await listed();
      expect(item).toMatchObject({ address: `/${ctx.area.slug}/consultations/${slug}`, phase: 'reported' });
      expect(renderToStaticMarkup(<ConsultationList items={item ? [item] : []} />)).toContain(
        'The forum does not agree',
      );
    }));
});
