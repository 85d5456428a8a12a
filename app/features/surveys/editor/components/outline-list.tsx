/** The questions of a draft in order, page by page, each with its buttons. */
import { useText } from '#app/platform/use-text.ts';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { rowId } from '../core/places.ts';
import type { OutlineFinding, OutlineItem, OutlinePage } from '../forms/outline-view.server.ts';
import { editorMessages } from '../messages.ts';

type Text = ReturnType<typeof useText<(typeof editorMessages)['english']>>;
type TypeKey = Parameters<Text>[0];

/** What a type of question is called; the type itself where the editor has no word for it. */
export const typeWords = (type: string, t: Text): string =>
  `type_${type}` in editorMessages.english ? t(`type_${type}` as TypeKey) : type;

const conditionWords = { visibleIf: 'shownIf', enableIf: 'usableIf', requiredIf: 'requiredIf' } as const;

export function Findings({ findings }: { findings: readonly OutlineFinding[] }) {
  const t = useText(editorMessages);
  if (findings.length === 0) return null;
  return (
    <ul className="sd-small">
      {findings.map(({ level, reason, mend }) => (
        <li key={`${reason} ${mend}`}>
          <strong>{t(level === 'error' ? 'stops' : 'look')}</strong> {t('finding', { reason, mend })}
        </li>
      ))}
    </ul>
  );
}

function Act({ act, id, name }: { act: 'up' | 'down' | 'duplicate' | 'delete'; id: string; name: string }) {
  const t = useText(editorMessages);
  return (
    <button type="submit" className="sd-button sd-button--quiet" name="act" value={`${act} ${id}`}>
      {t(act)}
      <span className="nhsuk-u-visually-hidden">: {name}</span>
    </button>
  );
}

type ItemProps = { item: OutlineItem; here: string; isFirst: boolean; isLast: boolean };

function Item({ item, here, isFirst, isLast }: ItemProps) {
  const t = useText(editorMessages);
  const { id, label, type, conditions, findings, items } = item;
  const facts = [typeWords(type, t), ...(item.isRequired ? [t('required')] : [])];
  return (
    <li id={rowId(id)} data-row={`move ${id}`} data-after={id}>
      <p className="sd-items__title">
        <a href={`${here}/edit/${id}`}>{label}</a>
      </p>
      {conditions.map(({ key, words }) => (
        <p key={key} className="sd-small">
          {t(conditionWords[key], { condition: words })}
        </p>
      ))}
      <Findings findings={findings} />
      <div className="sd-items__meta">
        <span>{facts.join(' · ')}</span>
        {item.isHideable ? (
          <a href={`${here}/edit/${id}/when/visibleIf`}>
            {t('whenShown')}
            <span className="nhsuk-u-visually-hidden">: {label}</span>
          </a>
        ) : null}
        {isFirst ? null : <Act act="up" id={id} name={label} />}
        {isLast ? null : <Act act="down" id={id} name={label} />}
        <Act act="duplicate" id={id} name={label} />
        <Act act="delete" id={id} name={label} />
      </div>
      {items === null ? null : (
        <>
          <Items items={items} here={here} first={`${id}/first`} isFirst isLast />
          <p>
            <a href={`${here}/add?to=${id}`}>{t('addInside', { name: label })}</a>
          </p>
        </>
      )}
    </li>
  );
}

type ItemsProps = { items: OutlineItem[]; here: string; first: string; isFirst: boolean; isLast: boolean };

/** `first`: the place at its head. `isFirst` and `isLast`: nothing stands before or after it that its ends could move to. */
function Items({ items, here, first, isFirst, isLast }: ItemsProps) {
  const t = useText(editorMessages);
  if (items.length === 0)
    return (
      <p className="sd-small" data-first={first}>
        {t('emptyPanel')}
      </p>
    );
  return (
    <ol className="sd-items sd-outline" data-first={first}>
      {items.map((item, index) => (
        <Item
          key={item.id}
          item={item}
          here={here}
          isFirst={isFirst && index === 0}
          isLast={isLast && index === items.length - 1}
        />
      ))}
    </ol>
  );
}

function PageButtons({ page, of, name, here }: { page: OutlinePage; of: number; name: string; here: string }) {
  const t = useText(editorMessages);
  const button = (act: 'up' | 'down' | 'delete', words: string) => (
    <button type="submit" className="sd-button sd-button--quiet" name="act" value={`${act} ${page.id}`}>
      {words}
      <span className="nhsuk-u-visually-hidden">: {name}</span>
    </button>
  );
  return (
    <div className="sd-items__meta sd-outline__acts">
      <a href={`${here}/edit/${page.id}`}>
        {t('changePage')}
        <span className="nhsuk-u-visually-hidden">: {name}</span>
      </a>
      {page.number > 1 ? button('up', t('pageUp')) : null}
      {page.number < of ? button('down', t('pageDown')) : null}
      {page.items.length === 0 && of > 1 ? button('delete', t('deletePage')) : null}
    </div>
  );
}

function PageSection({ page, of, here }: { page: OutlinePage; of: number; here: string }) {
  const t = useText(editorMessages);
  const { id, number, title, conditions, findings, items } = page;
  const name = title === '' ? t('page', { number }) : t('pageNamed', { number, title });
  return (
    <section
      id={rowId(id)}
      className="sd-outline__page"
      aria-labelledby={`${id}-title`}
      {...(of > 1 ? { 'data-row': `move ${id}`, 'data-after': `#pages/${id}`, 'data-sort': 'pages' } : {})}
    >
      <h2 id={`${id}-title`}>{name}</h2>
      {page.isEquality ? <p className="sd-small">{t('equality')}</p> : null}
      {conditions.map(({ key, words }) => (
        <p key={key} className="sd-small">
          {t(conditionWords[key], { condition: words })}
        </p>
      ))}
      <Findings findings={findings} />
      <PageButtons page={page} of={of} name={name} here={here} />
      {items.length === 0 ? (
        <p data-first={`${id}/first`}>{t('empty')}</p>
      ) : (
        <Items items={items} here={here} first={`${id}/first`} isFirst={number === 1} isLast={number === of} />
      )}
      <FormActions>
        <ButtonLink href={`${here}/add?to=${id}`} variant="secondary">
          {t('addHere', { number })}
        </ButtonLink>
      </FormActions>
    </section>
  );
}

/** One form holds every button: the mark says which draft they were drawn for. */
export function OutlineList({ pages, here, mark }: { pages: OutlinePage[]; here: string; mark: string }) {
  const drawn = pages.map((page) => <PageSection key={page.id} page={page} of={pages.length} here={here} />);
  const hasButtons = pages.length > 1 || pages.some(({ items }) => items.length > 0);
  if (!hasButtons) return drawn;
  return (
    <form method="post" data-drag="act">
      <HiddenField name="mark" value={mark} />
      <div data-first="#pages/first" data-sort="pages">
        {drawn}
      </div>
    </form>
  );
}
