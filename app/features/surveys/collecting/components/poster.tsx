/** A poster for a wall: what is asked, a large code for a camera, and the address for those without one. */
import { formatDayIn } from '#app/lib/dates.ts';
import { useLanguage, useMark, useSaid, useText } from '#app/platform/use-text.ts';
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
  const say = useSaid(paperMessages);
  const mark = useMark(paperMessages);
  const language = useLanguage();
  const day = (key: 'posterOpens' | 'posterCloses', on: string) =>
    say(key, { day: formatDayIn(mark(key).lang ?? language, on) });
  return (
    <article className="sd-poster">
      <p className="sd-kicker">
        {say('posterKicker')} · {view.areaName}
      </p>
      <h1 {...view.spoken.title}>{view.title}</h1>
      <p className="sd-lead" {...view.spoken.introduction}>
        {view.introduction}
      </p>
      <div className="sd-poster__qr">
        <QrCode text={view.link} label={t('screenQr')} mark={mark('screenQr')} />
      </div>
      <p className="sd-poster__scan">{say('posterScan')}</p>
      <p>{say('posterType')}</p>
      <p className="sd-poster__address" dir="ltr">
        {view.link.replace(/^https?:\/\//, '')}
      </p>
      <ul className="sd-poster__facts">
        {view.phase === 'not-open' && view.opensOn !== null ? <li>{day('posterOpens', view.opensOn)}</li> : null}
        {view.closesOn === null ? null : <li>{day('posterCloses', view.closesOn)}</li>}
        <li>{say('posterMinutes', { count: view.minutes })}</li>
        <li>{say('posterNoAccount')}</li>
        <li>{say(anonymityKeys[view.anonymity])}</li>
        {view.contact === '' ? null : <li>{say('posterPaper', { contact: view.contact })}</li>}
      </ul>
    </article>
  );
}
