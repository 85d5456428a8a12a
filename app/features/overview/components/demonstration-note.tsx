/** Says of an area in a list that it is a demonstration, and of which kind; nothing for a real one. */
import { useText } from '#app/platform/use-text.ts';
import { overviewMessages } from '../messages.ts';
import type { AreaName } from '../open-now.ts';

export function DemonstrationNote({ area }: { area: Pick<AreaName, 'demonstration'> }) {
  const t = useText(overviewMessages);
  return area.demonstration === 'none' ? null : <span>{t(`demonstration_${area.demonstration}`)}</span>;
}
