/** At the top of every page of a survey: the same page in another format or language, with everything filled in kept. */
import { useMark, useSaid, useText } from '#app/platform/use-text.ts';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import type { CheckView } from '../../page-view.ts';
import { answeringMessages } from '../../messages.ts';
import { renditionMessages } from '../messages.ts';
import type { FormatChoice } from '../offered.ts';

/** The form of a page of questions; the buttons of the switch belong to it wherever they stand. */
export const answersForm = 'answers';

const checkForm = 'check-formats';

function Name({ choice }: { choice: FormatChoice }) {
  return (
    <span lang={choice.lang} dir={choice.dir}>
      {choice.name}
    </span>
  );
}

/** Pressing Enter in a field presses the form's first button: it must be the one that goes on, not the first format. */
function FirstButton() {
  const t = useText(answeringMessages);
  return (
    <button
      className="nhsuk-u-visually-hidden"
      type="submit"
      form={answersForm}
      name="_intent"
      value="continue"
      tabIndex={-1}
      aria-hidden="true"
    >
      {t('continue')}
    </button>
  );
}

function Choices({ formats, isCheck }: { formats: readonly FormatChoice[]; isCheck: boolean }) {
  return (
    <ul>
      {formats.map((choice) => (
        <li key={choice.key}>
          {choice.isCurrent ? (
            <strong aria-current="true">
              <Name choice={choice} />
            </strong>
          ) : (
            <SubmitButton
              form={isCheck ? checkForm : answersForm}
              formAction={choice.address}
              name="_intent"
              value={isCheck ? 'check' : 'stay'}
              variant="quiet"
            >
              <Name choice={choice} />
            </SubmitButton>
          )}
        </li>
      ))}
    </ul>
  );
}

export type FormatSwitchProps = {
  formats: readonly FormatChoice[];
  /** Where to ask for another format; null where no link may lead away from the page. */
  helpAddress: string | null;
  /** `_self` in a frame, where links and forms would otherwise open beside it. */
  target?: '_self' | undefined;
  /** The checked answers, where they are what is on the page. */
  sealed?: Pick<CheckView, 'versionId' | 'sealed'>;
};

export function FormatSwitch({ formats, helpAddress, sealed, target }: FormatSwitchProps) {
  const t = useText(renditionMessages);
  const say = useSaid(renditionMessages);
  const mark = useMark(renditionMessages);
  const isCheck = sealed !== undefined;
  if (formats.length === 0 && helpAddress === null) return null;
  return (
    <section className="sd-formats" aria-label={t('change')} lang={mark('change').lang}>
      {formats.length === 0 ? null : (
        <>
          <p>
            {say('change')} <span className="nhsuk-u-visually-hidden">{say('kept')}</span>
          </p>
          {isCheck ? (
            <form id={checkForm} method="post" target={target}>
              <HiddenField name="_version" value={sealed.versionId} />
              <HiddenField name="_state" value={sealed.sealed} />
            </form>
          ) : (
            <FirstButton />
          )}
          <Choices formats={formats} isCheck={isCheck} />
        </>
      )}
      <AskHelp address={helpAddress} />
    </section>
  );
}

function AskHelp({ address }: { address: string | null }) {
  const say = useSaid(renditionMessages);
  if (address === null) return null;
  return (
    <p className="sd-formats__help">
      <a href={address}>{say('askHelp')}</a>
    </p>
  );
}

/** The same choices as links, on a page where nothing is filled in. */
export function FormatLinks({ formats, helpAddress, target }: Omit<FormatSwitchProps, 'sealed'>) {
  const t = useText(renditionMessages);
  const say = useSaid(renditionMessages);
  const mark = useMark(renditionMessages);
  if (formats.length === 0 && helpAddress === null) return null;
  return (
    <section className="sd-formats" aria-label={t('change')} lang={mark('change').lang}>
      {formats.length === 0 ? null : (
        <>
          <p>{say('change')}</p>
          <ul>
            {formats.map((choice) => (
              <li key={choice.key}>
                <a
                  href={choice.address}
                  target={target}
                  hrefLang={choice.lang}
                  {...(choice.isCurrent ? { 'aria-current': 'page' as const } : {})}
                >
                  <Name choice={choice} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <AskHelp address={helpAddress} />
    </section>
  );
}
