/** A year of feedback as a file, and its numbers for everybody. */
import { useText } from '#app/platform/use-text.ts';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { manageFeedbackMessages } from '../../messages-manage.ts';

export type YearAsideProps = { here: string; publicBase: string; year: number; mayPublish: boolean };

export function YearAside({ here, publicBase, year, mayPublish }: YearAsideProps) {
  const t = useText(manageFeedbackMessages);
  const years = [year, year - 1];
  return (
    <>
      <h2>{t('exportTitle')}</h2>
      <ul>
        {years.map((one) => (
          <li key={one}>
            <a href={`${here}/export?year=${String(one)}`}>{t('exportYear', { year: one })}</a>
          </li>
        ))}
      </ul>
      <p className="sd-small">{t('exportHint')}</p>
      <h2>{t('summaryTitle')}</h2>
      <p className="sd-small">{t('summaryHint')}</p>
      {mayPublish
        ? years.map((one) => (
            <form key={one} method="post" className="sd-form">
              <HiddenField name="year" value={String(one)} />
              <SubmitButton name="intent" value="numbers" variant="secondary">
                {t('summaryPublish', { year: one })}
              </SubmitButton>
            </form>
          ))
        : null}
      <p>
        <a href={`${publicBase}/numbers`}>{t('summarySee')}</a>
      </p>
    </>
  );
}
