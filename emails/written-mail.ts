/** What a template makes of its props: a subject for the list of mails, and the mail itself. */
import type { ReactElement } from 'react';

export type WrittenMail = { subject: string; body: ReactElement };
