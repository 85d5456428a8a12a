/** What expressions and texts of a definition may refer to. */
import { placedElements } from '../definition.ts';
import type { Definition } from '../definition.ts';
import { isDisplay } from '../types/display/display.ts';

/** Names as they are written, by their lower-case form: survey-core reads references without regard to case. */
export type Names = ReadonlyMap<string, string>;

/** Everything an expression may read, by its lower-case form: questions, the texts beside "other", calculated values. */
export function namesIn(definition: Definition): Names {
  const names = new Map<string, string>();
  for (const { element } of placedElements(definition)) {
    if (element.type === 'panel' || isDisplay(element)) continue;
    const keys = [
      element.name,
      ...('showOtherItem' in element && element.showOtherItem ? [`${element.name}-Comment`] : []),
    ];
    for (const key of keys) names.set(key.toLowerCase(), key);
  }
  for (const { name } of definition.calculatedValues ?? []) names.set(name.toLowerCase(), name);
  return names;
}
