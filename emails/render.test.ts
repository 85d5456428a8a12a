import { describe, expect, it } from 'vitest';
import type { MailInput, MailTemplate } from '#app/lib/mail-templates.ts';
import { mailProps, mailTemplates } from '#app/lib/mail-templates.ts';
import { renderMail } from './render.ts';

const link = 'https://said-and-done.example/link/tok-en_1?x=1&y=2';
const stopLink = 'https://said-and-done.example/link/stop';
const stopAllLink = 'https://said-and-done.example/link/stop-all';
const pageLink = 'https://said-and-done.example/sampleford/surveys/short-breaks';

const isLink = (value: unknown): value is string => typeof value === 'string' && value.startsWith('https:');

const piece = { headline: 'What we decided', title: 'Short breaks', link: pageLink, areaName: 'Sampleford' };

const samples: { [T in MailTemplate]: MailInput<T> } = {
  digest: { lines: [{ ...piece, followedTitle: 'Short breaks', demonstration: 'invented' }], stopAllLink },
  'verify-email': { link, expiresIn: '24 hours' },
  'account-exists': { link },
  'sign-in-link': { link, expiresIn: '15 minutes' },
  'no-account': { link },
  'reset-password': { link, expiresIn: '2 hours' },
  'password-changed': { link },
  invitation: {
    link,
    areaName: 'Sampleford',
    roleName: 'facilitator',
    organisationName: 'Sampleford Council',
    invitedBy: 'Priya Nair',
    expiresIn: '14 days',
    demonstration: 'invented',
  },
  'safety-waiting': { link, areaName: 'Sampleford', laneName: 'Safeguarding concerns' },
  'countersign-waiting': {
    link,
    areaName: 'Sampleford',
    title: 'Short breaks: tell us',
    deadline: '4 December 2026',
    occasion: 'asked',
  },
  'forum-told': {
    link,
    areaName: 'Sampleford',
    title: 'Short breaks: what came of it',
    occasion: 'published',
    word: 'dissent',
    stopAllLink,
  },
  'review-waiting': {
    link,
    areaName: 'Sampleford',
    title: 'One telephone line for all therapy questions',
    due: '4 December 2026',
    side: 'owner',
    occasion: 'opened',
  },
  'publication-refused': { link, areaName: 'Sampleford', title: 'Our approach', why: 'Give the page a title.' },
  'confirm-follow': { link, areaName: 'Sampleford', title: 'Short breaks & you <draft>', expiresIn: '7 days' },
  'already-following': { pageLink, stopLink, areaName: 'Sampleford', title: 'Short breaks' },
  notice: {
    headline: 'What changed',
    title: 'Evening sessions at the library',
    link: pageLink,
    areaName: 'Sampleford',
    followedTitle: 'Short breaks',
    stopLink,
    stopAllLink,
  },
  'feedback-answered': { link, areaName: 'Sampleford', stopAllLink },
  'kept-answers': { link, areaName: 'Sampleford', title: 'Finding support', until: '4 December 2026' },
  'survey-invitation': {
    link,
    title: 'Finding therapy support',
    name: 'Mo',
    areaName: 'Sampleford',
    isReminder: true,
    anonymity: 'anonymous',
    opens: '',
    closes: '14 May 2026',
    stopAllLink: link,
  },
  'promise-reminder': {
    headline: 'A promise is due in 14 days',
    line: 'Your organisation’s part is due by May 2026.',
    title: 'One telephone line for all therapy questions',
    link: pageLink,
    editLink: link,
    areaName: 'Sampleford',
  },
};

const written = <T extends MailTemplate>(template: T, changes: Partial<MailInput<T>> = {}) =>
  renderMail(template, mailProps[template].parse({ ...samples[template], ...changes }) as never);

describe('every mail', () => {
  it.each(mailTemplates)('%s has a subject, one heading, a language, and its links in both forms', async (template) => {
    const { subject, html, text } = await written(template);
    expect(subject.length).toBeGreaterThan(8);
    expect(subject.length).toBeLessThan(100);
    expect(html).toContain('<html dir="ltr" lang="en">');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/<(script|img|style)|\son\w+=/i);
    expect(text).not.toMatch(/<\/?(a|p|div|table|td|h1)\b/);
    const links = Object.values<unknown>(samples[template]).filter(isLink);
    for (const address of links) {
      expect(html).toContain(`href="${address.replaceAll('&', '&amp;')}"`);
      expect(text).toContain(address);
    }
  });

  it.each(mailTemplates)('%s says nothing of exclamation and nothing of codes', async (template) => {
    const { subject, text } = await written(template);
    expect(`${subject}${text}`).not.toMatch(/[!]|undefined|\[object/);
  });
});

describe('renderMail', () => {
  it('escapes what people wrote in HTML and keeps it plain in text and subject', async () => {
    const { subject, html, text } = await written('confirm-follow');
    expect(html).toContain('Short breaks &amp; you &lt;draft&gt;');
    expect(text).toContain('Short breaks & you <draft>');
    expect(subject).toContain('Short breaks & you <draft>');
  });

  it('keeps a subject on one line', async () => {
    const { subject } = await written('notice', { title: 'One\r\nBcc: x@example.org' });
    expect(subject).toBe('What changed: One Bcc: x@example.org');
  });

  it('marks mail of a demonstration, and no other', async () => {
    expect((await written('notice')).text).not.toContain('demonstration');
    expect((await written('notice', { demonstration: 'invented' })).text).toContain('made up');
    expect((await written('notice', { demonstration: 'published-page' })).text).toContain('published page');
  });

  it('gives every notice a way to stop this mail and all mail', async () => {
    const { text } = await written('notice');
    expect(text).toContain(`Stop mail about this ${stopLink}`);
    expect(text).toContain(`Stop all mail about what you follow ${stopAllLink}`);
  });

  it('says how long a link works where the sender says so', async () => {
    expect((await written('sign-in-link')).text).toContain('This link works once, within 15 minutes.');
    expect((await written('sign-in-link', { expiresIn: undefined })).text).toContain('This link works once.');
  });
});
