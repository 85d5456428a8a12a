/** What staff may choose to publish of a survey, and what they chose last. */
import type { AreaContext } from '#app/platform/context.server.ts';
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { countScope, mayGroup, readCountable } from '../reads/results.server.ts';
import { readSnapshotHistory } from '../reads/results/history.server.ts';
import type { EditedSurvey } from '../reads/staff.server.ts';
import { wholeTitle } from './counts.server.ts';
import { mayCut } from './cuts.server.ts';
import type { CutChoice } from './cuts.server.ts';
import { discloseQuestions, disclosureOf } from './disclose.server.ts';
import { staffResultMessages } from './messages.ts';
import { wordingOf } from './staff-page.server.ts';

/** `key~by`, as a form sends it: no key has a tilde. */
const writeCut = ({ key, by }: CutChoice): string => `${key}~${by}`;

export function readCut(text: string): CutChoice | null {
  const [key, by, more] = text.split('~');
  return key && by && more === undefined ? { key, by } : null;
}

export type Offered = { value: string; label: string; isChosen: boolean };

/** Three statements. @param by offers comparisons by this question besides those published last */
export async function readPublication(ctx: AreaContext, survey: EditedSurvey, by: string | null) {
  const t = ctx.t(staffResultMessages);
  const countable = await readCountable(ctx, survey.id);
  const { counts } = await countScope(ctx, survey.id, countable);
  const { last, tables: before } = await readSnapshotHistory(ctx, survey.id);
  const disclosure = disclosureOf(survey, ctx.area.disclosurePreset, ctx.now);
  const tables = discloseQuestions(counts, before, disclosure);
  const { titleOf } = wordingOf(ctx, countable);
  const titles = new Map(countable.counted.map((one) => [one.key, titleOf(one)]));
  const published = last ? new Set(last.tables.map(({ key, of = key }) => of)) : null;
  const today = londonDay(ctx.now);
  const questions = [...new Set(tables.map(({ key, of = key }) => of))].map((of): Offered => {
    const own = tables.filter(({ key, of: other = key }) => other === of);
    const title = own[0]?.title ?? of;
    const stands = own.find(({ asAt }) => asAt !== today);
    const label = own.every(({ isHiddenWhole }) => isHiddenWhole)
      ? t('wouldHide', { title })
      : stands
        ? t('wouldStand', { title, date: formatDay(stands.asAt) })
        : title;
    return { value: of, label, isChosen: published?.has(of) ?? true };
  });
  const groupable = countable.counted.filter(mayGroup).map(({ key }) => ({ key, title: titles.get(key) ?? key }));
  const earlier = (last?.cuts ?? []).map(({ key, by: group }) => ({ key, by: group }));
  const offered = groupable.some(({ key }) => key === by)
    ? counts
        .filter(({ counted }) => mayCut(counted) && counted.key !== by)
        .map(({ counted }) => ({ key: counted.key, by: by ?? '' }))
    : [];
  const cuts = new Map([...earlier, ...offered].map((cut) => [writeCut(cut), cut]));
  const parts = new Map(counts.map((count) => [count.counted.key, wholeTitle(count)]));
  return {
    questions,
    groupable,
    by: offered.length > 0 ? by : null,
    cuts: [...cuts].map(([value, cut]): Offered => ({
      value,
      label: t('cut', { title: parts.get(cut.key) ?? cut.key, by: titles.get(cut.by) ?? cut.by }),
      isChosen: earlier.some((one) => one.key === cut.key && one.by === cut.by),
    })),
  };
}
