import { describe, expect, it } from 'vitest';
import { parseDefinition } from '../../engine/definition.ts';
import { lintDefinition } from '../../engine/lint.server.ts';
import { localisedStrings } from '../../engine/localised-strings.ts';
import { harmonisedQuestions } from '../library/harmonised.ts';
import { templates } from './templates.ts';

function definitionOf(value: unknown) {
  const parsed = parseDefinition(JSON.stringify(value));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.definition;
}

describe('templates', () => {
  it('are ten', () => {
    expect(templates()).toHaveLength(10);
  });

  it.each(templates())('$key can be published as it is', ({ definition }) => {
    expect(lintDefinition(definitionOf(definition))).toEqual([]);
  });

  it.each(templates().filter(({ definition }) => definition['renditions'] !== undefined))(
    '$key has Easy Read for every text',
    ({ definition }) => {
      const without = localisedStrings(definitionOf(definition)).filter(
        ({ text }) => typeof text === 'string' || text['easyread'] === undefined,
      );
      expect(without).toEqual([]);
    },
  );

  it('offer Easy Read at least twice', () => {
    expect(JSON.stringify(templates()).match(/"renditions":\["easyread"\]/g)?.length).toBeGreaterThanOrEqual(2);
  });
});

describe('harmonised questions', () => {
  it('are without fault, together', () => {
    const elements = harmonisedQuestions().map(({ element }) => element);
    expect(lintDefinition(definitionOf({ title: 'All', pages: [{ title: 'One', elements }] }))).toEqual([]);
  });

  it('name the census’s types of need once each', () => {
    const needs = harmonisedQuestions().find(({ key }) => key === 'needs')?.element['choices'];
    const codes = (Array.isArray(needs) ? needs : []).map((choice) => (choice as { mapsTo: string }).mapsTo);
    expect(codes.sort()).toEqual(['ASD', 'HI', 'MLD', 'MSI', 'PD', 'PMLD', 'SEMH', 'SLCN', 'SLD', 'SPLD', 'VI']);
  });
});
