import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { countersigns } from '#db/schema/coproduction.ts';
import { activityRecords } from '#db/schema/record.ts';
import type { Transaction } from '#db/client.server.ts';
import { publish } from '#app/features/record/writes/publish.server.ts';
import { grantRole } from '#app/features/people/writes/grant-role.server.ts';
import { personColumns } from '#app/features/people/person-columns.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Person, RoleName } from '#app/lib/actor.ts';
import { removeRole } from '#app/features/people/writes/remove-role.server.ts';
import type { Area } from '#app/platform/services.server.ts';
import { openQueuedMail } from '#app/platform/mailer.server.ts';
import { makeArea, makeNode, makePerson } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import type { SentJob } from '#tests/factories/services.ts';
import { personWith } from '#tests/factories/progress.ts';
import { rollback } from '#tests/setup/database.ts';
import type { ShownText } from '../countersign.ts';
import { countersignGate } from '../gates.server.ts';
import type { ReadText } from '../gates.server.ts';
import { findForumWord } from '../reads/forum-word.server.ts';
import { listRepresentatives } from '../reads/representatives.server.ts';
import { getRequest, listAnswered, listWaiting } from '../reads/requests.server.ts';
import { askCountersign } from './ask-countersign.server.ts';
import { changeCountersignSettings } from './change-settings.server.ts';
import { giveWord, takeWordBack } from './give-word.server.ts';
import { recordSilences } from './record-silences.server.ts';
import { remindRepresentatives } from './remind-representatives.server.ts';
import { settleWord } from './settle-word.server.ts';

const subject = 'you-said';
const says = (text: string): ShownText => ({
  title: 'Shorter waits',
  parts: [{ label: 'You said', blocks: [{ text, note: '', choices: [] }] }],
});

type Desk = {
  db: Transaction;
  ctx: AreaContext;
  sent: SentJob[];
  id: string;
  /** The thing's text from now on. */
  write: (text: string) => void;
  read: ReadText;
  at: (day: string) => AreaContext;
};

/** Makes somebody who speaks for the forum, with another role beside it where one is named. */
async function speak(ctx: AreaContext, email: string, ...others: RoleName[]): Promise<string> {
  const personId = await makePerson(ctx.db, email);
  for (const role of ['representative', ...others] as const)
    await grantRole(ctx, { personId, name: 'Vera', role, organisationId: null });
  return personId;
}

/** A draft update in an area whose forum is asked and spoken for by Vera; 4 March 2026 is a Wednesday. */
function atDesk(
  work: (desk: Desk) => Promise<void>,
  changes: Partial<Area> = { forumName: 'Testshire Voices' },
  isSpokenFor = true,
) {
  return rollback(async (db) => {
    const area = await makeArea(db, changes);
    const services = testServices(db);
    const ctx = testContext(services, area);
    if (isSpokenFor) await speak(ctx, 'vera@example.org');
    const id = await makeNode(db, area, 'update', { state: 'draft', publishedAt: null });
    let text = says('We wait.');
    await work({
      db,
      ctx,
      sent: services.sent,
      id,
      write: (words) => {
        text = says(words);
      },
      read: () => Promise.resolve(text),
      at: (day) => ({ ...ctx, now: new Date(`${day}T10:00:00Z`) }),
    });
  });
}

async function ask({ ctx, id, read }: Desk, by: AreaContext = ctx): Promise<string> {
  const text = await read(by, id);
  if (!text) throw new Error('There is no text.');
  const asked = await askCountersign(by, { nodeId: id, subject, text });
  if (!('id' in asked)) throw new Error(asked.outcome);
  return asked.id;
}

const gateOf = ({ read }: Desk) => countersignGate(subject, read);

async function refusals(desk: Desk, ctx = desk.ctx): Promise<string[]> {
  return (await gateOf(desk)(ctx, desk.id)).map(({ message }) => message);
}

/** Publishes as a feature does: the gate, then the word is tied to what is public. */
function goPublic(desk: Desk, ctx = desk.ctx) {
  return inTransaction(ctx, async (tx) => {
    const published = await publish(tx, 'update', desk.id, [gateOf(desk)]);
    if (published.isPublished) await settleWord(tx, subject, desk.id, desk.read);
    return published;
  });
}

const word = (desk: Desk, ctx = desk.ctx) => findForumWord(ctx, desk.id, subject);
const dissent = { word: 'dissent', words: 'It says too much.', publicName: '' } as const;
const signed = { word: 'countersigned', words: '', publicName: '' } as const;

const deeds = async ({ db, ctx }: Desk, verb: string) =>
  (
    await db
      .select()
      .from(activityRecords)
      .where(and(eq(activityRecords.areaId, ctx.area.id), eq(activityRecords.verb, verb)))
  ).length;

