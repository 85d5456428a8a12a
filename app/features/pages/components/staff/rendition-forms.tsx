/** The other forms of a page for its staff: what there is, beginning another, recording an approval. */
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import type { NodeState } from '#app/features/record/node.ts';
import type { FormAnswer } from '../../forms/page-actions.server.ts';
import { pageManageMessages } from '../../messages-manage.ts';
import { languageNames } from '../../renditions.ts';
import { fieldOf, Problems } from './staff-parts.tsx';

export type FamilyLine = {
  id: string;
  title: string;
  state: NodeState;
  format: 'standard' | 'easy-read';
  lang: string;
  isOriginal: boolean;
  isBehind: boolean;
};

export type Approval = { by: string; at: string | null; isCurrent: boolean } | null;

type Props = {
  manage: string;
  family: FamilyLine[];
  ownId: string;
  isRendition: boolean;
  mayAdd: boolean;
  mayApprove: boolean;
  approval: Approval;
  answer: FormAnswer | null;
};

function Family({ manage, family, ownId }: Pick<Props, 'manage' | 'family' | 'ownId'>) {
  const t = useText(pageManageMessages);
  return (
    <ul className="sd-items">
      {family
        .filter((one) => one.id !== ownId)
        .map((one) => (
          <li key={one.id}>
            <h3 className="sd-items__title">
              <a href={`${manage}/${one.id}`}>{one.title}</a>
            </h3>
            <div className="sd-items__meta">
              {one.isOriginal ? <span>{t('original')}</span> : null}
              {one.format === 'easy-read' ? <span>{t('easyRead')}</span> : null}
              <span lang={one.lang}>{languageNames[one.lang] ?? one.lang}</span>
              <span>{t(`state_${one.state}`)}</span>
              {one.isBehind ? <span>{t('isBehind')}</span> : null}
            </div>
          </li>
        ))}
    </ul>
  );
}

function Approving({ approval, mayApprove, answer }: Pick<Props, 'approval' | 'mayApprove' | 'answer'>) {
  const t = useText(pageManageMessages);
  return (
    <>
      <h3>{t('approveTitle')}</h3>
      {approval === null ? null : (
        <p>
          {approval.isCurrent
            ? t('approvedLine', { by: approval.by, at: approval.at ?? '' })
            : t('approvedOld', { by: approval.by })}
        </p>
      )}
      {mayApprove ? (
        <form method="post" className="sd-form" data-guard noValidate>
          <Problems answer={answer} form="approve" />
          <TextField
            {...fieldOf(answer, 'approve', 'by', approval?.by ?? '')}
            label={t('approveBy')}
            hint={t('approveHint')}
            autoComplete="off"
          />
          <FormActions>
            <SubmitButton name="intent" value="approve" variant="secondary">
              {t('approve')}
            </SubmitButton>
          </FormActions>
        </form>
      ) : null}
    </>
  );
}

function AddForm({ answer }: Pick<Props, 'answer'>) {
  const t = useText(pageManageMessages);
  return (
    <form method="post" className="sd-form" data-guard noValidate>
      <Problems answer={answer} form="rendition" />
      <RadioGroup
        {...fieldOf(answer, 'rendition', 'as', 'easy-read')}
        label={t('renditionAs')}
        choices={[
          { value: 'easy-read', label: t('renditionAsEasy') },
          { value: 'language', label: t('renditionAsLanguage') },
        ]}
      />
      <SelectField
        {...fieldOf(answer, 'rendition', 'lang')}
        label={t('language')}
        placeholder={t('none')}
        options={Object.entries(languageNames).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        {...fieldOf(answer, 'rendition', 'otherLang')}
        label={t('languageOther')}
        width={10}
        autoComplete="off"
        spellCheck={false}
      />
      <FormActions>
        <SubmitButton name="intent" value="rendition" variant="secondary">
          {t('renditionAdd')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

export function RenditionForms(props: Props) {
  const t = useText(pageManageMessages);
  const { isRendition, mayAdd, answer } = props;
  return (
    <Section id="formats" title={t('renditionsTitle')} intro={t('renditionsIntro')} layout="stack">
      <Family {...props} />
      {isRendition ? <Approving {...props} /> : null}
      {mayAdd ? <AddForm answer={answer} /> : null}
    </Section>
  );
}
