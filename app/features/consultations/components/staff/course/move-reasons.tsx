/** Why a public question gets another kind or other dates in spite of a warning: a field for each, once it was warned. */
import type { SubmissionResult } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { plainId } from '#app/ui/form/field.ts';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { manageConsultationMessages } from '../../../messages-manage.ts';

const prefix = 'because.';

/** What was typed into these fields, by the key of the warning. */
function typedIn(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

export function MoveReasons({ form, reply }: { form: string; reply: SubmissionResult<string[]> | undefined }) {
  const t = useText(manageConsultationMessages);
  const errors = reply?.error ?? {};
  const typed = typedIn(reply?.initialValue?.['because']);
  const warned = Object.keys(errors).flatMap((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : []));
  const keys = [...new Set([...warned, ...Object.keys(typed)])];
  return keys.map((key) => (
    <TextArea
      key={key}
      name={`${prefix}${key}`}
      id={plainId(`${form}-${prefix}${key}`)}
      label={t('becauseMoved')}
      hint={t('becauseHint')}
      rows={3}
      errors={errors[`${prefix}${key}`] ?? []}
      defaultValue={typed[key]}
    />
  ));
}
