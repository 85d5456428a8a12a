/** Terms that a text spells out in another way than the glossary: both stay, and the editor knows. */
import type { ExpansionWarning } from '#app/features/areas/glossary.ts';
import { useText } from '#app/platform/use-text.ts';
import { progressManageMessages } from '../../forms/messages-manage.ts';

type WordingWarningsProps = {
  warnings: ExpansionWarning[];
  /** Inside a notice, before the page's own heading, the words stand without one. */
  isHeading?: boolean;
};

/** Nothing where there is nothing to say. */
export function WordingWarnings({ warnings, isHeading = false }: WordingWarningsProps) {
  const t = useText(progressManageMessages);
  if (warnings.length === 0) return null;
  return (
    <>
      {isHeading ? (
        <h3>{t('wording')}</h3>
      ) : (
        <p>
          <strong>{t('wording')}</strong>
        </p>
      )}
      <ul>
        {warnings.map(({ term, inText, inGlossary }) => (
          <li key={`${term} ${inText}`}>{t('wordingHint', { term, inText, inGlossary })}</li>
        ))}
      </ul>
    </>
  );
}
