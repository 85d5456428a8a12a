/** A specimen of the pages where people type: every form component, with and without errors, and the receipt. */
import { PartChips } from '../content/chips.tsx';
import { Notice } from '../content/notice.tsx';
import { ReceiptCard } from '../content/receipt-card.tsx';
import { CheckboxGroup } from '../form/checkbox-group.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { Fieldset } from '../form/fieldset.tsx';
import { FileField } from '../form/file-field.tsx';
import { FormActions } from '../form/form-actions.tsx';
import { HiddenField } from '../form/hidden-field.tsx';
import { PartialDateField } from '../form/partial-date-field.tsx';
import { RadioGroup } from '../form/radio-group.tsx';
import { SelectField } from '../form/select-field.tsx';
import { SubmitButton } from '../form/submit-button.tsx';
import { TextArea } from '../form/text-area.tsx';
import { TextField } from '../form/text-field.tsx';

const COUNT = {
  limit: 2000,
  message: 'You can use up to 2,000 characters.',
  left: { one: 'You have %{count} character left', other: 'You have %{count} characters left' },
  atLimit: 'You have no characters left',
  over: { one: 'You are %{count} character over', other: 'You are %{count} characters over' },
};

function Questions() {
  return (
    <>
      <RadioGroup
        name="wait"
        label="How long did you wait for the assessment?"
        hint="From the day you asked, as well as you remember."
        errors={['Choose how long you waited, or “I do not know”']}
        choices={[
          { value: 'under-6', label: 'Less than 6 weeks' },
          { value: '6-20', label: '6 to 20 weeks', hint: 'The law says 20 weeks at most for a plan.' },
          { value: 'over-20', label: 'More than 20 weeks' },
          { value: 'unknown', label: 'I do not know' },
        ]}
      />
      <CheckboxGroup
        name="helped"
        label="What helped while you waited?"
        optional="(optional)"
        defaultValue={['school']}
        choices={[
          { value: 'school', label: 'Someone at school' },
          { value: 'forum', label: 'Other parents' },
          {
            value: 'other',
            label: 'Something else',
            more: <TextField name="helped-other" label="What was it?" />,
          },
        ]}
      />
      <TextArea
        name="story"
        label="What should we know?"
        hint="Please leave out names. Two people in the council’s team read this within five working days."
        count={COUNT}
        rows={6}
      />
    </>
  );
}

function Facts() {
  return (
    <>
      <Fieldset legend="About you" id="about" hint="Only if you want an answer.">
        <TextField name="email" type="email" autoComplete="email" label="Email address" optional="(optional)" />
        <TextField
          field={{
            id: 'f-postcode',
            name: 'postcode',
            errors: ['Enter the first half of a postcode, such as SA1'],
            descriptionId: 'f-postcode-description',
            errorId: 'f-postcode-error',
            initialValue: 'S',
          }}
          label="First half of your postcode"
          hint="We keep only the area it stands for."
          width={5}
        />
      </Fieldset>
      <PartialDateField
        name="since"
        label="Since when?"
        hint="As exactly as you know: 2024, May 2024 or 14 May 2024."
      />
      <SelectField
        name="service"
        label="Which service?"
        placeholder="Choose a service"
        defaultValue="slt"
        options={[
          { value: 'slt', label: 'Speech and language therapy' },
          { value: 'ot', label: 'Occupational therapy' },
        ]}
      />
      <FileField name="paper" label="A photo of the paper form" optional="(optional)" accept="image/*" />
    </>
  );
}

export function AnsweringSpecimen() {
  return (
    <>
      <ErrorSummary
        title="Please look at two answers"
        errors={[
          { fieldId: 'wait', message: 'Choose how long you waited, or “I do not know”' },
          { fieldId: 'f-postcode', message: 'Enter the first half of a postcode, such as SA1' },
        ]}
      />
      <p className="sd-kicker">Page 2 of 5, about 4 minutes left</p>
      <h1>Waiting for an assessment</h1>
      <Notice kind="safety" title="If someone is in danger now">
        <p>Ring 999. We read this page in working hours only.</p>
      </Notice>
      <PartChips
        label="Parts of this survey"
        items={[
          { value: 'you', label: 'About you', current: false },
          { value: 'waiting', label: 'Waiting', current: true },
        ]}
        form="waiting"
        words={{ save: 'Continue', saves: 'Going to another part saves this one.' }}
        leave={{ href: '?part=you', label: 'Go to “About you” without saving' }}
      />
      <form method="post" action="/sampleford/surveys/waiting/answer" className="sd-form" id="waiting">
        <HiddenField name="page" value="2" />
        <Questions />
        <Facts />
        <FormActions>
          <SubmitButton>Continue</SubmitButton>
          <SubmitButton name="intent" value="save" variant="secondary">
            Save and come back later
          </SubmitButton>
          <SubmitButton name="intent" value="stop" variant="quiet">
            Leave without sending
          </SubmitButton>
          <SubmitButton name="intent" value="delete" variant="warning">
            Withdraw my answers
          </SubmitButton>
        </FormActions>
      </form>
      <ReceiptCard
        title="Keep this code"
        code="K7QP-3M2X-9TRA-C"
        intro={
          <p>
            With it you can follow what becomes of your words, or take them back until 30 June. We cannot find it again.
          </p>
        }
        qr={{
          text: 'https://said-and-done.example/receipt/K7QP-3M2X-9TRA-C',
          label: 'QR code of the page of your tracking code',
          caption: 'Take a photo of this card, or print it.',
        }}
        labels={{ copy: 'Copy the code', copied: 'Copied', print: 'Print this page' }}
      />
    </>
  );
}
