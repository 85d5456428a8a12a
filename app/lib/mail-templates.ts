/** What each mail needs to be written: the names of the templates and their plain props, agreed by sender and template. */
import { z } from 'zod';

/** How far what a mail speaks of is real: `invented` people and posts, or a page made from a published one. */
const demonstration = z.enum(['none', 'published-page', 'invented']).default('none');

/** Words such as "24 hours" and "7 days"; a link says how long it works. */
const expiresIn = z.string();

const linkOnly = z.object({ link: z.url() });
const expiringLink = z.object({ link: z.url(), expiresIn: expiresIn.optional() });

/** Links are absolute addresses. No mail ever carries a tracking code or an answer. */
export const mailProps = {
  'verify-email': expiringLink,
  'account-exists': expiringLink,
  'sign-in-link': expiringLink,
  'no-account': linkOnly,
  'reset-password': expiringLink,
  'password-changed': linkOnly,
  invitation: z.object({
    link: z.url(),
    areaName: z.string(),
    /** As the screen says it: "facilitator", "member of the forum". */
    roleName: z.string(),
    organisationName: z.string().optional(),
    invitedBy: z.string().optional(),
    expiresIn: expiresIn.optional(),
    demonstration,
  }),
  /** Says that something waits and nothing of what it is: mail is read over shoulders. */
  'safety-waiting': z.object({ link: z.url(), areaName: z.string(), laneName: z.string(), demonstration }),
  /** To those who answer for the forum: a text waits for their countersign, until the end of a day. */
  'countersign-waiting': z.object({
    link: z.url(),
    areaName: z.string(),
    title: z.string(),
    /** As people read it: "4 December 2026". */
    deadline: z.string(),
    occasion: z.enum(['asked', 'reminder']),
    demonstration,
  }),
  /** To those who answer for the forum: what became of a text that it was asked about. */
  'forum-told': z.object({
    link: z.url(),
    areaName: z.string(),
    title: z.string(),
    occasion: z.enum(['published', 'dissent', 'silence']),
    /** What the page says of the forum. */
    word: z.enum(['countersigned', 'dissent', 'silence']),
    stopAllLink: z.url(),
    demonstration,
  }),
  /** To those who must answer a review, for an owner or for the forum. */
  'review-waiting': z.object({
    link: z.url(),
    areaName: z.string(),
    title: z.string(),
    /** As people read it: "4 December 2026". */
    due: z.string(),
    side: z.enum(['owner', 'forum']),
    occasion: z.enum(['opened', 'soon', 'overdue']),
    demonstration,
  }),
  'publication-refused': z.object({
    link: z.url(),
    areaName: z.string(),
    title: z.string(),
    /** What stood in the way, in sentences. */
    why: z.string(),
    demonstration,
  }),
  'confirm-follow': z.object({ link: z.url(), areaName: z.string(), title: z.string(), expiresIn, demonstration }),
  'already-following': z.object({
    pageLink: z.url(),
    stopLink: z.url(),
    areaName: z.string(),
    title: z.string(),
    demonstration,
  }),
  notice: z.object({
    /** The kind of news in a few words: "What we did". */
    headline: z.string(),
    title: z.string(),
    link: z.url(),
    areaName: z.string(),
    /** What the reader asked to be told about. */
    followedTitle: z.string(),
    stopLink: z.url(),
    stopAllLink: z.url(),
    demonstration,
  }),
  /** The news of a week, for whoever asked for one mail a week. */
  digest: z.object({
    lines: z
      .array(
        z.object({
          headline: z.string(),
          title: z.string(),
          link: z.url(),
          areaName: z.string(),
          followedTitle: z.string(),
          demonstration,
        }),
      )
      .min(1),
    stopAllLink: z.url(),
  }),
  /** Says that there is an answer and nothing of what it is about. */
  'feedback-answered': z.object({ link: z.url(), areaName: z.string(), stopAllLink: z.url(), demonstration }),
  /** The link to answers that somebody kept, sent once to who asked for it. */
  'kept-answers': z.object({
    link: z.url(),
    areaName: z.string(),
    title: z.string(),
    until: z.string(),
    demonstration,
  }),
  /** To somebody whom an area invited by email; the link is theirs alone. */
  'survey-invitation': z.object({
    link: z.url(),
    title: z.string(),
    /** Empty where only the address is known. */
    name: z.string(),
    areaName: z.string(),
    isReminder: z.boolean(),
    anonymity: z.enum(['anonymous', 'confidential', 'named']),
    /** Days as people read them; empty where there is nothing to say. */
    opens: z.string(),
    closes: z.string(),
    stopAllLink: z.url(),
    demonstration,
  }),
  'promise-reminder': z.object({
    /** How it stands: "A promise is due tomorrow". */
    headline: z.string(),
    line: z.string(),
    title: z.string(),
    /** The public page, and the page on which it is changed. */
    link: z.url(),
    editLink: z.url(),
    areaName: z.string(),
    demonstration,
  }),
} as const;

export type MailTemplate = keyof typeof mailProps;

/** What a sender gives. */
export type MailInput<T extends MailTemplate> = z.input<(typeof mailProps)[T]>;

/** What a template receives. */
export type MailProps<T extends MailTemplate> = z.output<(typeof mailProps)[T]>;

export const mailTemplates = Object.keys(mailProps) as [MailTemplate, ...MailTemplate[]];
