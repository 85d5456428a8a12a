/** What a change would take out of published versions, with the tick that lets it go. */
import { useText } from '#app/platform/use-text.ts';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import type { LostAnswers } from '../../reads/editor/lost.server.ts';
import { lostMessages } from '../messages-lost.ts';

type Props = { lost: readonly LostAnswers[] };

function LostLine({ lost: { name, title, codes, answers } }: { lost: LostAnswers }) {
  const t = useText(lostMessages);
  const known =
    typeof answers === 'number'
      ? t('answersMany', { count: answers })
      : t(answers === 'none' ? 'answersNone' : 'answersFew');
  return codes === null
    ? t('question', { name, title, answers: known })
    : t('codes', { title, codes: codes.join(', '), answers: known });
}

export function LostFields({ lost }: Props) {
  const t = useText(lostMessages);
  if (lost.length === 0) return null;
  return (
    <CheckboxGroup
      name="confirm"
      label={t('title')}
      hint={
        <ul>
          {lost.map((one) => (
            <li key={one.id}>
              <LostLine lost={one} />
            </li>
          ))}
        </ul>
      }
      errors={[t('missing')]}
      choices={[{ value: 'on', label: t('confirm') }]}
    />
  );
}

/** What a button would have done, to be done after the tick. `sends`: the button, then whatever else it sent. */
export type Again = { name: string; value: string; fields: Readonly<Record<string, string>> };

/** The button once more, where it was pressed without a form that could come back. */
export function LostForm({ lost, again, cancel }: Props & { again: Again; cancel: string }) {
  const t = useText(lostMessages);
  if (lost.length === 0) return null;
  return (
    <form method="post" className="sd-form">
      {Object.entries(again.fields).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <LostFields lost={lost} />
      <FormActions>
        <SubmitButton name={again.name} value={again.value} variant="warning">
          {t('goOn')}
        </SubmitButton>
        <ButtonLink variant="quiet" href={cancel}>
          {t('leave')}
        </ButtonLink>
      </FormActions>
    </form>
  );
}