describe('the gate', () => {
  it('refuses what the forum was not asked about, and what it may still answer', () =>
    atDesk(async (desk) => {
      expect(await refusals(desk)).toEqual([expect.stringContaining('has not been asked')]);
      await ask(desk);
      expect(await refusals(desk)).toEqual([expect.stringContaining('until the end of 18 March 2026')]);
      expect((await goPublic(desk)).isPublished).toBe(false);
    }));

  it.each([
    ['a countersign', signed, 'countersigned'],
    ['a dissent', dissent, 'dissent'],
  ] as const)('lets %s pass, and it is published beside the text', (_name, given, outcome) =>
    atDesk(async (desk) => {
      const id = await ask(desk);
      expect(await giveWord(desk.ctx, id, given)).toBe('given');
      expect((await goPublic(desk)).isPublished).toBe(true);
      expect(await word(desk)).toMatchObject({ word: outcome, on: '2026-03-04', words: given.words, by: '' });
    }),
  );

  it('lets silence pass from the day after the deadline, whether or not a job has run', () =>
    atDesk(async (desk) => {
      await ask(desk);
      expect(await refusals(desk, desk.at('2026-03-18'))).toHaveLength(1);
      expect(await refusals(desk, desk.at('2026-03-19'))).toEqual([]);
      expect((await goPublic(desk, desk.at('2026-03-30'))).isPublished).toBe(true);
      expect(await word(desk)).toMatchObject({ word: 'silence', on: '2026-03-19', words: '' });
      expect(await deeds(desk, 'countersign.silence')).toBe(1);
    }));

  it('is stale after any edit, until the forum is asked again or the words are as they were', () =>
    atDesk(async (desk) => {
      await giveWord(desk.ctx, await ask(desk), signed);
      desk.write('We wait too long.');
      expect(await refusals(desk)).toEqual([expect.stringContaining('other words than these')]);
      expect((await goPublic(desk)).isPublished).toBe(false);
      await ask(desk);
      expect(await refusals(desk)).toEqual([expect.stringContaining('until the end of')]);
      desk.write('We wait.');
      expect(await refusals(desk)).toEqual([]);
    }));

  it('asks nothing of an area without a forum, which is recorded and published as that, also after one is founded', () =>
    atDesk(
      async (desk) => {
        expect((await goPublic(desk)).isPublished).toBe(true);
        expect(await word(desk)).toMatchObject({ word: 'no-forum', forum: '' });
        const founded = { ...desk.ctx, area: { ...desk.ctx.area, forumName: 'Testshire Voices' } };
        expect(await word(desk, founded)).toMatchObject({ word: 'no-forum' });
        await goPublic(desk);
        const rows = await desk.db.select().from(countersigns).where(eq(countersigns.nodeId, desk.id));
        expect(rows.map(({ outcome }) => outcome)).toEqual(['no-forum']);
      },
      { forumName: '' },
    ));

  it('asks nothing of a page made from a published one, and records nothing', () =>
    atDesk(
      async (desk) => {
        expect((await goPublic(desk)).isPublished).toBe(true);
        expect(await word(desk)).toMatchObject({ word: 'demonstration' });
        expect(await desk.db.select().from(countersigns).where(eq(countersigns.nodeId, desk.id))).toEqual([]);
      },
      { forumName: 'Testshire Voices', demonstration: 'published-page' },
    ));

  it('asks only about the subjects that the area chose', () =>
    atDesk(async (desk) => {
      await changeCountersignSettings(desk.ctx, { subjects: ['wording'], workingDays: 5 });
      expect((await goPublic(desk)).isPublished).toBe(true);
      expect(await word(desk)).toMatchObject({ word: 'not-asked', forum: 'Testshire Voices' });
      await changeCountersignSettings(desk.ctx, { subjects: ['you-said'], workingDays: 5 });
      expect(await refusals(desk)).toHaveLength(1);
    }));
});

