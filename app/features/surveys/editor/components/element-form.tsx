/** The form of one question, group, page, or of the survey's own words. */
import { useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { EnterButton } from '#app/ui/form/rows.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import type { LostAnswers } from '../../reads/editor/lost.server.ts';
import { rowAnchor } from '../core/places.ts';
import type { ElementPage } from '../forms/element.server.ts';
import { elementMessages } from '../messages.ts';
import { Groups } from './fields.tsx';
import { LostFields } from './lost-fields.tsx';

type Props = {
  page: ElementPage;
  here: string;
  name: string | null;
  nameErrors: string[];
  /** What saving would take out, to be asked about first. */
  lost: readonly LostAnswers[];
};

function NameField({ page, name, errors }: { page: ElementPage; name: string; errors: string[] }) {
  const t = useText(elementMessages);
  if (page.isNameFixed) return <p className="sd-small">{t('nameFixed', { name })}</p>;
  return (
    <TextField
      name="name"
      label={t('name')}
      hint={t('nameHint')}
      defaultValue={name}
      errors={errors}
      autoComplete="off"
      spellCheck={false}
      maxLength={64}
    />
  );
}

function InsertField({ options }: { options: ElementPage['insert'] }) {
  const t = useText(elementMessages);
  if (options.length === 0) return null;
  return (
    <Details summary={t('insertTitle')}>
      <SelectField
        name="insert"
        label={t('insert')}
        hint={t('insertHint')}
        placeholder={t('insertNone')}
        options={options}
      />
      <FormActions>
        <SubmitButton name="intent" value="insert" variant="secondary">
          {t('insertButton')}
        </SubmitButton>
      </FormActions>
    </Details>
  );
}

export function ElementForm({ page, here, name, nameErrors, lost }: Props) {
  const t = useText(elementMessages);
  const hasTitle = page.groups.some(({ fields }) => fields.some((field) => field.name === 'p.title'));
  return (
    <form method="post" className="sd-form" data-guard noValidate>
      <HiddenField name="mark" value={page.mark} />
      <HiddenField name="_ticks" value={page.ticks} />
      <EnterButton label={t('save')} intent="save" />
      <LostFields lost={lost} />
      <Groups groups={page.groups} />
      {hasTitle ? <InsertField options={page.insert} /> : null}
      {name === null ? null : <NameField page={page} name={name} errors={nameErrors} />}
      <FormActions>
        <SubmitButton name="intent" value="save">
          {t('save')}
        </SubmitButton>
        {page.isPlaced ? (
          <SubmitButton name="intent" value="save-add" variant="secondary">
            {t('saveAdd')}
          </SubmitButton>
        ) : null}
        <ButtonLink variant="quiet" href={`${here}/edit${rowAnchor(page.id)}`}>
          {t('cancel')}
        </ButtonLink>
      </FormActions>
    </form>
  );
}
