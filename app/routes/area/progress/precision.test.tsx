/** A date is never shown sharper than it is known: not in a page, not in its JSON, not in the feed (product, rule 3). */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { changeCommitment } from '#app/features/progress/writes/change-commitment.server.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { createMeasure } from '#app/features/progress/writes/create-measure.server.ts';
import { createServiceChange } from '#app/features/progress/writes/create-service-change.server.ts';
import { createUpdate } from '#app/features/progress/writes/create-update.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { formatPartialDate, toEdtf } from '#app/lib/partial-date.ts';
import type { StatedDate } from '#app/lib/partial-date.ts';
import {
  academicYearRange,
  calendarYearRange,
  dayRange,
  financialYearRange,
  monthNames,
  monthRange,
  quarterRange,
  termNames,
  termRange,
} from '#app/lib/partial-date/ranges.ts';
import type { DateRange } from '#app/lib/partial-date/ranges.ts';
import { progressFeed } from '#app/features/progress/feed.server.tsx';
import type { AreaContext } from '#app/platform/context.server.ts';
import { bareCommitment } from '#tests/factories/loop/promise.ts';
import { makeFinding, makeOrganisation } from '#tests/factories/progress.ts';
import { inNewArea, link, published, see } from '#tests/factories/progress-page.ts';
import type { Page } from '#tests/factories/progress-page.ts';
import * as chainPage from './chain.tsx';
import * as commitmentPage from '../commitment.tsx';
import * as commitmentsPage from '../commitments.tsx';
import * as changePage from './service-change.tsx';
import * as updatePage from './update.tsx';

const shown = vi.hoisted(() => ({ data: null }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => undefined }));

/** Years that nothing else on these pages has: whatever names one comes from a date of ours. */
const year = fc.integer({ min: 2041, max: 2068 });
const ofOurs = '20[4-6]\\d';

const range: fc.Arbitrary<DateRange> = fc.oneof(
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, month, day]) => dayRange(y, month, day) ?? monthRange(y, month)),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, month]) => monthRange(y, month)),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, quarter]) => quarterRange(y, quarter)),
  fc.tuple(year, fc.constantFrom(...termNames)).map(([y, term]) => termRange(y, term)),
  year.map(academicYearRange),
  year.map(financialYearRange),
  year.map(calendarYearRange),
);

const anyDate: fc.Arbitrary<StatedDate> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ state: 'not-stated' } as const) },
  {
    weight: 9,
    arbitrary: fc
      .tuple(range, fc.constantFrom('on', 'by', 'from', 'about'))
      .map(([given, qualifier]): StatedDate => ({ state: 'stated', ...given, qualifier })),
  },
);

const months = monthNames.join('|');
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Takes every allowed way of showing the dates out of a text; a bare year stands alone, not after a month or in a longer date. */
function withoutAllowed(text: string, dates: readonly StatedDate[]): string {
  const allowed = dates.flatMap((date) =>
    date.state === 'stated' ? [formatPartialDate(date), toEdtf(date) ?? ''] : [],
  );
  const longestFirst = [...new Set(allowed)].sort((a, b) => b.length - a.length);
  return longestFirst.reduce(
    (left, one) =>
      left.replace(new RegExp(`(?<![\\w/-]|\\d (?:${months}) |(?:${months}) )${escape(one)}(?![\\w/~-])`, 'g'), '·'),
    text,
  );
}

/** What in a text is sharper than the dates allow: a year that is not part of an allowed form, or a day as a number. */
function sharper(text: string, dates: readonly StatedDate[]): string[] {
  const left = withoutAllowed(text, dates);
  const years = [...left.matchAll(new RegExp(`.{0,30}${ofOurs}(?!\\d).{0,10}`, 'g'))].map((match) => match[0]);
  const firstDay = Date.UTC(2041, 0, 1) / 86_400_000;
  const lastDay = Date.UTC(2070, 0, 1) / 86_400_000;
  const numbers = [...left.matchAll(/(?<![\w.-])\d{5,13}(?:\.\d+)?(?![\w-])/g)].map(Number);
  const days = numbers.filter((one) =>
    [1, 86_400, 86_400_000].some((unit) => one / unit >= firstDay && one / unit <= lastDay),
  );
  return [...years, ...days.map(String)];
}

type Dates = { first: StatedDate; second: StatedDate };

