/** What the page of invitations does with a post: invite a list, make codes, remind, take one back. */
import { data, redirect } from '@remix-run/node';
import { formatCode } from '#app/lib/receipt-code.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { invitePeople, remindInvited, takeBackInvitation } from '../writes/access/invite-people.server.ts';
import { makeCodes, mostCodes } from '../writes/access/make-codes.server.ts';
import { mostInvitees, readInvitees } from './invitees.ts';
import { staffAccessMessages } from './messages-staff.ts';

type Fields = FormData | URLSearchParams;

export type InvitationsAnswer = {
  list: { typed: string; errors: string[] };
  count: { typed: string; errors: string[] };
  remind: string[];
  codes: string[];
};

const nothing: InvitationsAnswer = {
  list: { typed: '', errors: [] },
  count: { typed: '', errors: [] },
  remind: [],
  codes: [],
};

const textOf = (fields: Fields, name: string): string => {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
};

const refused = (answer: Partial<InvitationsAnswer>) =>
  data<InvitationsAnswer>({ ...nothing, ...answer }, { status: 400, headers: { 'Cache-Control': 'no-store' } });

const back = (ctx: AreaContext, id: string, done: string) =>
  redirect(`/${ctx.area.slug}/manage/surveys/${id}/invitations?done=${done}`, 303);

/** Nothing is sent where any line is wrong: all of the list comes back with the numbers of those lines. */
async function invite(ctx: AreaContext, id: string, fields: Fields) {
  const t = ctx.t(staffAccessMessages);
  const typed = textOf(fields, 'list');
  const { people, wrong } = readInvitees(typed);
  const shown = wrong.slice(0, 20).join(', ');
  if (wrong.length > 0) {
    return refused({ list: { typed, errors: [t('listWrong', { count: wrong.length, lines: shown })] } });
  }
  if (people.length === 0) return refused({ list: { typed, errors: [t('listEmpty')] } });
  if (people.length > mostInvitees) return refused({ list: { typed, errors: [t('listMany', { max: mostInvitees })] } });
  const outcome = await invitePeople(ctx, id, people);
  if ('refused' in outcome) return refused({ list: { typed, errors: [t(`refused_${outcome.refused}`)] } });
  return back(ctx, id, `invited-${outcome.invited}`);
}

/** Codes stand in the answer itself: they are kept nowhere, so there is no page to go to. */
async function codes(ctx: AreaContext, id: string, fields: Fields) {
  const t = ctx.t(staffAccessMessages);
  const typed = textOf(fields, 'count').trim();
  const digits = typed.replace(/[,\s]/g, '');
  const made = await makeCodes(ctx, id, /^\d{1,6}$/.test(digits) ? Number(digits) : 0);
  if (!('refused' in made)) {
    const answer: InvitationsAnswer = { ...nothing, codes: made.codes.map(formatCode) };
    return data(answer, { headers: { 'Cache-Control': 'no-store' } });
  }
  const error = made.refused === 'count' ? t('countWrong', { max: mostCodes }) : t(`refused_${made.refused}`);
  return refused({ count: { typed, errors: [error] } });
}

/** @throws invalid for a button that the page does not have, not-found for a survey of another area */
export async function invitationsPost(ctx: AreaContext, id: string, fields: Fields) {
  const intent = textOf(fields, 'intent');
  if (intent === 'invite') return invite(ctx, id, fields);
  if (intent === 'codes') return codes(ctx, id, fields);
  if (intent === 'take-back') {
    await takeBackInvitation(ctx, id, textOf(fields, 'id'));
    return back(ctx, id, 'taken-back');
  }
  if (intent !== 'remind') throw new AppError('invalid');
  const outcome = await remindInvited(ctx, id);
  if (outcome === 'reminded') return back(ctx, id, 'reminded');
  return refused({ remind: [ctx.t(staffAccessMessages)(`refused_${outcome}`)] });
}
