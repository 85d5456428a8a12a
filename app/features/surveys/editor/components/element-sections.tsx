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

type ConditionsProps = Pick<ElementPage, 'conditionKeys' | 'conditions'> & {
  /** The address of what has them, and what the addresses of its conditions end with. */
  address: string;
  query?: string;
};

export function Conditions({ conditionKeys, conditions, address, query }: ConditionsProps) {
  const t = useText(elementMessages);
  if (conditionKeys.length === 0) return null;
  const words = new Map(conditions.map((condition) => [condition.key, condition.words]));
  return (
    <Section id="conditions" title={t('conditions')} layout="stack">
      <SummaryList
        rows={conditionKeys.map((key) => {
          const said = words.get(key);
          const label = t(`condition_${key}`);
          return {
            key,
            label,
            value:
              said === undefined ? t(key === 'requiredIf' ? 'never' : 'always') : t('ifWords', { condition: said }),
            action: {
              href: `${address}/when/${key}${query === undefined ? '' : `?${query}`}`,
              label: t('change'),
              hidden: t('changeOf', { what: label }),
            },
          };
        })}
      />
    </Section>
  );
}

type PartProps = { part: ElementPage['parts'][number]; here: string; isFirst: boolean; isLast: boolean };

function PartRow({ part, here, isFirst, isLast }: PartProps) {
  const say = useText(editorMessages);
  const { address, list, key, words } = part;
  const button = (act: 'up' | 'down') => (
    <button type="submit" className="sd-button sd-button--quiet" name="intent" value={`part-${act} ${list} ${key}`}>
      {say(act)}
      <span className="nhsuk-u-visually-hidden">: {words}</span>
    </button>
  );
  return (
    <li id={`part-${key}`} data-row={`part-move ${list} ${key}`} data-after={key}>
      <p className="sd-items__title">
        <a href={`${here}/edit/${address}`}>{words}</a>
      </p>
      <div className="sd-items__meta">
        {isFirst ? null : button('up')}
        {isLast ? null : button('down')}
      </div>
    </li>
  );
}

/** The entries of a list in their order, each with a page of its own. */
export function Parts({ page, here }: Props) {
  const t = useText(elementMessages);
  const { parts, mark } = page;
  if (parts.length === 0) return null;
  const last = parts.length - 1;
  const rows = (
    <ol className="sd-items sd-outline sd-parts" data-first="/first">
      {parts.map((part, index) => (
        <PartRow key={part.address} part={part} here={here} isFirst={index === 0} isLast={index === last} />
      ))}
    </ol>
  );
  return (
    <Section id="parts" title={t('parts')} intro={t('partsIntro')} layout="stack">
      {parts.length === 1 ? (
        rows
      ) : (
        <form method="post" data-drag="intent">
          <HiddenField name="mark" value={mark} />
          {rows}
        </form>
      )}
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
    <Section id="place" title={t('placing')} layout="stack">
      <form method="post" className="sd-form">
        <HiddenField name="mark" value={page.mark} />
        <SelectField name="to" label={t('moveTo')} options={places} />
        <FormActions>
          <SubmitButton name="intent" value="move" variant="secondary">
            {t('move')}
          </SubmitButton>
        </FormActions>
      </form>
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
  );
}
