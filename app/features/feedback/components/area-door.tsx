/** The door to the always-open box, on an area's home. */
import { useText } from '#app/platform/use-text.ts';
import { Doors } from '#app/ui/content/doors.tsx';
import { feedbackMessages } from '../messages.ts';

export function FeedbackDoor({ home }: { home: string }) {
  const t = useText(feedbackMessages);
  return (
    <Doors
      doors={[
        { href: `${home}/feedback`, title: t('title'), text: t('areaText') },
        { href: `${home}/feedback/published`, title: t('seeList'), text: t('areaPublished') },
      ]}
    />
  );
}
