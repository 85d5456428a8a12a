/** Makes HTML and plain text of a mail. */
import { render, toPlainText } from '@react-email/render';
import type { MailProps, MailTemplate } from '#app/lib/mail-templates.ts';
import { templates } from './templates.ts';

export type RenderedMail = { subject: string; html: string; text: string };

/** Headings as they were written: in capitals they read as shouting. */
const asWritten = { selectors: [{ selector: 'h1', options: { uppercase: false } }] };

/** The mail in both forms; a title of many lines makes a subject of one. */
export async function renderMail<T extends MailTemplate>(template: T, props: MailProps<T>): Promise<RenderedMail> {
  const { subject, body } = templates[template](props);
  const html = await render(body);
  return { subject: subject.replace(/\s+/g, ' ').trim(), html, text: toPlainText(html, asWritten) };
}
