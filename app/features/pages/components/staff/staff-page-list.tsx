/** The list of pages and reports for their staff, and the form that begins one. */
import { useText } from '#app/platform/use-text.ts';
import { Chips } from '#app/ui/content/chips.tsx';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { pageManageMessages } from '../../messages-manage.ts';
import type { StaffFilter, StaffLine } from '../../reads/staff-pages.server.ts';
import { languageNames } from '../../renditions.ts';

type Line = Omit<StaffLine, 'scheduledAt' | 'changedAt'> & { scheduledAt: string | null; changedAt: string };

type Props = { here: string; filter: StaffFilter; lines: Line[]; next: string | null; isFirst: boolean };

function withQuery(here: string, parts: Record<string, string | null>): string {
  const query = new URLSearchParams(
    Object.entries(parts).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
  return query.size === 0 ? here : `${here}?${query.toString()}`;
}

function Filters({ here, filter }: Pick<Props, 'here' | 'filter'>) {
  const t = useText(pageManageMessages);
  const chips = <Name extends 'kind' | 'state'>(name: Name, values: readonly NonNullable<StaffFilter[Name]>[]) => [
    { href: withQuery(here, { ...filter, [name]: null }), label: t('all'), current: filter[name] === null },
    ...values.map((value) => ({
      href: withQuery(here, { ...filter, [name]: value }),
      label:
        name === 'kind'
          ? t(`kind_${value as 'page' | 'report'}`)
          : t(`state_${value as 'draft' | 'public' | 'withdrawn'}`),
      current: filter[name] === value,
    })),
  ];
  return (
    <>
      <Chips label={t('filterKind')} items={chips('kind', ['page', 'report'])} />
      <Chips label={t('filterState')} items={chips('state', ['draft', 'public', 'withdrawn'])} />
    </>
  );
}

function Facts({ line }: { line: Line }) {
  const t = useText(pageManageMessages);
  return (
    <>
      <span>{t(`kind_${line.kind}`)}</span>
      <span>{t(`state_${line.state}`)}</span>
      {line.format === 'easy-read' ? <span>{t('easyRead')}</span> : null}
      {line.lang === 'en' ? null : <span lang={line.lang}>{languageNames[line.lang] ?? line.lang}</span>}
      {line.state === 'public' && line.isChanged ? <span>{t('unpublishedChanges')}</span> : null}
      {line.isBehind ? <span>{t('isBehind')}</span> : null}
      {line.scheduledAt === null ? null : <span>{t('planned', { at: line.scheduledAt })}</span>}
      {line.hasProblem ? <span>{t('planFailed')}</span> : null}
      <span>{t('changedAt', { at: line.changedAt })}</span>
    </>
  );
}

export function StaffPageList({ here, filter, lines, next, isFirst }: Props) {
  const t = useText(pageManageMessages);
  return (
    <>
      <Filters here={here} filter={filter} />
      {lines.length === 0 ? (
        <EmptyState title={t('empty')} headingLevel={2}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <ItemList
          headingLevel={2}
          items={lines.map((line) => ({
            href: `${here}/${line.id}`,
            title: line.title || t('untitled'),
            meta: <Facts line={line} />,
          }))}
        />
      )}
      <Pagination
        label={t('more')}
        {...(isFirst ? {} : { previous: { href: withQuery(here, filter), label: t('newest') } })}
        {...(next === null ? {} : { next: { href: withQuery(here, { ...filter, after: next }), label: t('older') } })}
      />
    </>
  );
}

export type NewPageAnswer = { typed: { title: string; kind: string }; errors: { title: string; kind: string } };

export function NewPageForm({ answer }: { answer: NewPageAnswer | null }) {
  const t = useText(pageManageMessages);
  const problems = Object.entries(answer?.errors ?? {}).filter(([, message]) => message !== '');
  const errorsOf = (name: 'title' | 'kind') => (answer?.errors[name] ? [answer.errors[name]] : []);
  return (
    <Section id="begin" title={t('beginTitle')} layout="stack">
      <form method="post" className="sd-form" noValidate>
        <ErrorSummary
          title={t('problem')}
          errors={problems.map(([name, message]) => ({ fieldId: `new-${name}`, message }))}
        />
        <RadioGroup
          name="kind"
          id="new-kind"
          label={t('newKind')}
          defaultValue={answer?.typed.kind ?? 'page'}
          errors={errorsOf('kind')}
          choices={[
            { value: 'page', label: t('kind_page'), hint: t('kindHint_page') },
            { value: 'report', label: t('kind_report'), hint: t('kindHint_report') },
          ]}
        />
        <TextField
          name="title"
          id="new-title"
          label={t('newTitle')}
          defaultValue={answer?.typed.title ?? ''}
          errors={errorsOf('title')}
          autoComplete="off"
        />
        <FormActions>
          <SubmitButton name="intent" value="begin">
            {t('begin')}
          </SubmitButton>
        </FormActions>
      </form>
    </Section>
  );
}
