/** Several lines of text, with a count of characters where there is a limit. */
import type { FieldSource } from './field.ts';
import { describeControl, resolveField } from './field.ts';
import type { FieldTexts } from './field-group.tsx';
import { FieldGroup } from './field-group.tsx';

/** The limit and its words; `%{count}` stands for the number (nhsuk-frontend's character count). */
export interface CharacterCount {
  limit: number;
  /** Shown without JavaScript, such as "You can use up to 2,000 characters". */
  message: string;
  left: { one: string; other: string };
  atLimit: string;
  over: { one: string; other: string };
}

export type TextAreaProps = FieldSource &
  FieldTexts & {
    rows?: number;
    count?: CharacterCount;
    autoComplete?: string;
    /** What is written in it, where that is another language than the page's. */
    language?: { lang: string; dir: 'ltr' | 'rtl' };
  };

function countAttributes(count: CharacterCount) {
  return {
    'data-module': 'nhsuk-character-count',
    'data-maxlength': count.limit,
    'data-i18n.characters-under-limit.one': count.left.one,
    'data-i18n.characters-under-limit.other': count.left.other,
    'data-i18n.characters-at-limit': count.atLimit,
    'data-i18n.characters-over-limit.one': count.over.one,
    'data-i18n.characters-over-limit.other': count.over.other,
  };
}

export function TextArea(props: TextAreaProps) {
  const { rows = 5, count, autoComplete, language } = props;
  const field = resolveField(props);
  const infoId = `${field.id}-info`;
  const classes = ['nhsuk-textarea'];
  if (count) classes.push('nhsuk-js-character-count');
  if (field.errors.length > 0) classes.push('nhsuk-textarea--error');
  return (
    <FieldGroup {...props} field={field}>
      <div {...(count ? countAttributes(count) : {})}>
        <textarea
          className={classes.join(' ')}
          id={field.id}
          name={field.name}
          rows={rows}
          defaultValue={field.values[0]}
          autoComplete={autoComplete}
          {...language}
          {...describeControl(field, Boolean(props.hint), ...(count ? [infoId] : []))}
        />
        {count ? (
          <div className="sd-count" id={infoId}>
            {count.message}
          </div>
        ) : null}
      </div>
    </FieldGroup>
  );
}
