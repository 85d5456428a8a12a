/** Finding things by kind and words, and linking those that are chosen in one form with one answer to how. */
import { useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import type { NodeKind, NodeState } from '#app/features/record/node.ts';
import { linkTexts } from '../../forms/messages-links.ts';
import { progressManageMessages } from '../../forms/messages-manage.ts';
import { writeRelation } from '../../forms/relations.ts';
import type { Relation } from '../../forms/relations.ts';
import type { LinkReply } from '../../forms/submit-link.server.ts';
import { useRelationWords } from './link-lists.tsx';

type Candidate = {
  id: string;
  kind: NodeKind;
  title: string;
  state: NodeState;
  /** How it is linked already. */
  links: Relation[];
};

export type LinkSearchView = {
  /** The address of the page, without its query. */
  here: string;
  kind: NodeKind | null;
  /** Every kind that can be linked to the thing. */
  kinds: NodeKind[];
  words: string;
  found: Candidate[];
  all: number;
  /** Relations that the chain has with what was found, each with the kinds that it fits. */
  relations: (Relation & { kinds: NodeKind[] })[];
  /** What the words find besides, each with why it cannot be linked. */
  unlinkable: { id: string; kind: NodeKind; title: string; whyNot: string }[];
  pages: { first: string | null; next: string | null };
};

function SearchForm({ kind, kinds, words }: Pick<LinkSearchView, 'kind' | 'kinds' | 'words'>) {
  const t = useText(linkTexts);
  const manage = useText(progressManageMessages);
  return (
    <form method="get" action="#find" className="sd-form" role="search" aria-label={manage('findThing')}>
      <div className="sd-pairs">
        <SelectField
          name="kind"
          label={t('kind')}
          defaultValue={kind ?? ''}
          placeholder={t('anyKind')}
          options={kinds.map((one) => ({ value: one, label: manage(`kind_${one}`) }))}
        />
        <TextField name="words" label={t('words')} type="search" defaultValue={words} autoComplete="off" />
      </div>
      <FormActions>
        <SubmitButton variant="secondary">{manage('find')}</SubmitButton>
      </FormActions>
    </form>
  );
}

type LinkFormProps = Pick<LinkSearchView, 'found' | 'relations'> & { title: string; reply: LinkReply | null };

function LinkForm({ found, relations, title, reply }: LinkFormProps) {
  const t = useText(linkTexts);
  const manage = useText(progressManageMessages);
  const words = useRelationWords();
  const [only, ...others] = relations;
  const hintOf = ({ state, links }: Candidate) =>
    [
      ...(state === 'public' ? [] : [t('draft')]),
      ...(links.length > 0 ? [t('linkedAlready', { how: links.map(words).join(', ') })] : []),
    ].join('. ');
  const isMixed = new Set(found.map(({ kind }) => kind)).size > 1;
  return (
    <form method="post" className="sd-form" noValidate>
      <CheckboxGroup
        name="other"
        label={t('others')}
        hint={t('othersHint')}
        errors={reply?.errors.others ?? []}
        defaultValue={reply?.values.others ?? []}
        choices={found.map((one) => ({
          value: one.id,
          label: manage('thingLabel', { kind: manage(`kind_${one.kind}`), title: one.title }),
          hint: hintOf(one),
        }))}
      />
      <RadioGroup
        name="relation"
        label={t('relation')}
        hint={t('relationHint', { title })}
        errors={reply?.errors.relation ?? []}
        defaultValue={reply?.values.relation ?? (only && others.length === 0 ? writeRelation(only) : '')}
        choices={relations.map(({ kinds, ...relation }) => ({
          value: writeRelation(relation),
          label: words(relation),
          ...(isMixed
            ? { hint: t('relationFits', { kinds: kinds.map((kind) => manage(`kind_${kind}`)).join(', ') }) }
            : {}),
        }))}
      />
      <FormActions>
        <SubmitButton name="intent" value="add">
          {t('linkChosen')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

/** A thing that cannot be linked is found all the same, with the reason: nobody should look for it twice. */
function Unlinkable({ unlinkable }: Pick<LinkSearchView, 'unlinkable'>) {
  const t = useText(linkTexts);
  const manage = useText(progressManageMessages);
  if (unlinkable.length === 0) return null;
  return (
    <Details summary={t('cannot')} open>
      <ul>
        {unlinkable.map(({ id, kind, title, whyNot }) => (
          <li key={id}>
            {manage('thingLabel', { kind: manage(`kind_${kind}`), title })}
            <br />
            <span className="sd-small">{whyNot}</span>
          </li>
        ))}
      </ul>
    </Details>
  );
}

export function ChooseLinks({
  search,
  title,
  reply,
}: {
  search: LinkSearchView;
  title: string;
  reply: LinkReply | null;
}) {
  const t = useText(linkTexts);
  const { found, all, relations, unlinkable, pages } = search;
  return (
    <>
      <SearchForm {...search} />
      <p role="status">{all === 0 ? t('nothingFits') : t('fit', { count: all })}</p>
      {found.length === 0 ? null : <LinkForm found={found} relations={relations} title={title} reply={reply} />}
      <Pagination
        label={t('pages')}
        {...(pages.first === null ? {} : { previous: { href: pages.first, label: t('first') } })}
        {...(pages.next === null ? {} : { next: { href: pages.next, label: t('next') } })}
      />
      <Unlinkable unlinkable={unlinkable} />
    </>
  );
}
