/** The form of one entry of a list, and the ways to its conditions. */
import { useText } from '#app/platform/use-text.ts';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import type { GroupView } from '../forms/element-view.server.ts';
import type { ConditionKey } from '../forms/properties.ts';
import { elementMessages } from '../messages.ts';
import { Groups } from './fields.tsx';

type Props = {
  id: string;
  here: string;
  list: string;
  mark: string;
  ticks: string;
  groups: readonly GroupView[];
  conditionKeys: readonly ConditionKey[];
  code: string;
};

export function PartForm({ id, here, list, mark, ticks, groups, conditionKeys, code }: Props) {
  const t = useText(elementMessages);
  return (
    <>
      <p className="sd-small">{t('code', { key: code })}</p>
      <form method="post" className="sd-form" noValidate>
        <HiddenField name="mark" value={mark} />
        <HiddenField name="_ticks" value={ticks} />
        <Groups groups={groups} />
        <FormActions>
          <SubmitButton name="intent" value="save">
            {t('save')}
          </SubmitButton>
          <ButtonLink variant="quiet" href={`${here}/edit/${id}`}>
            {t('cancel')}
          </ButtonLink>
        </FormActions>
      </form>
      {list === 'choices' && conditionKeys.length > 0 ? (
        <Section id="conditions" title={t('conditions')} layout="stack">
          <ul>
            {conditionKeys.map((key) => (
              <li key={key}>
                <a href={`${here}/edit/${id}/when/${key}?choice=${code}`}>{t(`condition_${key}`)}</a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
