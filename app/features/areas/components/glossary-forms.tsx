/** The forms of a term, and of the meaning that one page gives it. */
import { useForm } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useReply } from '../forms/form-reply.ts';
import type { OverrideFields, TermFields } from '../forms/staff-forms.ts';
import { glossaryStaffMessages } from '../messages-glossary.ts';
import { areaMessages } from '../messages.ts';
import { areaStaffMessages } from '../messages-manage.ts';
import type { PageWithText, StaffTerm } from '../reads/glossary.server.ts';

/** `term` is the known one that is changed, and `here` the page to go back to. */
export function TermForm({ term, here }: { term?: StaffTerm; here?: string }) {
  const t = useText(glossaryStaffMessages);
  const staff = useText(areaStaffMessages);
  const known = term && { ...term, isPublic: term.isPublic ? ('yes' as const) : undefined };
  const [form, fields] = useForm<TermFields>({
    id: 'term',
    lastResult: useReply('term'),
    defaultValue: known ?? { isPublic: 'yes' },
  });
  return (
    <form method="post" id={form.id} className="sd-form" data-guard noValidate>
      <FormProblems title={staff('problem')} form={form} />
      {term === undefined ? null : <HiddenField name="termId" value={term.id} />}
      <TextField field={fields.term} label={t('term')} hint={t('termHint')} autoComplete="off" spellCheck={false} />
      <TextField field={fields.expansion} label={t('expansion')} optional={staff('optional')} autoComplete="off" />
      <TextArea field={fields.definition} label={t('definition')} optional={staff('optional')} rows={4} />
      <CheckboxGroup
        field={fields.isPublic}
        label={t('isPublic')}
        choices={[{ value: 'yes', label: t('isPublicYes') }]}
      />
      <FormActions>
        <SubmitButton name="intent" value="term">
          {term === undefined ? t('add') : staff('save')}
        </SubmitButton>
        {here === undefined ? null : (
          <ButtonLink variant="secondary" href={here}>
            {staff('cancel')}
          </ButtonLink>
        )}
      </FormActions>
    </form>
  );
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

export type OverrideFormProps = {
  terms: Pick<StaffTerm, 'id' | 'term'>[];
  pages: PageWithText[];
};

export function OverrideForm({ terms, pages }: OverrideFormProps) {
  const t = useText(glossaryStaffMessages);
  const staff = useText(areaStaffMessages);
  const shown = useText(areaMessages);
  const labelOf = ({ kind, title, isEasyRead, lang }: PageWithText) => {
    const form = [isEasyRead ? [t('easyRead')] : [], lang === 'en' ? [] : [languages.of(lang) ?? lang]].flat();
    return `${title} (${[shown(`kind_${kind}`), ...form].join(', ')})`;
  };
  const [form, fields] = useForm<OverrideFields>({ id: 'override', lastResult: useReply('override') });
  return (
    <form method="post" id={form.id} className="sd-form" data-guard noValidate>
      <FormProblems title={staff('problem')} form={form} />
      <SelectField
        field={fields.nodeId}
        label={t('page')}
        placeholder={t('choosePage')}
        options={pages.map((page) => ({ value: page.id, label: labelOf(page) }))}
      />
      <SelectField
        field={fields.termId}
        label={t('overrideTerm')}
        placeholder={t('chooseTerm')}
        options={terms.map(({ id, term }) => ({ value: id, label: term }))}
      />
      <TextField field={fields.expansion} label={t('overrideExpansion')} hint={t('overrideHint')} autoComplete="off" />
      <TextArea field={fields.definition} label={t('overrideDefinition')} optional={staff('optional')} rows={4} />
      <FormActions>
        <SubmitButton name="intent" value="override">
          {t('setOverride')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}
