/** Password, one-time codes and the devices that are signed in. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { CodesSection } from '#app/features/people/components/codes-section.tsx';
import { DevicesSection } from '#app/features/people/components/devices-section.tsx';
import { PasswordSection } from '#app/features/people/components/password-section.tsx';
import { RecoveryCodes } from '#app/features/people/components/recovery-codes.tsx';
import { withNext, localPath } from '#app/features/people/local-path.ts';
import { accountMessages } from '#app/features/people/messages-account.ts';
import { securityMessages } from '#app/features/people/messages-security.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { passHeaders } from '#app/features/people/pages/pass-headers.ts';
import { answerSecurity } from '#app/features/people/pages/security-answer.server.ts';
import { codesStateOf, devicesOf } from '#app/features/people/pages/security-view.server.ts';
import { securityOutcomes } from '#app/features/people/pages/forms-security.server.ts';
import { signedInPerson } from '#app/features/people/policy.ts';
import { findPerson } from '#app/features/people/reads/find-person.server.ts';
import { guarded } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta = () => privatePage(translator('en', securityMessages)('title'));
export const headers = passHeaders;
export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text) => [{ href: '/account', label: text(accountMessages)('title') }],
});

export const loader = guarded('account.read', async (ctx, { url, request }) => {
  const { personId, email } = signedInPerson(ctx.actor);
  const done = url.searchParams.get('done');
  const next = localPath(url.searchParams.get('next'));
  const codes = await codesStateOf(ctx);
  return {
    email,
    next,
    here: withNext('/account/security', next),
    /** Somebody was sent here by a page that needs a second factor. */
    isNeeded: next !== '/account' && codes.state !== 'on',
    codes,
    hasPassword: (await findPerson(ctx, personId))?.passwordHash != null,
    devices: await devicesOf(ctx, request.headers.get('cookie')),
    done: securityOutcomes.find((outcome) => outcome === done) ?? null,
  };
});

export const action = guarded('account.change', (ctx, args) => answerSecurity(ctx, args));

export default function SecurityPage() {
  const t = useText(securityMessages);
  const { email, next, isNeeded, codes, hasPassword, devices, done } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (answered && 'recoveryCodes' in answered) {
    return <RecoveryCodes codes={answered.recoveryCodes} isFirst={answered.isFirst} next={next} />;
  }
  const resultOf = (form: 'codes' | 'password') => (answered?.form === form ? answered.lastResult : undefined);
  return (
    <>
      {done && !answered ? (
        <Notice kind="success">
          <p>{t(done)}</p>
        </Notice>
      ) : null}
      <PageHead title={t('title')} />
      {isNeeded ? (
        <Notice kind="info">
          <p>{t('codesFirst')}</p>
        </Notice>
      ) : null}
      <Section id="codes" title={t('codes')} intro={t('codesIntro')}>
        <CodesSection codes={codes} lastResult={resultOf('codes')} />
      </Section>
      <Section id="password" title={t('password')} intro={t('passwordIntro')}>
        <PasswordSection email={email} hasPassword={hasPassword} lastResult={resultOf('password')} />
      </Section>
      <Section id="devices" title={t('devices')} intro={t('devicesIntro')}>
        <DevicesSection devices={devices} />
      </Section>
    </>
  );
}
