/** An emailed link that no longer works: the same page for one that is used, too old or never was, with what to do next. */
import { useText } from '#app/platform/use-text.ts';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { peopleMessages } from '../messages.ts';

export function LinkOver() {
  const t = useText(peopleMessages);
  return (
    <>
      <PageHead title={t('linkOver')} lead={t('linkOverLead')} />
      <ul>
        <li>
          {t('linkOverSignIn')} <a href="/sign-in/link">{t('askSignIn')}</a>
        </li>
        <li>
          {t('linkOverReset')} <a href="/reset">{t('askReset')}</a>
        </li>
        <li>{t('linkOverInvite')}</li>
        <li>{t('linkOverFollow')}</li>
      </ul>
    </>
  );
}
