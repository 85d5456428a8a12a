/** The forms of a story: writing a piece, sharing one, and asking before one is deleted. */
import { useForm } from '@conform-to/react';
import { useActionData } from '@remix-run/react';
import type { SubmissionResult } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { ConfirmForm } from '#app/ui/form/confirm-form.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import type { PieceFields, ShareFields } from '../forms.ts';
import { storyMessages } from '../messages.ts';

const here = '/account/story';

type Known = { id: string; heading: string; body: string };

/** `piece` is the one that is changed; without it the form adds one. */
export function PieceForm({ piece }: { piece?: Known }) {
  const t = useText(storyMessages);
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const [form, fields] = useForm<PieceFields>({
    id: 'piece',
    ...(lastResult === undefined ? {} : { lastResult }),
    ...(piece === undefined ? {} : { defaultValue: piece }),
  });
  return (
    <form
      method="post"
      action={piece === undefined ? here : `${here}?edit=${piece.id}`}
      id={form.id}
      className="sd-form"
      noValidate
    >
      <FormProblems title={t('problem')} form={form} />
      {piece === undefined ? null : <HiddenField name="pieceId" value={piece.id} />}
      <TextField field={fields.heading} label={t('heading')} hint={t('headingHint')} autoComplete="off" />
      <TextArea field={fields.body} label={t('body')} hint={t('bodyHint')} rows={10} />
      <FormActions>
        <SubmitButton name="intent" value={piece === undefined ? 'add' : 'change'}>
          {t('save')}
        </SubmitButton>
        {piece === undefined ? null : (
          <ButtonLink variant="secondary" href={here}>
            {t('cancel')}
          </ButtonLink>
        )}
      </FormActions>
    </form>
  );
}

export function ShareForm({ piece, areas }: { piece: Known; areas: { slug: string; name: string }[] }) {
  const t = useText(storyMessages);
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const [form, fields] = useForm<ShareFields>({ id: 'share', ...(lastResult === undefined ? {} : { lastResult }) });
  return (
    <form method="post" action={`${here}?share=${piece.id}`} id={form.id} className="sd-form" noValidate>
      <FormProblems title={t('problem')} form={form} />
      <HiddenField name="pieceId" value={piece.id} />
      <SelectField
        field={fields.areaSlug}
        label={t('area')}
        placeholder={t('chooseArea')}
        options={areas.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <TextField field={fields.purpose} label={t('purpose')} hint={t('purposeHint')} autoComplete="off" />
      <TextField field={fields.until} type="date" label={t('until')} hint={t('untilHint')} width={10} />
      <CheckboxGroup
        field={fields.consent}
        label={t('consent')}
        choices={[{ value: 'yes', label: t('consentText') }]}
      />
      <FormActions>
        <SubmitButton name="intent" value="share">
          {t('shareNow')}
        </SubmitButton>
        <ButtonLink variant="secondary" href={here}>
          {t('cancel')}
        </ButtonLink>
      </FormActions>
    </form>
  );
}

export function DeletePiece({ piece }: { piece: Known }) {
  const t = useText(storyMessages);
  return (
    <ConfirmForm
      title={t('removeTitle', { heading: piece.heading })}
      lead={t('removeText')}
      action={here}
      fields={{ pieceId: piece.id }}
      deed={{ intent: 'delete', label: t('remove') }}
      keep={{ href: here, label: t('keep') }}
    />
  );
}
