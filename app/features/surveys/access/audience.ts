/** Whom a survey asks, who may answer it, and who may have helped: the choices, by name. Pure. */

/** `young-person`: old enough to decide for themselves. `practitioner`: somebody who works with families. */
export const audiences = ['adult', 'young-person', 'child', 'practitioner'] as const;
export type Audience = (typeof audiences)[number];

/** `link`: whoever has the address. `members`: people with a role in the area. `invitation`: one response a personal link. */
export const entryModes = ['link', 'members', 'invitation'] as const;
export type EntryMode = (typeof entryModes)[number];

/** What a person may say of help; nothing here names anybody. */
export const helpKinds = ['none', 'family', 'friend', 'practitioner', 'interpreter', 'someone-else'] as const;

/** `not-asked`: it came by a way that does not ask. `not-stated`: it was asked and left open. */
export type Help = (typeof helpKinds)[number] | 'not-asked' | 'not-stated';

/** What a form says of help; anything unknown is not stated. */
export function readHelp(typed: FormDataEntryValue | null): Help {
  return helpKinds.find((kind) => kind === typed) ?? 'not-stated';
}

/** A child is never asked for an email, and the words are made for one. */
export const asksNoEmail = (audience: Audience): boolean => audience === 'child';
