/** The links of a thing in one direction: short lines, each removed on a page of its own. */
import { useText } from '#app/platform/use-text.ts';
import type { NodeKind, NodeState } from '#app/features/record/node.ts';
import { formatDay } from '#app/lib/dates.ts';
import { linkTexts } from '../../forms/messages-links.ts';
import { progressManageMessages } from '../../forms/messages-manage.ts';
import type { Relation } from '../../forms/relations.ts';

type LinkLine = Relation & {
  id: string;
  other: { id: string; kind: NodeKind; title: string; state: NodeState };
  madeAt: Date | string;
  madeBy: string | null;
};

/** "this led to that", in the order of cause and consequence. */
export function useRelationWords() {
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

/** The way to the page that asks once more. */
export function RemoveLink({ href, title }: { href: string; title: string }) {
  const t = useText(linkTexts);
  return (
    <a href={href}>
      {t('remove')}
      <span className="nhsuk-u-visually-hidden">: {title}</span>
    </a>
  );
}

type LinkListProps = { links: LinkLine[]; manage: string; mayChange: boolean };

export function LinkList({ links, manage, mayChange }: LinkListProps) {
  const t = useText(progressManageMessages);
  const words = useRelationWords();
  if (links.length === 0) return <p>{t('noLinks')}</p>;
  return (
    <ul className="sd-items">
      {links.map(({ id, other, madeAt, madeBy, ...relation }) => (
        <li key={id}>
          <p>
            <a href={`${manage}/${other.id}/links`}>
              {t(other.state === 'public' ? 'thingLabel' : 'thingLabelDraft', {
                kind: t(`kind_${other.kind}`),
                title: other.title,
              })}
            </a>
          </p>
          <p className="sd-small">
            {words(relation)}. <MadeBy at={madeAt} by={madeBy} deed="made" />
            {mayChange ? (
              <>
                {' · '}
                <RemoveLink href={`?remove=${id}`} title={other.title} />
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
