/** The way to ask for another format, a call or help, from any page that asks people something. */
import { useText } from '#app/platform/use-text.ts';
import { helpMessages } from '../messages.ts';

/** @param about the thing's place in its area, such as `consultations/therapy` */
export function HelpLink({ areaHref, about }: { areaHref: string; about: string }) {
  const t = useText(helpMessages);
  return (
    <p>
      <a href={`${areaHref}/help-to-take-part?about=${about}`}>{t('link')}</a>
    </p>
  );
}