describe('asking', () => {
  it('gives the forum its working days, asks once about the same words, and drops what an edit overtook', () =>
    atDesk(async (desk) => {
      const { ctx, id } = desk;
      const text = says('We wait.');
      const soon = await askCountersign(ctx, { nodeId: id, subject, text, deadline: '2026-03-17' });
      expect(soon).toEqual({ outcome: 'too-soon', earliest: '2026-03-18' });
      const first = await ask(desk);
      expect(await askCountersign(ctx, { nodeId: id, subject, text })).toEqual({ outcome: 'asked-before', id: first });
      desk.write('We wait too long.');
      const second = await ask(desk);
      expect((await listWaiting(ctx)).map((request) => request.id)).toEqual([second]);
      expect(await deeds(desk, 'countersign.overtaken')).toBe(1);
    }));

  it('is refused where there is no forum, and unknown for a thing of another area', () =>
    atDesk(async (desk) => {
      const { db, ctx, id } = desk;
      const other = testContext(ctx.services, await makeArea(db, { forumName: 'Others' }));
      const text = says('We wait.');
      await expect(askCountersign(other, { nodeId: id, subject, text })).rejects.toMatchObject({ code: 'not-found' });
      const without = { ...ctx, area: { ...ctx.area, forumName: ' ' } };
      expect(await askCountersign(without, { nodeId: id, subject, text })).toEqual({ outcome: 'no-forum' });
    }));

  it('tells each representative of this area once, and reminds them once, two working days before the end', () =>
    atDesk(async (desk) => {
      const { db, ctx, sent, at } = desk;
      const may = await makePerson(db, 'may@example.org');
      await grantRole(ctx, { personId: may, name: 'May', role: 'member', organisationId: null });
      await speak(ctx, 'both@example.org', 'administrator');
      await speak(testContext(ctx.services, await makeArea(db)), 'elsewhere@example.org');
      sent.length = 0;
      await ask(desk);
      await remindRepresentatives(at('2026-03-13'));
      expect(sent.filter(({ name }) => name === 'send-mail')).toHaveLength(1);
      // Missed on the sixteenth, made good on the seventeenth.
      await remindRepresentatives(at('2026-03-17'));
      await remindRepresentatives(at('2026-03-18'));
      const mails = sent
        .filter(({ name }) => name === 'send-mail')
        .map(({ data }) => openQueuedMail(ctx, data as { template: 'countersign-waiting'; sealed: string }));
      expect(mails.map(({ to, props }) => [to, props.occasion, props.deadline])).toEqual([
        ['vera@example.org', 'asked', '18 March 2026'],
        ['vera@example.org', 'reminder', '18 March 2026'],
      ]);
    }));

  it('reminds nobody of what was answered or is over', () =>
    atDesk(async (desk) => {
      const { sent, at } = desk;
      await ask(desk);
      sent.length = 0;
      await remindRepresentatives(at('2026-03-19'));
      expect(sent).toEqual([]);
    }));
});

describe('the forum’s word', () => {
  it('needs words for a dissent, is given once, and not after the time has passed', () =>
    atDesk(async (desk) => {
      const { ctx, at } = desk;
      const id = await ask(desk);
      expect(await giveWord(ctx, id, { ...dissent, words: ' \n ' })).toBe('words-missing');
      expect(await giveWord(at('2026-03-19'), id, dissent)).toBe('time-passed');
      expect(await giveWord(at('2026-03-18'), id, dissent)).toBe('given');
      expect(await giveWord(ctx, id, signed)).toBe('answered-already');
    }));

  it('can be taken back until the text is public, and the request is open again for two working days at least', () =>
    atDesk(async (desk) => {
      const { ctx, at } = desk;
      const id = await ask(desk);
      expect(await takeWordBack(ctx, id)).toBe('not-given');
      await giveWord(ctx, id, dissent);
      expect(await takeWordBack(at('2026-03-20'), id)).toBe('taken-back');
      expect(await getRequest(ctx, id)).toMatchObject({ outcome: 'open', words: '', deadline: '2026-03-24' });
      await giveWord(at('2026-03-23'), id, signed);
      await goPublic(desk, at('2026-03-23'));
      expect(await takeWordBack(at('2026-03-23'), id)).toBe('published');
    }));

  it('is never given by whoever asked for it', () =>
    atDesk(async (desk) => {
      const { db, ctx } = desk;
      const asker: AreaContext = {
        ...ctx,
        actor: {
          ...(personWith(ctx.area, 'representative') as Person),
          personId: await makePerson(db, 'cy@example.org'),
        },
      };
      const id = await ask(desk, asker);
      expect(await giveWord(asker, id, signed)).toBe('asked-it');
      expect(await getRequest(ctx, id)).toMatchObject({ outcome: 'open' });
      expect(await giveWord(ctx, id, signed)).toBe('given');
    }));

  it('is unknown to another area', () =>
    atDesk(async (desk) => {
      const other = testContext(desk.ctx.services, await makeArea(desk.db, { forumName: 'Others' }));
      const id = await ask(desk);
      await expect(giveWord(other, id, signed)).rejects.toMatchObject({ code: 'not-found' });
      await expect(takeWordBack(other, id)).rejects.toMatchObject({ code: 'not-found' });
      await expect(getRequest(other, id)).rejects.toMatchObject({ code: 'not-found' });
      expect([await listWaiting(other), await listAnswered(other, 1, 20)]).toEqual([[], []]);
      expect(await word(desk, other)).toMatchObject({ word: 'not-asked', words: '' });
    }));

  it('goes public with a name only where the representative gave one, and without it once they are erased', () =>
    atDesk(async (desk) => {
      const { db, ctx } = desk;
      const personId = await makePerson(db, 'rosa@example.org');
      const rosa: AreaContext = {
        ...ctx,
        actor: { kind: 'person', personId, email: '', isOperator: false, hasSecondFactor: true, roles: [] },
      };
      await giveWord(rosa, await ask(desk), { ...dissent, publicName: 'Rosa Lind' });
      await goPublic(desk);
      expect(await word(desk)).toMatchObject({ by: 'Rosa Lind' });
      for (const { empty } of personColumns) await empty(ctx.db, personId);
      expect(await word(desk)).toMatchObject({ by: '', words: dissent.words });
    }));

  it('about earlier words is no longer shown once other words are public', () =>
    atDesk(async (desk) => {
      await giveWord(desk.ctx, await ask(desk), dissent);
      await goPublic(desk);
      desk.write('We wait too long.');
      const again = await ask(desk);
      expect(await word(desk)).toMatchObject({ word: 'dissent' });
      await giveWord(desk.ctx, again, signed);
      await goPublic(desk);
      expect(await word(desk)).toMatchObject({ word: 'countersigned', words: '' });
    }));
});

