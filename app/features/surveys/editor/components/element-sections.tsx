/** What stands below the form of an element: when it is asked, what it holds, where it stands, what else can be done. */
import { useText } from '#app/platform/use-text.ts';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import type { ElementPage } from '../forms/element.server.ts';
import { editorMessages, elementMessages } from '../messages.ts';

type Props = { page: ElementPage; here: string };

export function Conditions({ page, here, address }: Props & { address: string }) {
  const t = useText(elementMessages);
  if (page.conditionKeys.length === 0) return null;
  const words = new Map(page.conditions.map((condition) => [condition.key, condition.words]));
  return (
    <Section id="conditions" title={t('conditions')} layout="stack">
      <SummaryList
        rows={page.conditionKeys.map((key) => {
          const said = words.get(key);
          const label = t(`condition_${key}`);
          return {
            key,
            label,
            value:
              said === undefined ? t(key === 'requiredIf' ? 'never' : 'always') : t('ifWords', { condition: said }),
            action: {
              href: `${here}/edit/${address}/when/${key}`,
              label: t('change'),
              hidden: t('changeOf', { what: label }),
            },
          };
        })}
      />
    </Section>
  );
}

/** The entries of a list, each with a page of its own. */
export function Parts({ page, here }: Props) {
  const t = useText(elementMessages);
  if (page.parts.length === 0) return null;
  return (
    <Section id="parts" title={t('parts')} intro={t('partsIntro')} layout="stack">
      <ul>
        {page.parts.map(({ address, words }) => (
          <li key={address}>
            <a href={`${here}/edit/${address}`}>{words}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The questions of a group or a repeated group. */
export function Inside({ page, here }: Props) {
  const t = useText(elementMessages);
  const say = useText(editorMessages);
  if (!page.isHolder) return null;
  return (
    <Section id="inside" title={t('inside')} layout="stack">
      {page.inside.length === 0 ? (
        <p>{say('emptyPanel')}</p>
      ) : (
        <ol>
          {page.inside.map(({ id, label }) => (
            <li key={id}>
              <a href={`${here}/edit/${id}`}>{label}</a>
            </li>
          ))}
        </ol>
      )}
      <p>
        <a href={`${here}/add?to=${page.id}`}>{say('addInside', { name: page.label })}</a>
      </p>
    </Section>
  );
}

export function Placing({ page, places }: { page: ElementPage; places: { value: string; label: string }[] }) {
  const t = useText(elementMessages);
  const say = useText(editorMessages);
  if (!page.isPlaced) return null;
  return (
    <>
      <Section id="place" title={t('place')} layout="stack">
        <form method="post" className="sd-form">
          <HiddenField name="mark" value={page.mark} />
          <SelectField name="to" label={t('moveTo')} options={places} />
          <FormActions>
            <SubmitButton name="intent" value="move" variant="secondary">
              {t('move')}
            </SubmitButton>
          </FormActions>
        </form>
      </Section>
      <Section id="more" title={t('more')} layout="stack">
        <form method="post">
          <HiddenField name="mark" value={page.mark} />
          <FormActions>
            <SubmitButton name="intent" value="duplicate" variant="secondary">
              {say('duplicate')}
            </SubmitButton>
            <SubmitButton name="intent" value="keep" variant="secondary">
              {t('keep')}
            </SubmitButton>
            <SubmitButton name="intent" value="delete" variant="warning">
              {say('delete')}
            </SubmitButton>
          </FormActions>
        </form>
      </Section>
    </>
  );
}
