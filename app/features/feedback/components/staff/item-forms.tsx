/** What staff do with one item besides answering it: clear a wording, publish it, mark it, link it. */
import { formatDay } from '#app/lib/dates.ts';
import type { PersonalFlag } from '#app/lib/methods/personal-data.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import type { Returned } from '../../manage-actions.server.ts';
import { manageFeedbackMessages } from '../../messages-manage.ts';
import type { ThingChoice } from '../../reads/choices.server.ts';
import type { StaffFeedback } from '../../reads/staff.server.ts';

type OwnReturned = { returned: Returned | undefined };

function Flags({ flags }: { flags: PersonalFlag[] }) {
  const t = useText(manageFeedbackMessages);
  if (flags.length === 0) return null;
  return (
    <Notice kind="warning" title={t('clearFlags')} headingLevel={3}>
      <p>{t('clearFlagsText')}</p>
      <ul>
        {flags.map(({ kind, text }) => (
          <li key={`${kind} ${text}`}>
            {text} ({t(`flag_${kind}`)})
          </li>
        ))}
      </ul>
    </Notice>
  );
}

export function ClearForm({ item, flags, returned }: { item: StaffFeedback; flags: PersonalFlag[] } & OwnReturned) {
  const t = useText(manageFeedbackMessages);
  const { publication, words } = item;
  const wording = returned?.typed['wording'] ?? publication?.wording ?? words ?? '';
  const isConfirmed = returned ? returned.typed['confirmed'] === 'yes' : publication?.isConfirmed === true;
  return (
    <Section id="clear" title={t('clear')} intro={t('clearIntro')} layout="stack">
      {publication ? <p className="sd-small">{t('clearedBy', { day: formatDay(publication.clearedOn) })}</p> : null}
      <Flags flags={flags} />
      <form method="post" noValidate className="sd-form" data-guard>
        <TextArea
          name="wording"
          label={t('clearWording')}
          rows={6}
          defaultValue={wording}
          errors={returned?.errors['wording']}
        />
        <CheckboxGroup
          name="confirmed"
          label={t('clearFlags')}
          defaultValue={isConfirmed ? 'yes' : ''}
          choices={[{ value: 'yes', label: t('clearConfirm') }]}
        />
        <FormActions>
          <SubmitButton name="intent" value="clear" variant="secondary">
            {t('clearSave')}
          </SubmitButton>
        </FormActions>
      </form>
    </Section>
  );
}

/** The cleared wording, for those who may not read the original. */
export function ClearedWording({ item }: { item: StaffFeedback }) {
  const t = useText(manageFeedbackMessages);
  return (
    <Section id="clear" title={t('clear')} layout="stack">
      <p>{item.publication?.wording ?? t('gateWording')}</p>
    </Section>
  );
}

export function PublishForm({ item, publicAddress }: { item: StaffFeedback; publicAddress: string | null }) {
  const t = useText(manageFeedbackMessages);
  const isPublic = publicAddress !== null;
  return (
    <Section id="publish" title={t('publish')} intro={t('publishText')} layout="stack">
      {item.consent === 'yes' ? null : <p>{t('notAllowed')}</p>}
      {isPublic ? (
        <p>
          {t('publishedText')} <a href={publicAddress}>{t('publishedLink')}</a>
        </p>
      ) : null}
      {item.consent === 'yes' || isPublic ? (
        <form method="post" className="sd-form" data-guard>
          <FormActions>
            {isPublic ? (
              <SubmitButton name="intent" value="withdraw" variant="warning">
                {t('withdrawDo')}
              </SubmitButton>
            ) : (
              <SubmitButton name="intent" value="publish">
                {t('publishDo')}
              </SubmitButton>
            )}
          </FormActions>
        </form>
      ) : null}
    </Section>
  );
}

export function CaseForm({ isOneCase }: Pick<StaffFeedback, 'isOneCase'>) {
  const t = useText(manageFeedbackMessages);
  return (
    <Section id="case" title={t('oneCase')} intro={t('oneCaseText')} layout="stack">
      <form method="post" className="sd-form" data-guard>
        <FormActions>
          <SubmitButton name="intent" value={isOneCase ? 'no-case' : 'case'} variant="secondary">
            {t(isOneCase ? 'oneCaseUnmark' : 'oneCaseMark')}
          </SubmitButton>
        </FormActions>
      </form>
    </Section>
  );
}

type EvidenceFormProps = { findings: ThingChoice[]; isPublic: boolean } & OwnReturned;

export function EvidenceForm({ findings, isPublic, returned }: EvidenceFormProps) {
  const t = useText(manageFeedbackMessages);
  return (
    <Section id="evidence" title={t('evidence')} intro={t('evidenceText')} layout="stack">
      {isPublic ? (
        <form method="post" noValidate className="sd-form" data-guard>
          <SelectField
            name="finding"
            label={t('evidenceFinding')}
            placeholder={t('evidencePick')}
            options={findings.map(({ id, title }) => ({ value: id, label: title }))}
            defaultValue={returned?.typed['finding'] ?? ''}
            errors={returned?.errors['finding']}
          />
          <FormActions>
            <SubmitButton name="intent" value="link" variant="secondary">
              {t('evidenceLink')}
            </SubmitButton>
          </FormActions>
        </form>
      ) : (
        <p>{t('evidenceNeeds')}</p>
      )}
    </Section>
  );
}
