/** Any number of answers; one choice alone is a consent or a yes. */
import type { ChoiceGroupProps } from './choices.tsx';
import { ChoiceGroup } from './choices.tsx';

export function CheckboxGroup(props: ChoiceGroupProps) {
  return <ChoiceGroup {...props} kind="checkbox" />;
}
