/** Answers the forms of the security page, one function for each button. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import type { Submission, SubmissionResult } from '@conform-to/react';
import type { Context } from '#app/platform/context.server.ts';
import type { DoorArgs } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { endAllSessions, endOtherSessions, endSession } from '#app/platform/session.server.ts';
import { attemptCode, attemptPassword, forgiveCode, forgivePassword } from '../attempts.server.ts';
import { localPath, withNext } from '../local-path.ts';
import { peopleMessages } from '../messages.ts';
import { securityMessages } from '../messages-security.ts';
import { signedInPerson } from '../policy.ts';
import { findPerson } from '../reads/find-person.server.ts';
import { beginCodes } from '../writes/codes/begin-codes.server.ts';
import { removeCodes, renewRecoveryCodes } from '../writes/codes/change-codes.server.ts';
import { confirmCodes } from '../writes/codes/confirm-codes.server.ts';
import { proveCode } from '../writes/codes/prove-code.server.ts';
import { changePassword } from '../writes/change-password.server.ts';
import { appCodeForm, passwordForm } from './forms-security.server.ts';
import type { SecurityOutcome } from './forms-security.server.ts';
import { badForm, refuse, tooMany } from './refusal.server.ts';

type Refusal = ReturnType<typeof badForm>;
type Request = {
  ctx: Context;
  personId: string;
  cookie: string | null;
  fields: FormData | URLSearchParams;
  next: string;
};
type Checked<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** Tells the page which of its forms a refusal belongs to. */
function refused(form: 'codes' | 'password', { data: lastResult, init }: Refusal) {
  return data({ form, lastResult } satisfies { form: string; lastResult: SubmissionResult }, init ?? undefined);
}

const back = ({ next }: Request, done: SecurityOutcome) => {
  const here = withNext('/account/security', next);
  return redirect(`${here}${here.includes('?') ? '&' : '?'}done=${done}`, 303);
};

/** Reads a code from the form and counts the try. */
function readCode({ ctx, personId, fields }: Request): Checked<Submission<{ code: string }> & { status: 'success' }> {
  const submission = parseWithZod(fields, { schema: appCodeForm(ctx.t(securityMessages)) });
  if (submission.status !== 'success') return { ok: false, refusal: badForm(submission) };
  const allowed = attemptCode(ctx, personId);
  return allowed.isAllowed
    ? { ok: true, value: submission }
    : { ok: false, refusal: tooMany(ctx, submission, allowed.retryAt) };
}

async function begin(request: Request) {
  await beginCodes(request.ctx, request.personId);
  return redirect(`${withNext('/account/security', request.next)}#codes`, 303);
}

async function confirm(request: Request) {
  const { ctx, personId, cookie } = request;
  const read = readCode(request);
  if (!read.ok) return refused('codes', read.refusal);
  const codes = await confirmCodes(ctx, personId, { code: read.value.value.code, cookie });
  if (codes === null) return refused('codes', refuse(read.value, ctx.t(securityMessages)('codeRefused'), 'code'));
  forgiveCode(ctx, personId);
  return data({ recoveryCodes: codes, isFirst: true });
}

async function change(request: Request, intent: 'renew-recovery' | 'remove-codes') {
  const { ctx, personId } = request;
  const read = readCode(request);
  if (!read.ok) return refused('codes', read.refusal);
  if (!(await proveCode(ctx, personId, read.value.value.code))) {
    return refused('codes', refuse(read.value, ctx.t(securityMessages)('codeRefused'), 'code'));
  }
  forgiveCode(ctx, personId);
  if (intent === 'renew-recovery') {
    return data({ recoveryCodes: await renewRecoveryCodes(ctx, personId), isFirst: false });
  }
  await removeCodes(ctx, personId);
  return back(request, 'codesRemoved');
}

async function newPassword(request: Request) {
  const { ctx, personId, cookie, fields } = request;
  const t = ctx.t(securityMessages);
  const person = await findPerson(ctx, personId);
  if (!person) throw new AppError('forbidden');
  const submission = parseWithZod(fields, { schema: passwordForm(t, ctx.t(peopleMessages), person.email) });
  if (submission.status !== 'success') return refused('password', badForm(submission));
  const allowed = attemptPassword(ctx, person.email);
  if (!allowed.isAllowed) return refused('password', tooMany(ctx, submission, allowed.retryAt));
  const outcome = await changePassword(ctx, { ...submission.value, person, cookie });
  if (outcome === 'wrong-password')
    return refused('password', refuse(submission, t('passwordPresentWrong'), 'present'));
  forgivePassword(ctx, person.email);
  return back(request, 'passwordChanged');
}

async function signOutEverywhere({ ctx, personId, cookie }: Request) {
  await endAllSessions(ctx.db, personId);
  const gone = await endSession(ctx.db, ctx.origin, cookie);
  return redirect('/sign-in', { status: 303, headers: { 'Set-Cookie': gone } });
}

/** Does what the pressed button says. */
export async function answerSecurity(ctx: Context, { form, url, request: http }: DoorArgs) {
  const { personId } = signedInPerson(ctx.actor);
  const fields = await form();
  const cookie = http.headers.get('cookie');
  const request: Request = { ctx, personId, cookie, fields, next: localPath(url.searchParams.get('next')) };
  const intent = fields.get('intent');
  switch (intent) {
    case 'begin-codes':
      return begin(request);
    case 'confirm-codes':
      return confirm(request);
    case 'renew-recovery':
    case 'remove-codes':
      return change(request, intent);
    case 'change-password':
      return newPassword(request);
    case 'end-session':
      await endOtherSessions(ctx.db, personId, cookie, String(fields.get('ref') ?? ''));
      return back(request, 'deviceEnded');
    case 'end-others':
      await endOtherSessions(ctx.db, personId, cookie, null);
      return back(request, 'devicesEnded');
    case 'end-all':
      return signOutEverywhere(request);
    default:
      throw new AppError('invalid');
  }
}
