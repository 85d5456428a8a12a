/** The links of a thing in both directions, and things found that it could be linked to, each with its own button. */
import { useText } from '#app/platform/use-text.ts';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import type { NodeKind, NodeState } from '#app/features/record/node.ts';
import { isItemKind } from '../../items.ts';
import { progressManageMessages } from '../../forms/messages-manage.ts';
import { relationsBetween, writeRelation } from '../../forms/relations.ts';
import type { Relation } from '../../forms/relations.ts';

type Other = { id: string; kind: NodeKind; title: string; state: NodeState };
type LinkLine = { id: string; kind: Relation['kind']; direction: Relation['direction']; other: Other };

/** "this led to that", in the order of cause and consequence. */
function useRelationWords() {
  const t = useText(progressManageMessages);
  return ({ direction, kind }: Relation) => {
    const [first, second] = direction === 'out' ? [t('mine'), t('theirs')] : [t('theirs'), t('mine')];
    return t('relationWords', { first, relation: t(`relation_${kind}`), second });
  };
}

/** A thing that is written on other staff pages has no page of links here. */
function OtherName({ other, manage }: { other: Other; manage: string }) {
  const t = useText(progressManageMessages);
  const label = t(other.state === 'public' ? 'thingLabel' : 'thingLabelDraft', {
    kind: t(`kind_${other.kind}`),
    title: other.title,
  });
  return isItemKind(other.kind) ? <a href={`${manage}/${other.id}/links`}>{label}</a> : <>{label}</>;
}

type LinkListProps = { links: LinkLine[]; manage: string; mayChange: boolean };

/** Links in one direction. */
export function LinkList({ links, manage, mayChange }: LinkListProps) {
  const t = useText(progressManageMessages);
  const words = useRelationWords();
  if (links.length === 0) return <p>{t('noLinks')}</p>;
  return (
    <ul className="sd-items">
      {links.map((link) => (
        <li key={link.id}>
          <p>
            <OtherName other={link.other} manage={manage} />
          </p>
          <p className="sd-small">{words(link)}</p>
          {mayChange ? (
            <form method="post">
              <HiddenField name="link" value={link.id} />
              <SubmitButton variant="quiet" name="intent" value="remove">
                {t('removeLink', { title: link.other.title })}
              </SubmitButton>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

type FoundListProps = { mine: NodeKind; found: Other[] };

/** Things found by their title; only relations that the chain has between the two kinds are offered. */
export function FoundList({ mine, found }: FoundListProps) {
  const t = useText(progressManageMessages);
  const words = useRelationWords();
  if (found.length === 0) return <p>{t('nothingFound')}</p>;
  return (
    <ul className="sd-items">
      {found.map((other) => (
        <li key={other.id}>
          <form method="post">
            <p>{t('thingLabel', { kind: t(`kind_${other.kind}`), title: other.title })}</p>
            <HiddenField name="other" value={other.id} />
            <SelectField
              id={`relation-${other.id}`}
              name="relation"
              label={t('relation')}
              options={relationsBetween(mine, other.kind).map((relation) => ({
                value: writeRelation(relation),
                label: words(relation),
              }))}
            />
            <SubmitButton variant="secondary" name="intent" value="add">
              {t('addLink', { title: other.title })}
            </SubmitButton>
          </form>
        </li>
      ))}
    </ul>
  );
}
