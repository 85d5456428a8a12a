/** Bringing a translation in: a try that says what would happen, then the deed. */
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { FileField } from '#app/ui/form/file-field.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import type { Upload } from '../bundles.ts';
import { languageMessages } from '../messages.ts';

export type UploadAnswer = { typed: string; error: string | null; report: Upload | null };

function Keys({ keys }: { keys: string[] }) {
  return (
    <ul>
      {keys.map((key) => (
        <li key={key}>
          <code>{key}</code>
        </li>
      ))}
    </ul>
  );
}

function Report({ report }: { report: Upload }) {
  const t = useText(languageMessages);
  const taken = Object.values(report.texts).reduce((count, texts) => count + Object.keys(texts).length, 0);
  const { unknown, missing, wrong } = report;
  return (
    <Notice kind={wrong.length > 0 ? 'warning' : 'info'} title={t('reportTitle')} headingLevel={3}>
      {wrong.length > 0 ? (
        <>
          <p>{t('reportWrong', { count: wrong.length })}</p>
          <ul>
            {wrong.map(({ key, english, text }) => (
              <li key={key}>
                <code>{key}</code>: {english} → {text}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t('reportTaken', { count: taken })}</p>
      )}
      {unknown.length === 0 ? null : (
        <>
          <p>{t('reportUnknown', { count: unknown.length })}</p>
          <Keys keys={unknown} />
        </>
      )}
      {missing.length === 0 ? null : (
        <>
          <p>{t('reportMissing', { count: missing.length })}</p>
          <Keys keys={missing} />
        </>
      )}
    </Notice>
  );
}

export function UploadForm({ answer }: { answer: UploadAnswer | null }) {
  const t = useText(languageMessages);
  return (
    <>
      {answer?.report ? <Report report={answer.report} /> : null}
      <form method="post" encType="multipart/form-data" className="sd-form">
        <h3>{t('upload')}</h3>
        <FileField name="file" label={t('uploadFile')} accept="application/json,.json" />
        <TextArea
          name="texts"
          label={t('uploadText')}
          rows={8}
          defaultValue={answer?.typed ?? ''}
          errors={answer?.error ? [answer.error] : []}
        />
        <FormActions>
          <SubmitButton name="intent" value="try">
            {t('try')}
          </SubmitButton>
          <SubmitButton name="intent" value="import" variant="secondary">
            {t('import')}
          </SubmitButton>
        </FormActions>
      </form>
    </>
  );
}
