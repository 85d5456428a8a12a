/** One answer to one item or to many: what is answered, then the form; what a "cannot" needs stands under its own heading. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { answerStatuses, openingOf, reasonKinds } from '../../feedback.ts';
import type { Returned } from '../../manage-actions.server.ts';
import { manageFeedbackMessages } from '../../messages-manage.ts';
import { feedbackMessages } from '../../messages.ts';
import type { ThingChoice } from '../../reads/choices.server.ts';
import type { StaffFeedback } from '../../reads/staff.server.ts';

export type AnswerScreenProps = {
  base: string;
  items: StaffFeedback[];
  about: ThingChoice[];
  returned: Returned | undefined;
};

type Part = { valueOf: (name: string) => string; errorsOf: (name: string) => string[] | undefined };

function Answering({ base, items }: Pick<AnswerScreenProps, 'base' | 'items'>) {
  const t = useText(manageFeedbackMessages);
  return (
    <ItemList
      items={items.map(({ id, day, service, words, publication }) => {
        const text = words ?? publication?.wording ?? null;
        return {
          href: `${base}/${id}`,
          title: text === null ? t('feedbackName', { name: id }) : openingOf(text, 140),
          meta: (
            <>
              <span>{t('received', { day: formatDay(day) })}</span>
              <span>{service === null ? t('onNothing') : t('onService', { service })}</span>
            </>
          ),
        };
      })}
    />
  );
}

function Refusal({ valueOf, errorsOf }: Part) {
  const t = useText(manageFeedbackMessages);
  const reasons = useText(feedbackMessages);
  const text = (name: 'reason' | 'reconsider') => ({
    name,
    label: t(name),
    rows: 3,
    defaultValue: valueOf(name),
    errors: errorsOf(name),
  });
  return (
    <Fieldset id="refusal" legend={t('refusal')} hint={t('answerHint_cannot')}>
      <SelectField
        name="reasonKind"
        label={t('reasonKind')}
        placeholder={t('reasonKindNone')}
        options={reasonKinds.map((value) => ({ value, label: reasons(`reason_${value}`) }))}
        defaultValue={valueOf('reasonKind')}
        errors={errorsOf('reasonKind')}
      />
      <TextArea {...text('reason')} />
      <TextField
        name="decidedBy"
        label={t('decidedBy')}
        defaultValue={valueOf('decidedBy')}
        errors={errorsOf('decidedBy')}
        autoComplete="off"
      />
      <TextArea {...text('reconsider')} />
    </Fieldset>
  );
}

function Change({ about, valueOf, errorsOf }: Part & Pick<AnswerScreenProps, 'about'>) {
  const t = useText(manageFeedbackMessages);
  const label = ({ kind, title }: ThingChoice) => {
    const named = kind === 'commitment' || kind === 'service-change' ? kind : 'update';
    return `${t(`kindName_${named}`)}: ${title}`;
  };
  return (
    <>
      <SelectField
        name="about"
        label={t('answerAbout')}
        hint={t('answerAboutHint')}
        placeholder={t('answerAboutNone')}
        options={about.map((thing) => ({ value: thing.id, label: label(thing) }))}
        defaultValue={valueOf('about')}
        errors={errorsOf('about')}
      />
      <TextField
        name="due"
        label={t('answerDue')}
        hint={t('answerDueHint')}
        width={20}
        autoComplete="off"
        defaultValue={valueOf('due')}
        errors={errorsOf('due')}
      />
    </>
  );
}

export function AnswerScreen({ base, items, about, returned }: AnswerScreenProps) {
  const t = useText(manageFeedbackMessages);
  const isAllCases = items.every((item) => item.isOneCase);
  const begun: Record<string, string> = isAllCases ? { status: 'elsewhere', words: t('elsewhereWords') } : {};
  const part: Part = {
    valueOf: (name) => (returned ? (returned.typed[name] ?? '') : (begun[name] ?? '')),
    errorsOf: (name) => returned?.errors[name],
  };
  return (
    <>
      <Section id="answering" title={t('answering')} layout="stack">
        <Answering base={base} items={items} />
      </Section>
      <form method="post" noValidate className="sd-form" data-guard>
        {items.map(({ id }) => (
          <HiddenField key={id} name="item" value={id} />
        ))}
        <RadioGroup
          name="status"
          label={t('answerStatus')}
          defaultValue={part.valueOf('status')}
          errors={part.errorsOf('status')}
          choices={answerStatuses.map((value) => ({
            value,
            label: t(`status_${value}`),
            hint: t(`answerHint_${value}`),
          }))}
        />
        <TextArea
          name="words"
          label={t('answerWords')}
          hint={t('answerWordsHint')}
          rows={6}
          defaultValue={part.valueOf('words')}
          errors={part.errorsOf('words')}
        />
        <Change about={about} {...part} />
        <Refusal {...part} />
        <FormActions>
          <SubmitButton>{t('answerSend')}</SubmitButton>
        </FormActions>
      </form>
    </>
  );
}
