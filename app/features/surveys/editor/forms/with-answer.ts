/** A form that came back: what was typed stands in its fields again, with what is wrong beside it. Pure. */
import type { ElementAnswer } from './element-answer.server.ts';
import type { GroupView } from './element-view.server.ts';

export function withAnswer(
  groups: readonly GroupView[],
  { typed, errors }: Pick<ElementAnswer, 'typed' | 'errors'>,
): GroupView[] {
  const wasSent = Object.keys(typed).some((name) => name.startsWith('p.'));
  return groups.map((view) => {
    const fields = view.fields.map((field) => {
      const isBox = field.as === 'tick' || field.as === 'several';
      const sent = typed[field.name] ?? (isBox && wasSent ? [] : undefined);
      return { ...field, values: sent ? [...sent] : field.values, errors: errors[field.name] ?? field.errors };
    });
    return { ...view, fields, isUsed: view.isUsed || fields.some((field) => field.errors.length > 0) };
  });
}
