import { describe, expect, it } from 'vitest';
import {
  cellSymbol,
  confidential,
  meanCell,
  notApplicable,
  notAvailable,
  percentCell,
} from '#app/lib/disclosure/cells.ts';
import { hidesSmallCounts, presets, weakens } from '#app/lib/disclosure/presets.ts';
import { mayPublishSnapshot } from '#app/lib/disclosure/snapshots.ts';

describe('presets', () => {
  it('rank survey, nhs-round, strict', () => {
    const weaker = presets.flatMap((from) => presets.filter((to) => weakens(from, to)).map((to) => `${from} > ${to}`));
    expect(weaker).toEqual(['nhs-round > survey', 'strict > survey', 'strict > nhs-round']);
  });

  it('hide small counts always, except survey for opinions and large populations', () => {
    const audience = { eligiblePopulation: 5000, demographic: true, sensitive: false } as const;
    expect(presets.map((preset) => hidesSmallCounts({ ...audience, preset }))).toEqual([false, true, true]);
    expect(hidesSmallCounts({ ...audience, preset: 'survey', eligiblePopulation: null })).toBe(true);
    expect(hidesSmallCounts({ ...audience, preset: 'survey', sensitive: true })).toBe(true);
  });
});

describe('cells', () => {
  it('have the symbols of the methods', () => {
    expect(cellSymbol('confidential', 'survey')).toBe('[c]');
    expect(cellSymbol('confidential', 'strict')).toBe('[c]');
    expect(cellSymbol('confidential', 'nhs-round')).toBe('*');
    expect(cellSymbol('not-available', 'nhs-round')).toBe('[x]');
    expect(cellSymbol('not-applicable', 'survey')).toBe('[z]');
  });

  it('hide means of fewer people than the preset allows', () => {
    expect(meanCell('nhs-round', 7, 3.2)).toBe(confidential);
    expect(meanCell('nhs-round', 8, 3.2)).toEqual({ kind: 'value', value: 3.2 });
    expect(meanCell('strict', 9, 3.2)).toBe(confidential);
    expect(meanCell('survey', 10, 3.2)).toEqual({ kind: 'value', value: 3.2 });
    expect(meanCell('survey', 0, Number.NaN)).toBe(notAvailable);
  });

  it('have no percentage of nobody', () => {
    expect(percentCell({ kind: 'value', value: 0 }, { kind: 'value', value: 0 })).toBe(notApplicable);
    expect(percentCell({ kind: 'value', value: 4 }, confidential)).toBe(confidential);
  });
});

describe('mayPublishSnapshot', () => {
  it.each([
    [null, 9, false],
    [null, 10, true],
    [40, 49, false],
    [40, 50, true],
    [40, 30, false],
  ])('after %s with %i responses: %s', (previousBase, currentBase, expected) => {
    expect(mayPublishSnapshot({ previousBase, currentBase })).toBe(expected);
  });
});
