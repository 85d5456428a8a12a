/** All that the staff's page of results shows, from one address: the filters in it hold for everything on the page. */
import { formatDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { answeringMessages } from '../messages.ts';
import { responseMessages } from '../messages-responses.ts';
import { resultMessages } from '../messages-results.ts';
import { countGroups, countScope, mayGroup, readCountable, wordsOf } from '../reads/results.server.ts';
import type { Countable, ResultGroup } from '../reads/results.server.ts';
import { listImportSources } from '../reads/collecting/collected.server.ts';
import { readOverview } from '../reads/results/overview.server.ts';
import type { Overview } from '../reads/results/overview.server.ts';
import type { EditedSurvey } from '../reads/staff.server.ts';
import { renditionName } from '../responses/rendition-name.ts';
import { labelWords } from '../view/words.server.ts';
import { labelledOptions } from './counts.server.ts';
import { mayCut } from './cuts.server.ts';
import { isFiltered, missingCode, missingIn, noFilters, readFilters, writeFilters } from './filters.ts';
import type { ResultFilters } from './filters.ts';
import { funnelOf } from './funnel.ts';
import { staffResultMessages } from './messages.ts';
import type { CountedQuestion } from './questions.server.ts';
import { staffTables } from './staff-view.ts';
import { partTitle } from './units.ts';

export type Chip = { href: string; label: string };

/** Addresses of the same page with other filters. */
function addressesOf(path: string, by: string | null) {
  const to = (filters: ResultFilters, group = by): string => {
    const parameters = [...writeFilters(filters), ...(group === null ? [] : [['by', group]])];
    return parameters.length === 0 ? path : `${path}?${new URLSearchParams(parameters).toString()}`;
  };
  return to;
}

const toggled = <T>(list: readonly T[], one: T): T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

function withAnswer(filters: ResultFilters, key: string, code: string): ResultFilters {
  const known = filters.answers.find((one) => one.key === key)?.codes ?? [];
  const codes = toggled(known, code);
  const others = filters.answers.filter((one) => one.key !== key);
  return { ...filters, answers: codes.length === 0 ? others : [...others, { key, codes }] };
}

/** Filters by questions that the survey has; others in the address mean nothing. Of any kind it can be asked why there is no answer. */
export function knownFilters(filters: ResultFilters, { counted }: Countable): ResultFilters {
  const kinds = new Map(counted.filter(mayFilter).map(({ key, kind }) => [key, kind]));
  const answers = filters.answers.flatMap(({ key, codes }) => {
    const kind = kinds.get(key);
    const known = codes.filter(
      (code) => kind !== undefined && (code.startsWith('~') ? missingIn(code) !== undefined : kind === 'choices'),
    );
    return known.length === 0 ? [] : [{ key, codes: known }];
  });
  return { ...filters, answers };
}

/** Rows that people add are no people to filter by, and what is worked out was answered by nobody. */
const mayFilter = ({ isRepeated, isWorkedOut }: CountedQuestion): boolean => !isRepeated && !isWorkedOut;

type Wording = { titleOf: (counted: CountedQuestion) => string; answerOf: (key: string, code: string) => string };

export function wordingOf(ctx: AreaContext, { counted }: Countable): Wording {
  const words = wordsOf(ctx);
  const titleOf = ({ parts: [{ version, question }] }: CountedQuestion) =>
    words.labelsOf(version).questions.get(question.name)?.title ?? question.name;
  const t = ctx.t(staffResultMessages);
  /** A row or an item is named with its question: several of them can be missing. */
  const wholeTitleOf = (counted: CountedQuestion) => {
    const { unit, version } = counted.parts[0];
    const part = partTitle(unit, words.labelsOf(version), words.locale, words.rows);
    return part === '' ? titleOf(counted) : `${titleOf(counted)}: ${part}`;
  };
  return {
    titleOf,
    answerOf: (key, code) => {
      const one = counted.find((table) => table.key === key);
      if (!one) return `${key}: ${code}`;
      const state = missingIn(code);
      const said = state
        ? ctx.t(resultMessages)(`apart_${state}`)
        : labelledOptions(one, words.labelsOf(one.parts[0].version)).find((entry) => entry.code === code)?.label;
      return t('filterAnswer', { question: wholeTitleOf(one), answer: said ?? code });
    },
  };
}

/** Every filter in use in words, each with the filters that are left without it. */
export function filtersInUse(
  ctx: AreaContext,
  countable: Countable,
  filters: ResultFilters,
): { label: string; without: ResultFilters }[] {
  const t = ctx.t(staffResultMessages);
  const channel = ctx.t(responseMessages);
  const { answerOf } = wordingOf(ctx, countable);
  const { answers, renditions, channels, versions, isLate } = filters;
  return [
    ...answers.flatMap(({ key, codes }) =>
      codes.map((code) => ({ label: answerOf(key, code), without: withAnswer(filters, key, code) })),
    ),
    ...channels.map((name) => ({
      label: channel(`channel_${name}` as 'channel_web'),
      without: { ...filters, channels: toggled(channels, name) },
    })),
    ...renditions.map((key) => ({
      label: renditionName(key),
      without: { ...filters, renditions: toggled(renditions, key) },
    })),
    ...versions.map((number) => ({
      label: t('version', { number }),
      without: { ...filters, versions: toggled(versions, number) },
    })),
    ...(isLate === null ? [] : [{ label: t(isLate ? 'late' : 'onTime'), without: { ...filters, isLate: null } }]),
  ];
}

/** Questions with words beside "other", by the key of their tables' question. */
const hasOther = (countable: Countable, of: string): boolean =>
  countable.counted.some(
    (one) => one.of === of && one.parts.some(({ question }) => question.shape.comment !== undefined),
  );

type To = (filters: ResultFilters, group?: string | null) => string;

/** Chips for how responses came, each the address of the page with it or without it. */
function chipRows(
  ctx: AreaContext,
  overview: Overview,
  versions: Countable['versions'],
  filters: ResultFilters,
  to: To,
): { label: string; items: (Chip & { isOn: boolean })[] }[] {
  const staff = ctx.t(staffResultMessages);
  const channel = ctx.t(responseMessages);
  const chips = (label: string, items: (Chip & { isOn: boolean })[]) => ({ label, items });
  return [
    chips(
      staff('channels'),
      overview.channels.map(({ key }) => ({
        href: to({ ...filters, channels: toggled(filters.channels, key) }),
        label: channel(`channel_${key}` as 'channel_web'),
        isOn: filters.channels.includes(key),
      })),
    ),
    chips(
      staff('renditions'),
      overview.renditions.map(({ key }) => ({
        href: to({ ...filters, renditions: toggled(filters.renditions, key) }),
        label: renditionName(key),
        isOn: filters.renditions.includes(key),
      })),
    ),
    chips(
      staff('versions'),
      versions.map(({ number }) => ({
        href: to({ ...filters, versions: toggled(filters.versions, number) }),
        label: staff('version', { number }),
        isOn: filters.versions.includes(number),
      })),
    ),
    chips(
      staff('lateness'),
      overview.late === 0 && filters.isLate === null
        ? []
        : [false, true].map((isLate) => ({
            href: to({ ...filters, isLate: filters.isLate === isLate ? null : isLate }),
            label: staff(isLate ? 'late' : 'onTime'),
            isOn: filters.isLate === isLate,
          })),
    ),
  ];
}

/** Five statements, whatever the number of responses. */
export async function readStaffResults(ctx: AreaContext, survey: EditedSurvey, url: URL) {
  const t = ctx.t(resultMessages);
  const countable = await readCountable(ctx, survey.id);
  const filters = knownFilters(readFilters(url.searchParams), countable);
  const groupable = countable.counted.filter(mayGroup);
  const { titleOf } = wordingOf(ctx, countable);
  const by = groupable.find(({ key }) => key === url.searchParams.get('by'))?.key ?? null;
  const to = addressesOf(url.pathname, by);
  const whole = by === null ? await countScope(ctx, survey.id, countable, { filters }) : null;
  const compared = by === null ? [] : await countGroups(ctx, survey.id, countable, by, { filters });
  const groups: Pick<ResultGroup, 'label' | 'counts'>[] = whole ? [{ label: '', counts: whole.counts }] : compared;
  const sources = await listImportSources(ctx, survey.id);
  const overview = await readOverview(ctx, { surveyId: survey.id, filters, isSnapshotted: false }, countable);
  const base = overview.versions.reduce((sum, { count }) => sum + count, 0);
  const query = url.search;
  const frame = survey.samplingFrame.state === 'stated' ? survey.samplingFrame.value : null;
  const tables = staffTables({
    groups,
    samplingFrame: frame,
    filterAddress: (key, code) => to(withAnswer(filters, key, code)),
    mayFilter: ({ counted }) => mayFilter(counted),
    missingFilter: (key, state) => {
      const code = missingCode(state);
      const isOn = filters.answers.some((one) => one.key === key && one.codes.includes(code));
      return { href: to(withAnswer(filters, key, code)), isOn };
    },
    textsAddress: (key) => `${url.pathname}/texts/${key}${query}`,
    mayGroup: ({ counted }) => mayGroup(counted),
    mayCut: ({ counted }) => mayCut(counted),
    t: ctx.t(staffResultMessages),
  });
  const labels = countable.versions[0]?.plan.labels(ctx.language, labelWords(ctx.t(answeringMessages)));
  const newest = countable.versions[0]?.number ?? 0;
  const channel = ctx.t(responseMessages);
  const staff = ctx.t(staffResultMessages);
  return {
    base,
    frame,
    isFiltered: isFiltered(filters),
    parameters: writeFilters(filters),
    exportQuery: new URLSearchParams(writeFilters(filters)).toString(),
    inUse: filtersInUse(ctx, countable, filters).map(({ label, without }) => ({ label, href: to(without) })),
    clearAddress: to(noFilters),
    rows: chipRows(ctx, overview, countable.versions, filters, to),
    by:
      by === null
        ? null
        : { key: by, title: titleOf(groupable.find(({ key }) => key === by) ?? (groupable[0] as CountedQuestion)) },
    groupable: groupable.map((one) => ({ key: one.key, title: titleOf(one) })),
    questions: [...new Set(tables.map(({ of }) => of))].map((of) => ({
      of,
      tables: tables.filter((table) => table.of === of),
      compareAddress: by !== of && groupable.some(({ key }) => key === of) ? to(filters, of) : null,
      otherAddress: hasOther(countable, of) ? `${url.pathname}/texts/${of}${query}` : null,
    })),
    overview: {
      spans: overview.spans,
      channels: overview.channels.map(({ key, count }) => ({
        label: channel(`channel_${key}` as 'channel_web'),
        count,
      })),
      renditions: overview.renditions.map(({ key, count }) => ({ label: renditionName(key), count })),
      funnel: whole
        ? funnelOf(whole.counts, newest).map((page) => ({
            ...page,
            title: labels?.pages[page.page]?.title || staff('pageOf', { number: page.page + 1 }),
          }))
        : [],
    },
    sources: sources.map(({ source, startedOn }) => staff('source', { source, date: formatDay(startedOn) })),
    emptyText: t('noQuestionsText'),
  };
}

export type StaffResults = Awaited<ReturnType<typeof readStaffResults>>;
