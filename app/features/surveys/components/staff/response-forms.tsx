/** Takes a quote from a response that staff read. */
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { responseMessages } from '../../messages-responses.ts';
import type { ReadText } from '../../reads/responses.server.ts';

/** A form that came back: what was typed and what is wrong, by field. */
export type Returned = { typed: Record<string, string>; errors: Record<string, string[]> };

const nothing: Returned = { typed: {}, errors: {} };

/** The field's ids carry the text's name: a response may have several texts to quote from. */
export const quoteFieldId = (field: 'words' | 'attribution', name: string): string => `${field}-${name}`;

function OneText({ text, returned }: { text: ReadText; returned: Returned }) {
  const t = useText(responseMessages);
  return (
    <form method="post" noValidate className="sd-form">
      <HiddenField name="from" value={text.name} />
      <TextArea
        name="words"
        id={quoteFieldId('words', text.name)}
        label={t('quoteWords', { question: text.question })}
        hint={t('quoteHint')}
        rows={5}
        defaultValue={returned.typed['words'] ?? text.body}
        errors={returned.errors['words']}
      />
      <TextField
        name="attribution"
        id={quoteFieldId('attribution', text.name)}
        label={t('quoteAttribution')}
        hint={t('quoteAttributionHint')}
        defaultValue={returned.typed['attribution'] ?? ''}
        errors={returned.errors['attribution']}
      />
      <FormActions>
        <SubmitButton name="intent" value="quote" variant="secondary">
          {t('quoteMake')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

export type QuoteFormsProps = { texts: ReadText[]; mayQuote: boolean; returned?: Returned | undefined };

export function QuoteForms({ texts, mayQuote, returned = nothing }: QuoteFormsProps) {
  const t = useText(responseMessages);
  return (
    <Section id="quote" title={t('quote')} intro={t('quoteIntro')} layout="stack">
      {texts.length === 0 ? <p>{t('quoteNone')}</p> : null}
      {texts.length > 0 && !mayQuote ? <p>{t('quoteMayNot')}</p> : null}
      {mayQuote
        ? texts.map((text) => (
            <OneText key={text.name} text={text} returned={returned.typed['from'] === text.name ? returned : nothing} />
          ))
        : null}
    </Section>
  );
}
