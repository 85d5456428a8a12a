import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { mailbox } from '#db/schema/notifications.ts';
import { createContext } from '#app/platform/context.server.ts';
import { testServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import { MailView } from './components/mail-view.tsx';
import { getMail, listMail } from './reads/mailbox.server.ts';

const mail = (id: string, createdAt: Date) => ({
  id,
  recipient: 'ann@example.org',
  subject: `Mail ${id}`,
  html: '<p>x</p>',
  text: 'x',
  createdAt,
});

describe('listMail', () => {
  it('pages from the newest to the oldest and loses none of the same instant', async () => {
    await rollback(async (db) => {
      const ctx = createContext(testServices(db));
      const noon = new Date('2026-03-04T12:00:00.000Z');
      const one = new Date('2026-03-04T13:00:00.000Z');
      await db
        .insert(mailbox)
        .values([mail('a', noon), mail('b', noon), mail('c', noon), mail('d', one), mail('e', noon)]);
      const ids: string[] = [];
      let position: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof listMail>> = await listMail(ctx, position, 2);
        ids.push(...page.mails.map((each) => each.id));
        position = page.older;
      } while (position !== null);
      expect(ids).toEqual(['d', 'e', 'c', 'b', 'a']);
      expect((await listMail(ctx, 'nonsense', 2)).mails).toHaveLength(2);
    });
  });

  it('opens one mail and knows no other', async () => {
    await rollback(async (db) => {
      const ctx = createContext(testServices(db));
      await db.insert(mailbox).values(mail('a', ctx.now));
      expect(await getMail(ctx, 'a')).toMatchObject({ subject: 'Mail a', text: 'x' });
      await expect(getMail(ctx, 'z')).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});

describe('MailView', () => {
  it('shows links to follow and no HTML of the mail itself', () => {
    const shown = {
      recipient: 'ann@example.org',
      subject: 'S',
      sent: '4 March 2026 at 10:00',
      text: 'Go to https://a.example/link/t\n<script>alert(1)</script>',
      html: '<h1>Big</h1><a href="https://a.example/link/t">go</a>',
    };
    const html = renderToString(createElement(MailView, { mail: shown }));
    expect(html.match(/<a [^>]*href="https:\/\/a\.example\/link\/t"/g)).toHaveLength(2);
    expect(html).not.toMatch(/<script|<h1/);
    expect(html).toContain('&lt;h1&gt;Big');
  });
});
