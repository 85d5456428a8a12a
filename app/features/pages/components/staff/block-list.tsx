/** The blocks of a draft in order, each with its buttons; a new one; and those that were removed. */
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { blockKinds } from '../../blocks.ts';
import type { BlockKind } from '../../blocks.ts';
import { pageManageMessages } from '../../messages-manage.ts';
import { BlockButton, CommentsAreOff } from './staff-parts.tsx';
import type { CommentsWarning } from './staff-parts.tsx';

export type BlockLine = {
  id: string;
  kind: BlockKind;
  heading: string;
  /** The first words of it. */
  opening: string;
  /** What is wrong with it. */
  faults: string[];
};

function useName() {
  const t = useText(pageManageMessages);
  return ({ kind, heading }: Pick<BlockLine, 'kind' | 'heading'>) =>
    heading === '' ? t(`block_${kind}`) : t('blockLine', { kind: t(`block_${kind}`), heading });
}

type LineProps = { block: BlockLine; here: string; place: number; last: number; warning: CommentsWarning | null };

function Line({ block, here, place, last, warning }: LineProps) {
  const t = useText(pageManageMessages);
  const name = useName()(block);
  return (
    <li id={`row-${block.id}`}>
      <h3 className="sd-items__title">
        {block.kind === 'comments' ? name : <a href={`${here}/blocks/${block.id}`}>{name}</a>}
      </h3>
      {block.opening === '' ? null : <p>{block.opening}</p>}
      {block.faults.map((fault) => (
        <p key={fault} className="sd-small">
          {fault}
        </p>
      ))}
      {block.kind === 'comments' && warning !== null ? <CommentsAreOff warning={warning} /> : null}
      <div className="sd-items__meta">
        {place > 0 ? <BlockButton intent="up" block={block.id} label={t('up')} name={name} /> : null}
        {place < last ? <BlockButton intent="down" block={block.id} label={t('down')} name={name} /> : null}
        <BlockButton intent="remove" block={block.id} label={t('remove')} name={name} />
      </div>
    </li>
  );
}

function AddBlock({ blocks }: { blocks: readonly BlockLine[] }) {
  const t = useText(pageManageMessages);
  const name = useName();
  return (
    <form method="post" className="sd-form">
      <h3>{t('addTitle')}</h3>
      <SelectField
        name="kind"
        id="add-kind"
        label={t('addKind')}
        defaultValue="text"
        options={blockKinds.map((kind) => ({ value: kind, label: t(`block_${kind}`) }))}
      />
      <SelectField
        name="after"
        id="add-after"
        label={t('addAfter')}
        defaultValue={blocks.at(-1)?.id ?? ''}
        options={[
          { value: '', label: t('addFirst') },
          ...blocks.map((block) => ({ value: block.id, label: t('afterBlock', { name: name(block) }) })),
        ]}
      />
      <FormActions>
        <SubmitButton name="intent" value="add" variant="secondary">
          {t('add')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

type ListProps = { blocks: readonly BlockLine[]; here: string; commentsWarning: CommentsWarning | null };

export function BlockList({ blocks, here, commentsWarning }: ListProps) {
  const t = useText(pageManageMessages);
  return (
    <Section id="blocks" title={t('blocksTitle')} intro={t('blocksIntro')} layout="stack">
      {blocks.length === 0 ? (
        <p>{t('noBlocks')}</p>
      ) : (
        <ol className="sd-items">
          {blocks.map((block, place) => (
            <Line
              key={block.id}
              block={block}
              here={here}
              place={place}
              last={blocks.length - 1}
              warning={commentsWarning}
            />
          ))}
        </ol>
      )}
      <AddBlock blocks={blocks} />
    </Section>
  );
}

export function RemovedBlocks({ removed }: { removed: readonly Omit<BlockLine, 'faults'>[] }) {
  const t = useText(pageManageMessages);
  const name = useName();
  if (removed.length === 0) return null;
  return (
    <Section id="removed" title={t('removedTitle')} intro={t('removedIntro')} layout="stack">
      <ul className="sd-items">
        {removed.map((block) => (
          <li key={block.id}>
            <p>
              <strong>{name(block)}</strong>
            </p>
            {block.opening === '' ? null : <p>{block.opening}</p>}
            <BlockButton intent="restore" block={block.id} label={t('restore')} name={name(block)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
