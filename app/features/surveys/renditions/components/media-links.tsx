/** The question as a film in British Sign Language and as sound: links, so that nothing of another site stands on this page. */
import { useMark, useSaid, useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { QrCode } from '#app/ui/content/qr-code.tsx';
import type { MediaView } from '../../page-view.ts';
import { renditionMessages } from '../messages.ts';

const kinds = [
  { of: 'bsl', link: 'watchBsl', elsewhere: 'bslElsewhere', code: 'bslCode' },
  { of: 'audio', link: 'listen', elsewhere: 'soundElsewhere', code: 'soundCode' },
] as const;

type Kind = (typeof kinds)[number];

/** On a device whose pages lead nowhere: the address as a code for a camera and in letters. */
function Elsewhere({ kind, address, question }: { kind: Kind; address: string; question: string }) {
  const t = useText(renditionMessages);
  const say = useSaid(renditionMessages);
  const mark = useMark(renditionMessages);
  return (
    <Details
      summary={
        <>
          {say(kind.elsewhere)}
          <span className="nhsuk-u-visually-hidden">: {question}</span>
        </>
      }
    >
      <p>{say('elsewhere')}</p>
      <div className="sd-receipt__qr">
        <QrCode text={address} label={t(kind.code)} mark={mark(kind.code)} />
      </div>
      <p className="sd-link-to-keep" dir="ltr">
        {address.replace(/^https:\/\//, '')}
      </p>
    </Details>
  );
}

export function MediaLinks({ media, question }: { media: MediaView; question: string }) {
  const say = useSaid(renditionMessages);
  const offered = kinds.filter(({ of }) => media[of] !== '');
  if (offered.length === 0) return null;
  if (media.isElsewhere) {
    return (
      <>
        {offered.map((kind) => (
          <Elsewhere key={kind.of} kind={kind} address={media[kind.of]} question={question} />
        ))}
      </>
    );
  }
  return (
    <ul className="sd-media">
      {offered.map(({ of, link }) => (
        <li key={of}>
          <a href={media[of]} rel="noreferrer">
            {say(link)}
            <span className="nhsuk-u-visually-hidden">: {question}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
