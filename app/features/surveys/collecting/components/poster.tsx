/** A poster for a wall: what is asked, a large code for a camera, and the address for those without one. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { QrCode } from '#app/ui/content/qr-code.tsx';
import { paperMessages } from '../paper/messages.ts';
import type { PosterView } from '../paper/paper.server.ts';

const anonymityKeys = {
  anonymous: 'posterAnonymous',
  confidential: 'posterConfidential',
  named: 'posterNamed',
} as const;

export function Poster({ view }: { view: PosterView }) {
  const t = useText(paperMessages);
  const texts = view.lang ?? {};
  return (
    <article className="sd-poster">
      <p className="sd-kicker">{`${t('posterKicker')} · ${view.areaName}`}</p>
      <h1 {...texts}>{view.title}</h1>
      <p className="sd-lead">{view.introduction}</p>
      <div className="sd-poster__qr">
        <QrCode text={view.link} label={t('screenQr')} />
      </div>
      <p className="sd-poster__scan">{t('posterScan')}</p>
      <p>{t('posterType')}</p>
      <p className="sd-poster__address">{view.link.replace(/^https?:\/\//, '')}</p>
      <ul className="sd-poster__facts">
        {view.phase === 'not-open' && view.opensOn !== null ? (
          <li>{t('posterOpens', { day: formatDay(view.opensOn) })}</li>
        ) : null}
        {view.closesOn === null ? null : <li>{t('posterCloses', { day: formatDay(view.closesOn) })}</li>}
        <li>{t('posterMinutes', { count: view.minutes })}</li>
        <li>{t('posterNoAccount')}</li>
        <li>{t(anonymityKeys[view.anonymity])}</li>
        {view.contact === '' ? null : <li>{t('posterPaper', { contact: view.contact })}</li>}
      </ul>
    </article>
  );
}
