/** The terms of an area as a table, the meanings of single pages as another, and the question before a term goes. */
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { ConfirmForm } from '#app/ui/form/confirm-form.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { meaningOf } from '../glossary-text.tsx';
import { glossaryStaffMessages } from '../messages-glossary.ts';
import { areaStaffMessages } from '../messages-manage.ts';
import type { StaffTerm } from '../reads/glossary.server.ts';
import type { ShownOverride } from '../shown.ts';

function TermActions({ term, here }: { term: StaffTerm; here: string }) {
  const t = useText(glossaryStaffMessages);
  const staff = useText(areaStaffMessages);
  const hidden = <span className="nhsuk-u-visually-hidden"> {term.term}</span>;
  return (
    <>
      <a href={`${here}?term=${term.id}`}>
        {staff('edit')}
        {hidden}
      </a>{' '}
      <a href={`${here}?remove=${term.id}`}>
        {t('removeLink')}
        {hidden}
      </a>
    </>
  );
}

export function TermTable({ area, here, terms }: { area: string; here: string; terms: StaffTerm[] }) {
  const t = useText(glossaryStaffMessages);
  return (
    <DataTable
      id="terms"
      caption={t('caption', { area })}
      columns={[
        { key: 'term', header: t('columnTerm') },
        { key: 'meaning', header: t('columnMeaning') },
        { key: 'shown', header: t('columnShown') },
        { key: 'action', header: t('columnAction') },
      ]}
      rows={terms.map((term) => ({
        id: term.id,
        cells: {
          term: term.term,
          meaning: meaningOf(term),
          shown: t(term.isPublic ? 'shownYes' : 'shownNo'),
          action: <TermActions term={term} here={here} />,
        },
      }))}
      onPhone="stack"
    />
  );
}

/** An override with both parts empty is gone: taking one back is saving that. */
function TakeBack({ override }: { override: ShownOverride }) {
  const t = useText(glossaryStaffMessages);
  const { nodeId, termId, term, page } = override;
  return (
    <form method="post">
      <HiddenField name="nodeId" value={nodeId} />
      <HiddenField name="termId" value={termId} />
      <SubmitButton variant="quiet" name="intent" value="override">
        {t('overrideRemove')}
        <span className="nhsuk-u-visually-hidden"> {t('overrideRemoveHidden', { term, page })}</span>
      </SubmitButton>
    </form>
  );
}

function Meaning({ override }: { override: ShownOverride }) {
  const t = useText(glossaryStaffMessages);
  return (
    <>
      <p>{meaningOf(override)}</p>
      {override.differsFrom === null ? null : (
        <p>
          <strong>{t('differs', { expansion: override.differsFrom })}</strong>
        </p>
      )}
    </>
  );
}

export function OverrideList({ overrides }: { overrides: ShownOverride[] }) {
  const t = useText(glossaryStaffMessages);
  return (
    <ul className="sd-items">
      {overrides.map((override) => (
        <li key={`${override.nodeId}-${override.termId}`}>
          <h3 className="sd-items__title">
            {t('overrideOn', { term: override.term })} <a href={override.address}>{override.page}</a>
          </h3>
          <Meaning override={override} />
          <TakeBack override={override} />
        </li>
      ))}
    </ul>
  );
}

export function RemoveTerm({ term, here, keep }: { term: StaffTerm; here: string; keep: string }) {
  const t = useText(glossaryStaffMessages);
  return (
    <ConfirmForm
      title={t('removeQuestion', { term: term.term })}
      lead={t('removeText')}
      action={here}
      fields={{ termId: term.id }}
      deed={{ intent: 'remove', label: t('remove') }}
      keep={{ href: here, label: keep }}
    />
  );
}
