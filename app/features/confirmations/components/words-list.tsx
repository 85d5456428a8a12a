/** The words of answers, for those who read them: each with its answer, and what of it may be published. */
import { useText } from '#app/platform/use-text.ts';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { confirmationStaffMessages } from '../messages-manage.ts';
import { confirmationMessages } from '../messages.ts';
import type { StaffWords } from '../reads/staff.server.ts';
import { Words } from './words.tsx';

type ItemProps = {
  item: StaffWords;
  /** Whether the reader may clear words for publication. */
  mayClear: boolean;
};

function Item({ item, mayClear }: ItemProps) {
  const t = useText(confirmationStaffMessages);
  const word = useText(confirmationMessages);
  const { id, group, answer, words, mayPublish, cleared, isRead } = item;
  const facts = [
    t(`from-${group}`),
    word(`answer_${answer}`),
    ...(isRead ? [] : [t('isNew')]),
    ...(cleared === '' ? [] : [t('isPublished')]),
  ];
  return (
    <li>
      <p className="sd-small">{facts.join(' · ')}</p>
      <blockquote>
        <Words text={words} />
      </blockquote>
      <form method="post">
        <HiddenField name="words" value={id} />
        {mayPublish && mayClear ? (
          <TextArea
            name="cleared"
            id={`cleared-${id}`}
            label={t('cleared')}
            hint={t('clearedHint')}
            rows={3}
            defaultValue={cleared}
          />
        ) : null}
        {mayPublish ? null : <p className="sd-small">{t('mayNotPublish')}</p>}
        {mayClear || !isRead ? (
          <SubmitButton variant="secondary" name="intent" value="words">
            {t(mayPublish && mayClear ? 'saveWords' : 'markRead')}
          </SubmitButton>
        ) : null}
      </form>
    </li>
  );
}

export function WordsList({ items, mayClear }: { items: StaffWords[]; mayClear: boolean }) {
  const t = useText(confirmationStaffMessages);
  if (items.length === 0) return <p>{t('wordsNone')}</p>;
  return (
    <ul>
      {items.map((item) => (
        <Item key={item.id} item={item} mayClear={mayClear} />
      ))}
    </ul>
  );
}