describe('a forum for which nobody speaks here', () => {
  it.each([
    ['nobody', () => Promise.resolve()],
    [
      'only somebody who also edits',
      async (ctx: AreaContext) => void (await speak(ctx, 'both@example.org', 'analyst')),
    ],
  ])('is not asked where there is %s: that is published as such, and is no silence', (_who, people) =>
    atDesk(
      async (desk) => {
        await people(desk.ctx);
        const { ctx, id } = desk;
        const refused = await askCountersign(ctx, { nodeId: id, subject, text: says('We wait.') });
        expect(refused).toEqual({ outcome: 'nobody-to-ask' });
        expect(await refusals(desk)).toEqual([]);
        expect((await goPublic(desk)).isPublished).toBe(true);
        const told = { word: 'nobody-to-ask', forum: 'Testshire Voices', on: null };
        expect(await word(desk)).toMatchObject(told);
        await recordSilences(desk.at('2026-06-01'));
        expect(await word(desk, desk.at('2026-06-01'))).toMatchObject(told);
        expect(await deeds(desk, 'countersign.silence')).toBe(0);
      },
      { forumName: 'Testshire Voices' },
      false,
    ),
  );

  it('was silent about nothing where its last representative left before the deadline, and is asked again later', () =>
    atDesk(async (desk) => {
      const { ctx, id, at } = desk;
      const first = await ask(desk);
      const [vera] = await listRepresentatives(ctx);
      await removeRole(ctx, { personId: vera?.id ?? '', role: 'representative' });
      await desk.db.update(countersigns).set({ isCurrent: true }).where(eq(countersigns.nodeId, id));
      expect(await word(desk, at('2026-03-19'))).toMatchObject({ word: 'nobody-to-ask' });
      await recordSilences(at('2026-03-20'));
      expect(await getRequest(ctx, first)).toMatchObject({ outcome: 'nobody-to-ask' });
      expect([await deeds(desk, 'countersign.silence'), await deeds(desk, 'countersign.nobody-to-ask')]).toEqual([
        0, 1,
      ]);
      await speak(ctx, 'new@example.org');
      const second = await ask(desk, at('2026-03-20'));
      expect(second).not.toBe(first);
      expect(await getRequest(ctx, second)).toMatchObject({ outcome: 'open' });
    }));
});

describe('silence', () => {
  it('is written down once, dated by the deadline, also after days without a run', () =>
    atDesk(async (desk) => {
      const { db, ctx, at } = desk;
      const id = await ask(desk);
      await recordSilences(at('2026-03-18'));
      expect(await getRequest(ctx, id)).toMatchObject({ outcome: 'open' });
      await recordSilences(at('2026-03-21'));
      await recordSilences(at('2026-03-21'));
      await recordSilences(at('2026-03-22'));
      expect(await getRequest(ctx, id)).toMatchObject({ outcome: 'silence', answeredOn: '2026-03-19' });
      expect(await deeds(desk, 'countersign.silence')).toBe(1);
      const named = await db.select().from(activityRecords).where(eq(activityRecords.verb, 'countersign.silence'));
      expect(named.map(({ actorId }) => actorId)).toEqual([null]);
    }));

  it('never overwrites an answer', () =>
    atDesk(async (desk) => {
      const id = await ask(desk);
      await giveWord(desk.ctx, id, dissent);
      await recordSilences(desk.at('2026-04-01'));
      expect(await getRequest(desk.ctx, id)).toMatchObject({ outcome: 'dissent' });
    }));
});
