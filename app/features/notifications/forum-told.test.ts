/** Mail to the forum's representatives about what they were asked: when, to whom, once, and what stands in it. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { mailbox, suppressions } from '#db/schema/notifications.ts';
import { people } from '#db/schema/people.ts';
import type { Actor } from '#app/lib/actor.ts';
import { askCountersign } from '#app/features/coproduction/writes/ask-countersign.server.ts';
import { giveWord } from '#app/features/coproduction/writes/give-word.server.ts';
import { recordSilences } from '#app/features/coproduction/writes/record-silences.server.ts';
import { forumTold, tellForumJob } from '#app/features/coproduction/writes/tell-forum.server.ts';
import { grantRole } from '#app/features/people/writes/grant-role.server.ts';
import { changeUpdate } from '#app/features/progress/writes/change-update.server.ts';
import { createUpdate } from '#app/features/progress/writes/create-update.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { withdrawItem } from '#app/features/progress/writes/withdraw-item.server.ts';
import { readYouSaid } from '#app/features/progress/reads/you-said.server.ts';
import { findStaffRow } from '#app/features/progress/reads/thing-rows.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makePerson } from '#tests/factories/areas.ts';
import { makeFinding } from '#tests/factories/progress.ts';
import { link } from '#tests/factories/progress-page.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import { recipientHash } from './recipient-hash.server.ts';
import { writeToForum } from './writes/write-to-forum.server.ts';

type Scene = {
  ctx: AreaContext;
  id: string;
  requestId: string;
  /** The same context on another day, as the representative Ann or as nobody. */
  on: (day: string, isAnn?: boolean) => AreaContext;
  /** Does the jobs that wait, each twice, as a queue may. */
  run: (ctx?: AreaContext) => Promise<void>;
  /** Whom which mail reached, in order of address. */
  told: () => Promise<[string, string][]>;
};

/** An update about which the forum of two, Ann and Mo, is asked; 4 March 2026 is the day. */
const inScene = (work: (scene: Scene) => Promise<void>) =>
  rollback(async (db) => {
    const services = testServices(db);
    const area = await makeArea(db, { name: 'Testshire', forumName: 'Testshire Voices' });
    const ctx = testContext(services, area);
    const ann = await makePerson(db, 'ann@example.org');
    const mo = await makePerson(db, 'mo@example.org');
    for (const personId of [ann, mo]) {
      await grantRole(ctx, { personId, name: 'N', role: 'representative', organisationId: null });
    }
    const finding = await makeFinding(ctx, 'Nobody answers');
    const { id } = await createUpdate(ctx, { title: 'One number', said: 'S.', did: 'D.' });
    await link(ctx, finding, 'cites', id);
    const text = await readYouSaid(ctx, id);
    const asked = text && (await askCountersign(ctx, { nodeId: id, subject: 'you-said', text }));
    if (!asked || !('id' in asked)) throw new Error('The forum was not asked.');
    const actor: Actor = {
      kind: 'person',
      personId: ann,
      email: 'ann@example.org',
      isOperator: false,
      hasSecondFactor: true,
      roles: [{ areaId: area.id, role: 'representative', organisationId: null }],
    };
    services.sent.length = 0;
    await work({
      ctx,
      id,
      requestId: asked.id,
      on: (day, isAnn = false) => ({ ...ctx, now: new Date(`${day}T10:00:00Z`), ...(isAnn ? { actor } : {}) }),
      run: async (as = ctx) => {
        for (const job of services.sent.splice(0)) {
          if (job.name !== tellForumJob) continue;
          for (let time = 0; time < 2; time += 1) await writeToForum(as, forumTold.parse(job.data));
        }
      },
      told: async () => {
        const mails = await db.select().from(mailbox);
        return mails.map(({ recipient, text: body }): [string, string] => [recipient, body]).sort();
      },
    });
  });

const signed = { word: 'countersigned', words: '', publicName: '' } as const;
const dissent = { word: 'dissent', words: 'It says too much.', publicName: '' } as const;

describe('the forum is told', () => {
  it('when what it countersigned is public, once each, however often the same words are published', () =>
    inScene(async ({ ctx, id, requestId, on, run, told }) => {
      await giveWord(on('2026-03-05', true), requestId, signed);
      await run();
      expect(await told()).toEqual([]);
      const later = on('2026-03-06');
      expect(await publishItem(later, 'update', id)).toEqual({ isPublished: true });
      await run(later);
      const mails = await told();
      expect(mails.map(([to]) => to)).toEqual(['ann@example.org', 'mo@example.org']);
      expect(mails[0]?.[1]).toContain('“One number” is now public in Testshire.');
      expect(mails[0]?.[1]).toContain('countersigned this text');
      expect(mails[0]?.[1]).toContain(`${ctx.origin}/${ctx.area.slug}/progress/one-number`);
      expect(mails[0]?.[1]).toContain('Stop all mail like this');
      const row = await findStaffRow(ctx, id);
      if (!row?.update) throw new Error('The update is gone.');
      const { areaId: _area, id: _id, ...own } = row.update;
      await changeUpdate(on('2026-03-09'), id, { ...own, blocks: [], title: 'One number', status: 'done' });
      await withdrawItem(on('2026-03-10'), 'update', id);
      await publishItem(on('2026-03-11'), 'update', id);
      await run(on('2026-03-11'));
      expect(await told()).toHaveLength(2);
    }));

  it('of a dissent, all but who recorded it; and of its publication with the dissent beside it', () =>
    inScene(async ({ id, requestId, on, run, told }) => {
      await giveWord(on('2026-03-05', true), requestId, dissent);
      await run(on('2026-03-05'));
      const [[to, text] = ['', ''], ...more] = await told();
      expect([to, more]).toEqual(['mo@example.org', []]);
      expect(text).toContain('recorded the forum’s dissent');
      expect(text).not.toContain('It says too much.');
      await publishItem(on('2026-03-06'), 'update', id);
      await run(on('2026-03-06'));
      expect((await told()).filter(([, body]) => body.includes('dissent stands beside it'))).toHaveLength(2);
    }));

  it('of a silence, when it is written down, and not of one that is not so', () =>
    inScene(async ({ ctx, on, run, told }) => {
      await recordSilences(ctx);
      await run();
      expect(await told()).toEqual([]);
      const late = on('2026-03-19');
      await recordSilences(late);
      await recordSilences(late);
      await run(late);
      const mails = await told();
      expect(mails).toHaveLength(2);
      expect(mails[0]?.[1]).toContain('recorded as silence, not as agreement');
    }));

  it('not where it stopped all mail, has not proven its address, or the page is gone by then', () =>
    inScene(async ({ ctx, id, requestId, on, run, told }) => {
      await giveWord(on('2026-03-05', true), requestId, signed);
      await publishItem(ctx, 'update', id);
      const hash = recipientHash(ctx.keys, 'ann@example.org');
      await ctx.db.insert(suppressions).values({ recipientHash: hash, reason: 'unsubscribed', createdAt: ctx.now });
      await ctx.db.update(people).set({ emailVerifiedAt: null }).where(eq(people.email, 'mo@example.org'));
      await run();
      expect(await told()).toEqual([]);
    }));

  it('nothing of a page that was withdrawn before the mail was written', () =>
    inScene(async ({ ctx, id, requestId, on, run, told }) => {
      await giveWord(on('2026-03-05', true), requestId, signed);
      await publishItem(ctx, 'update', id);
      await withdrawItem(ctx, 'update', id);
      await run();
      expect(await told()).toEqual([]);
    }));
});
