/** Publishing from the page of results: what was published last, what stands in the way, and the way to choose. */
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { resultMessages } from '../../messages-results.ts';

export type ResultProblemsProps = { problems: string[]; isRefused: boolean; headingLevel: 2 | 3 };

export function ResultProblems({ problems, isRefused, headingLevel }: ResultProblemsProps) {
  const t = useText(resultMessages);
  if (problems.length === 0) return null;
  return (
    <Notice kind={isRefused ? 'warning' : 'info'} title={t('refused')} headingLevel={headingLevel}>
      <ul>
        {problems.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Nothing to press where something stands in the way: what it is stands above. */
export function Publishing({ mayPublish, isReady }: { mayPublish: boolean; isReady: boolean }) {
  const t = useText(resultMessages);
  if (!mayPublish) return <p>{t('publishNeeds')}</p>;
  if (!isReady) return null;
  return (
    <form method="post">
      <p>{t('publishText')}</p>
      <FormActions>
        <SubmitButton>{t('publish')}</SubmitButton>
      </FormActions>
    </form>
  );
}
