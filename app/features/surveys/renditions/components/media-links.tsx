/** The question as a film in British Sign Language and as sound: links, so that nothing of another site stands on this page. */
import { useText } from '#app/platform/use-text.ts';
import type { MediaView } from '../../page-view.ts';
import { renditionMessages } from '../messages.ts';

export function MediaLinks({ media, question }: { media: MediaView; question: string }) {
  const t = useText(renditionMessages);
  if (media.bsl === '' && media.audio === '') return null;
  const link = (href: string, text: string) =>
    href === '' ? null : (
      <li>
        <a href={href} rel="noreferrer">
          {text}
          <span className="nhsuk-u-visually-hidden">: {question}</span>
        </a>
      </li>
    );
  return (
    <ul className="sd-media">
      {link(media.bsl, t('watchBsl'))}
      {link(media.audio, t('listen'))}
    </ul>
  );
}
