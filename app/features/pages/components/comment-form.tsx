/** The box for a comment: who reads it and the rules stand before it. The first post leads to a check, the second sends. */
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { commentMessages } from '../messages-comments.ts';

/** Who reads what people write here and when, in the area's words. */
export type Reader = { reader: string; hours: string };

/** Said before typing (safety.md 1): who reads it, when, what to do in danger, the limit of secrecy. */
function SafetyNotice({ reader, page, headingLevel = 3 }: { reader: Reader; page: string; headingLevel?: 2 | 3 }) {
  const t = useText(commentMessages);
  return (
    <Notice kind="safety" title={t('safetyTitle')} headingLevel={headingLevel}>
      <p>
        <strong>{t('safetyDanger')}</strong>
      </p>
      <p>
        {t('safetyReader', { reader: reader.reader || t('safetyReaderDefault') })}{' '}
        {t('safetyHours', { hours: reader.hours || t('safetyHoursDefault') })} {t('safetySecret')}
      </p>
      <p>
        <a href={`/tell-us?about=${encodeURIComponent(page)}`} rel="nofollow">
          {t('safetyOther')}
        </a>
      </p>
    </Notice>
  );
}

function Rules({ headingLevel = 4 }: { headingLevel?: 2 | 3 | 4 }) {
  const t = useText(commentMessages);
  const Heading = `h${headingLevel}` as const;
  return (
    <>
      <Heading>{t('rulesTitle')}</Heading>
      <ul>
        <li>{t('rule_1')}</li>
        <li>{t('rule_2')}</li>
        <li>{t('rule_3')}</li>
        <li>{t('rule_4')}</li>
      </ul>
      <p>
        <a href="/moderation">{t('rulesMore')}</a>
      </p>
    </>
  );
}

type Props = {
  action: string;
  /** The address of the page that it is about. */
  page: string;
  reader: Reader;
  typed?: { name: string; words: string };
  errors?: { name?: string[]; words?: string[] };
  headings?: { safety: 2 | 3; rules: 2 | 3 | 4 };
};

export function CommentForm({ action, page, reader, typed, errors, headings = { safety: 3, rules: 4 } }: Props) {
  const t = useText(commentMessages);
  return (
    <>
      <p>{t('intro')}</p>
      <SafetyNotice reader={reader} page={page} headingLevel={headings.safety} />
      <Rules headingLevel={headings.rules} />
      <form method="post" action={action} className="sd-form" noValidate>
        <TextField
          name="name"
          id="comment-name"
          label={t('nameLabel')}
          hint={t('nameHint')}
          optional={t('optional')}
          width={20}
          autoComplete="off"
          defaultValue={typed?.name ?? ''}
          errors={errors?.name ?? []}
        />
        <TextArea
          name="words"
          id="comment-words"
          label={t('wordsLabel')}
          rows={6}
          defaultValue={typed?.words ?? ''}
          errors={errors?.words ?? []}
        />
        <FormActions>
          <SubmitButton name="intent" value="check">
            {t('next')}
          </SubmitButton>
        </FormActions>
      </form>
    </>
  );
}
