/** The pages elsewhere that a thing cites, each removed on a page of its own, and the form that cites another. */
import { useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { linkTexts } from '../../forms/messages-links.ts';
import type { CitationReply } from '../../forms/submit-link.server.ts';
import { MadeBy, RemoveLink } from './link-lists.tsx';

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
            {mayChange ? (
              <>
                {' · '}
                <RemoveLink href={`?uncite=${one.id}`} title={one.title} />
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function CiteForm({ reply }: { reply: CitationReply | null }) {
  const t = useText(linkTexts);
  return (
    <Details summary={t('citeAnother')} open={reply !== null}>
      <form method="post" noValidate>
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
    </Details>
  );
}
