/** The pages elsewhere that a thing cites, each with its own button, and the form that cites another. */
import { useText } from '#app/platform/use-text.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { linkTexts } from '../../forms/messages-links.ts';
import { progressManageMessages } from '../../forms/messages-manage.ts';
import { MadeBy } from './link-lists.tsx';

type Citation = {
  id: string;
  side: 'before' | 'after';
  title: string;
  address: string;
  madeAt: Date | string;
  madeBy: string | null;
};

export function CitationList({ citations, mayChange }: { citations: Citation[]; mayChange: boolean }) {
  const t = useText(linkTexts);
  if (citations.length === 0) return <p>{t('noCitations')}</p>;
  return (
    <ul className="sd-items">
      {citations.map((one) => (
        <li key={one.id}>
          <p>
            <a href={one.address}>{one.title}</a>
          </p>
          <p className="sd-small">
            {t(`side_${one.side}`)}. <MadeBy at={one.madeAt} by={one.madeBy} deed="made" />
          </p>
          {mayChange ? (
            <form method="post">
              <HiddenField name="citation" value={one.id} />
              <SubmitButton variant="quiet" name="intent" value="uncite">
                {t('removeCitation', { title: one.title })}
              </SubmitButton>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

type Reply = {
  values: { title: string; address: string; side: string };
  errors: { title: string[]; address: string[] };
};

export function CiteForm({ reply }: { reply: Reply | null }) {
  const t = useText(linkTexts);
  const manage = useText(progressManageMessages);
  const problems = [
    ...(reply?.errors.title ?? []).map((message) => ({ message, href: '#cite-title' })),
    ...(reply?.errors.address ?? []).map((message) => ({ message, href: '#cite-address' })),
  ];
  return (
    <form method="post" noValidate>
      <ErrorSummary title={manage('notLinked')} errors={problems} />
      <TextField
        id="cite-title"
        name="title"
        label={t('citeTitle')}
        defaultValue={reply?.values.title}
        errors={reply?.errors.title}
        autoComplete="off"
      />
      <TextField
        id="cite-address"
        name="address"
        label={t('citeAddress')}
        hint={t('citeAddressHint')}
        defaultValue={reply?.values.address}
        errors={reply?.errors.address}
        autoComplete="off"
      />
      <RadioGroup
        id="cite-side"
        name="side"
        label={t('citeSide')}
        defaultValue={reply?.values.side ?? 'before'}
        choices={(['before', 'after'] as const).map((value) => ({ value, label: t(`side_${value}`) }))}
      />
      <SubmitButton variant="secondary" name="intent" value="cite">
        {t('cite')}
      </SubmitButton>
    </form>
  );
}
