/** One answer out of a few, all of them in sight. */
import type { ChoiceGroupProps } from './choices.tsx';
import { ChoiceGroup } from './choices.tsx';

export function RadioGroup(props: ChoiceGroupProps) {
  return <ChoiceGroup {...props} kind="radio" />;
}
