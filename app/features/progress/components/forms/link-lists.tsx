/** The links of a thing in both directions, and things found that it could be linked to, each with its own button. */
import { useText } from '#app/platform/use-text.ts';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import type { NodeKind, NodeState } from '#app/features/record/node.ts';
import { formatDay } from '#app/lib/dates.ts';
import { linkTexts } from '../../forms/messages-links.ts';
import { progressManageMessages } from '../../forms/messages-manage.ts';
import { relationsBetween, writeRelation } from '../../forms/relations.ts';
import type { Relation } from '../../forms/relations.ts';

type Other = { id: string; kind: NodeKind; title: string; state: NodeState };
type LinkLine = {
  id: string;
  kind: Relation['kind'];
  direction: Relation['direction'];
  other: Other;
  madeAt: Date | string;
  madeBy: string | null;
};

/** "this led to that", in the order of cause and consequence. */
function useRelationWords() {
  const t = useText(progressManageMessages);
  return ({ direction, kind }: Relation) => {
    const [first, second] = direction === 'out' ? [t('mine'), t('theirs')] : [t('theirs'), t('mine')];
    return t('relationWords', { first, relation: t(`relation_${kind}`), second });
  };
}

/** Who did it and when: staff see the person, the public only the day. */
export function MadeBy({ at, by, deed }: { at: Date | string; by: string | null; deed: 'made' | 'joined' }) {
  const t = useText(linkTexts);
  const date = formatDay(new Date(at));
  return <span>{by === null ? t(`${deed}ByNobody`, { date }) : t(`${deed}By`, { name: by, date })}</span>;
}

function OtherName({ other, manage }: { other: Other; manage: string }) {
  const t = useText(progressManageMessages);
  const label = t(other.state === 'public' ? 'thingLabel' : 'thingLabelDraft', {
    kind: t(`kind_${other.kind}`),
    title: other.title,
  });
  return <a href={`${manage}/${other.id}/links`}>{label}</a>;
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
          <p className="sd-small">
            {words(link)}. <MadeBy at={link.madeAt} by={link.madeBy} deed="made" />
          </p>
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

/** `whyNot`: why the chain has no step between the two; null where it has one. */
type Found = Other & { whyNot: string | null };

type FoundListProps = { mine: NodeKind; found: Found[] };

/** A thing that cannot be linked is found all the same, with the reason: nobody should look for it twice. */
function Unlinkable({ found }: { found: Found }) {
  const t = useText(progressManageMessages);
  return (
    <>
      <p>{t('thingLabel', { kind: t(`kind_${found.kind}`), title: found.title })}</p>
      <p className="sd-small">{found.whyNot}</p>
    </>
  );
}

/** Only relations that the chain has between the two kinds are offered. */
function AddForm({ mine, other }: { mine: NodeKind; other: Other }) {
  const t = useText(progressManageMessages);
  const words = useRelationWords();
  return (
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
  );
}

/** Things found by their title. */
export function FoundList({ mine, found }: FoundListProps) {
  const t = useText(progressManageMessages);
  if (found.length === 0) return <p>{t('nothingFound')}</p>;
  return (
    <ul className="sd-items">
      {found.map((other) => (
        <li key={other.id}>
          {other.whyNot === null ? <AddForm mine={mine} other={other} /> : <Unlinkable found={other} />}
        </li>
      ))}
    </ul>
  );
}