/** A commitment whose date moved, a measure, a service change and an update, all dated like this; answers where they are. */
async function makeThings(ctx: AreaContext, { first, second }: Dates) {
  const organisationId = await makeOrganisation(ctx, 'The council', `council-${Math.random().toString(36).slice(2)}`);
  const finding = await makeFinding(ctx, 'Waits are long');
  const owner = { organisationId, status: 'planned' as const };
  const own = { decidedOn: second, nextUpdate: first };
  const { id: commitment, targetIds } = await createCommitment(ctx, {
    title: 'Hire',
    ...own,
    owners: [{ ...owner, due: first }],
    targets: [{ statement: 'Sooner', due: second }],
  });
  await publishItem(ctx, 'commitment', commitment);
  const owners = await ctx.db.query.commitmentOwners.findMany({
    where: (row, { eq }) => eq(row.commitmentId, commitment),
  });
  const changed = await changeCommitment(ctx, commitment, {
    ...bareCommitment('Hire'),
    ...own,
    owners: owners.map(({ id }) => ({ id, ...owner, due: second, slipReason: 'Illness' })),
    targets: [
      {
        ...(targetIds[0] === undefined ? {} : { id: targetIds[0] }),
        statement: 'Sooner',
        value: { state: 'not-stated' },
        unit: { state: 'not-stated' },
        due: second,
      },
    ],
  });
  expect(changed).toEqual({ isChanged: true });
  const readings = [first, second].map((asAt, place) => ({
    value: { state: 'stated' as const, value: place + 1 },
    asAt,
  }));
  const measure = await published(ctx, 'measure', createMeasure(ctx, { title: 'Waits', readings }));
  await link(ctx, commitment, 'measures', measure);
  const stages = [
    { stage: 'pilot' as const, reached: first },
    { stage: 'approved' as const, reached: second },
  ];
  const change = await published(ctx, 'service-change', createServiceChange(ctx, { title: 'Pathway', stages }));
  const blocks = [
    {
      kind: 'entries' as const,
      heading: 'So far',
      items: [
        { text: 'Begun', on: first },
        { text: 'Done', on: second },
      ],
    },
    { kind: 'list' as const, heading: 'All of it', nodeIds: [commitment, measure, change] },
  ];
  const update = await createUpdate(ctx, { title: 'News', said: 'S', did: 'D', nextUpdate: second, blocks });
  await link(ctx, finding, 'cites', update.id);
  expect(await publishItem(ctx, 'update', update.id)).toEqual({ isPublished: true });
  return { commitment, measure, change, slug: update.slug };
}

describe('a date of any precision and qualifier', () => {
  it('shows as exactly as it is stored and no sharper, in HTML, JSON and feed', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyDate, anyDate, async (first, second) => {
        await inNewArea(async (ctx) => {
          const { commitment, measure, change, slug } = await makeThings(ctx, { first, second });
          const visits: [Page, string, Record<string, string>][] = [
            [commitmentPage, `/commitments/${commitment}`, { id: commitment }],
            [commitmentsPage, '/commitments', {}],
            [changePage, `/service-changes/${change}`, { id: change }],
            [chainPage, `/chain/${measure}`, { id: measure }],
            [updatePage, `/progress/${slug}`, { update: slug }],
          ];
          const texts: [string, string][] = [];
          for (const [page, address, params] of visits) {
            const { html, json } = await see(shown, ctx, page, address, params);
            texts.push([`${address} HTML`, html], [`${address} JSON`, json]);
          }
          // A random id may hold a number that looks like a year.
          texts.push(['feed', (await progressFeed(ctx)).text.replace(/<id>[^<]*<\/id>/g, '')]);
          for (const [where, text] of texts) expect(sharper(text, [first, second]), where).toEqual([]);
          for (const date of [first, second]) {
            if (date.state === 'stated') expect(texts.at(-2)?.[1]).toContain(toEdtf(date));
          }
        });
      }),
      { numRuns: 30 },
    );
  });

  it('is judged by a test that can fail: each sharper form is found', () => {
    const month: StatedDate = { state: 'stated', ...monthRange(2050, 5), qualifier: 'by' };
    const whole: StatedDate = { state: 'stated', ...calendarYearRange(2050), qualifier: 'on' };
    expect(sharper('by May 2050, 2050-05', [month])).toEqual([]);
    for (const text of ['2050-05-01', '1 May 2050', '"day":29340', '2050-05-31T00:00:00Z', 'Due June 2050']) {
      expect(sharper(text, [month]), text).not.toEqual([]);
    }
    expect(sharper('2050', [whole])).toEqual([]);
    for (const text of ['2050-01', 'January 2050', '2050-01-01', 'spring term 2051']) {
      expect(sharper(text, [whole]), text).not.toEqual([]);
    }
  });
});
