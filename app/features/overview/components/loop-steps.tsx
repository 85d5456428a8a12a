/** How the loop works, in four steps with the mark. */
import { useText } from '#app/platform/use-text.ts';
import { Steps } from '#app/ui/content/steps.tsx';
import { overviewMessages } from '../messages.ts';

export function LoopSteps() {
  const t = useText(overviewMessages);
  return (
    <Steps
      steps={[
        { title: t('askTitle'), text: t('askText') },
        { title: t('sayTitle'), text: t('sayText') },
        { title: t('decideTitle'), text: t('decideText') },
        { title: t('tellTitle'), text: t('tellText') },
      ]}
    />
  );
}
