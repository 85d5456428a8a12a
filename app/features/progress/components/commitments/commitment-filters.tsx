/** The filters of the list of commitments: status, owner, service, and what is overdue, each an address. */
import { useText } from '#app/platform/use-text.ts';
import { latenesses } from '../../filters.ts';
import { progressMessages } from '../../messages.ts';
import { headlines } from '../../status.ts';
import type { Headline } from '../../status.ts';
import { FilterChips } from '#app/ui/content/chips.tsx';

type CommitmentFiltersProps = {
  path: string;
  filters: Record<'status' | 'organisation' | 'service' | 'overdue', string | null>;
  counts: { newsLate: number; byHeadline: Partial<Record<Headline, number>> };
  organisations: { slug: string; name: string }[];
  services: { slug: string; title: string }[];
};

export function CommitmentFilters({ path, filters, counts, organisations, services }: CommitmentFiltersProps) {
  const t = useText(progressMessages);
  const present = headlines.filter((headline) => counts.byHeadline[headline] !== undefined);
  const shared = { path, filters };
  return (
    <>
      <FilterChips
        {...shared}
        name="status"
        label={t('filterStatus')}
        all={t('anyStatus')}
        values={present.map((value) => ({ value, label: t(`status_${value}`) }))}
      />
      {counts.newsLate > 0 || filters.overdue !== null ? (
        <FilterChips
          {...shared}
          name="overdue"
          label={t('filterOverdue')}
          all={t('anyOverdue')}
          values={latenesses.map((value) => ({ value, label: t(`overdue_${value}`) }))}
        />
      ) : null}
      <FilterChips
        {...shared}
        name="organisation"
        label={t('filterOwner')}
        all={t('anyOwner')}
        values={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <FilterChips
        {...shared}
        name="service"
        label={t('filterService')}
        all={t('anyService')}
        values={services.map(({ slug, title }) => ({ value: slug, label: title }))}
      />
    </>
  );
}
