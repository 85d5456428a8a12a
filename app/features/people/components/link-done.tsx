/** What a link of following has just done. */
import { useText } from '#app/platform/use-text.ts';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { peopleMessages } from '../messages.ts';

export type LinkDeed =
  | { kind: 'followed'; title: string; areaName: string; href: string | null }
  | { kind: 'stopped'; scope: 'one'; title: string }
  | { kind: 'stopped'; scope: 'all' };

export function LinkDone({ deed }: { deed: LinkDeed }) {
  const t = useText(peopleMessages);
  if (deed.kind === 'stopped') {
    const lead = deed.scope === 'one' ? t('stoppedOne', { title: deed.title }) : t('stoppedAll');
    return <PageHead title={t('stopped')} lead={lead} />;
  }
  const { title, areaName, href } = deed;
  return (
    <>
      <PageHead title={t('followed')} lead={t('followedLead', { title, area: areaName })} />
      <p>{href === null ? <a href="/">{t('followedHome')}</a> : <a href={href}>{t('followedOpen', { title })}</a>}</p>
    </>
  );
}
