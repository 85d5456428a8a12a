/** A whole form to type in: about the form, every question on one page, store and go on. */
import { useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { idOfName } from '#app/ui/form/field.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { ownNameOf } from '#app/lib/languages.ts';
import { helpKinds } from '../../../access/audience.ts';
import { accessMessages } from '../../../access/messages.ts';
import type { EnterView } from '../../paper/enter-route.server.ts';
import { collectStaffMessages } from '../../messages-staff.ts';
import { TypingField } from './typing-question.tsx';

const channels = ['paper', 'phone', 'assisted'] as const;
const letters = ['letter_n', 'letter_u', 'letter_t', 'letter_r'] as const;

function Stored({ code }: { code: string }) {
  const t = useText(collectStaffMessages);
  return (
    <Notice kind="success" title={t('stored')}>
      <p>
        {t('storedCode', { code })} <a href={`/receipt/${code}/card`}>{t('storedCard')}</a>
      </p>
      <p>{t('storedNote')}</p>
    </Notice>
  );
}

function HowTo({ view }: { view: EnterView }) {
  const t = useText(collectStaffMessages);
  return (
    <>
      <Details summary={t('enterHow')}>
        <p>{t('enterCodes')}</p>
        <ul>
          {letters.map((letter) => (
            <li key={letter}>{t(letter)}</li>
          ))}
        </ul>
        <p>{t('enterEmpty')}</p>
      </Details>
      <p>
        {t('enterVersion', { number: view.version.number })}
        {view.otherVersions.length === 0 ? null : ` ${t('enterOther')}`}
      </p>
      {view.otherVersions.length === 0 ? null : (
        <ul>
          {view.otherVersions.map(({ id, number }) => (
            <li key={id}>
              <a href={`${view.here}?version=${id}`}>{t('enterVersionLink', { number })}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const errors = (message: string | undefined) => (message === undefined ? [] : [message]);

function AboutFields({ view }: { view: EnterView }) {
  const t = useText(collectStaffMessages);
  const access = useText(accessMessages);
  const { about, aboutErrors } = view;
  return (
    <>
      <h2>{t('aboutForm')}</h2>
      <TextField
        name="_serial"
        label={t('serial')}
        hint={t('serialHint')}
        width={10}
        autoComplete="off"
        defaultValue={about.serial}
        errors={errors(aboutErrors.serial)}
      />
      <RadioGroup
        name="_channel"
        label={t('channel')}
        choices={channels.map((channel) => ({ value: channel, label: t(`channel_${channel}`) }))}
        defaultValue={about.channel}
        errors={errors(aboutErrors.channel)}
      />
      <TextField
        name="_day"
        label={t('day')}
        hint={t('dayHint')}
        width={10}
        autoComplete="off"
        defaultValue={about.day}
        errors={errors(aboutErrors.day)}
      />
      {view.renditions.length < 2 ? (
        <HiddenField name="_rendition" value={about.rendition} />
      ) : (
        <SelectField
          name="_rendition"
          label={t('rendition')}
          options={view.renditions.map((key) => ({ value: key, label: ownNameOf(key) }))}
          defaultValue={about.rendition}
        />
      )}
      <SelectField
        name="_help"
        label={t('help')}
        placeholder={t('helpNotStated')}
        options={helpKinds.map((kind) => ({ value: kind, label: access(`help_${kind}`) }))}
        defaultValue={about.help}
      />
      <CheckboxGroup
        name="_proxy"
        label={t('whoAnswered')}
        choices={[{ value: 'yes', label: t('isByProxy') }]}
        defaultValue={about.isByProxy ? 'yes' : ''}
      />
      {view.asksName ? (
        <TextField name="_name" label={t('personName')} autoComplete="off" maxLength={200} defaultValue={about.name} />
      ) : null}
    </>
  );
}

function Unasked({ view }: { view: EnterView }) {
  const t = useText(collectStaffMessages);
  if (view.unasked.length === 0) return null;
  return (
    <Notice kind="warning" title={t('unaskedTitle')}>
      <p>{t('unaskedText')}</p>
      <ul>
        {view.unasked.map(({ number, title }) => (
          <li key={number}>{`${String(number)}. ${title}`}</li>
        ))}
      </ul>
    </Notice>
  );
}

export function EnterForm({ view }: { view: EnterView }) {
  const t = useText(collectStaffMessages);
  const { aboutErrors } = view;
  const about = (['serial', 'channel', 'day'] as const).flatMap((field) =>
    aboutErrors[field] === undefined ? [] : [{ fieldId: idOfName(`_${field}`), message: aboutErrors[field] }],
  );
  const problems = view.problems.map(({ field, message }) => ({ fieldId: field, message }));
  return (
    <>
      <ErrorSummary title={t('problem')} errors={[...about, ...problems]} />
      {view.stored === null ? null : <Stored code={view.stored} />}
      <PageHead kicker={view.title} title={t('enterTitle')} lead={t('enterLead')} />
      <HowTo view={view} />
      <form method="post" action={view.here} noValidate autoComplete="off">
        <HiddenField name="_version" value={view.version.id} />
        <HiddenField name="_key" value={view.key} />
        <AboutFields view={view} />
        {view.pages.map((page) => (
          <section key={page.questions[0]?.name ?? page.title}>
            {page.title === '' ? null : <h2>{page.title}</h2>}
            <ol className="sd-typing">
              {page.questions.map((question) => (
                <li key={question.name} value={question.number}>
                  <TypingField question={question} />
                </li>
              ))}
            </ol>
          </section>
        ))}
        <Unasked view={view} />
        {view.unasked.length > 0 ? (
          <CheckboxGroup name="_anyway" label={t('anyway')} choices={[{ value: 'yes', label: t('storeAnyway') }]} />
        ) : null}
        <FormActions>
          <SubmitButton>{t('storeNext')}</SubmitButton>
        </FormActions>
      </form>
    </>
  );
}
