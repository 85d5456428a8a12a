/** Everything that the engine takes of a survey can be said in a form of the editor; what cannot is listed here with its reason. */
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { typeNames } from '../../engine/types/registry.ts';
import type { JsonObject } from '../core/json.ts';
import type { EntryList } from '../core/entry.ts';
import { acceptedShape, ownProperties } from './accepted.ts';
import { partConditions, partProperties } from './part.server.ts';
import { conditionKeys, partLists, propertiesOf, ruleProperties } from './properties.ts';
import type { Property } from './properties.ts';
import { rulesFor } from './rule.server.ts';

/** Cells of tables are of these types. */
const cellTypes = ['text', 'comment', 'radiogroup', 'checkbox', 'dropdown', 'boolean', 'rating'];
const inputTypes = ['text', 'number', 'date'];

const exceptions: Readonly<Record<string, string>> = {
  '*.type': 'Chosen when the question is added; another type is another question.',
  'slider.sliderType': 'It has one value: a slider has one handle here.',
  'ranking.selectToRankEnabled': 'It has one value: nothing is ranked unasked.',
  'imagepicker.showLabel': 'The words are always shown, whatever it says.',
  'survey.outdated[]': 'Kept by the site itself; each text is looked at in its own format or language.',
  'page.name': 'Nothing refers to a page by its name.',
  'column.choices[].picture': 'A choice inside a table is a line of text; pictures are of questions that stand alone.',
  'column.choices[].visibleIf': 'The engine refuses it: choices inside rows are always offered.',
  'column.choices[].enableIf': 'The engine refuses it: choices inside rows are always offered.',
  'grid.choices[].picture': 'As with the choices of one column.',
  'grid.choices[].visibleIf': 'As with the choices of one column.',
  'grid.choices[].enableIf': 'As with the choices of one column.',
};

const unwrap = (schema: unknown): unknown => (schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema);

/** The objects that a list holds; none for a list of codes and for what is no list. */
function entriesIn(schema: unknown): z.ZodObject[] {
  const list = unwrap(schema);
  if (!(list instanceof z.ZodArray)) return [];
  const objects = (of: unknown): z.ZodObject[] =>
    of instanceof z.ZodUnion ? of.options.flatMap(objects) : of instanceof z.ZodObject ? [of] : [];
  return objects(list.element);
}

/** What stands in a list of its own page: questions of a page, group or repeated group. */
const holders = new Set(['elements', 'templateElements', 'pages']);

type Shape = Readonly<Record<string, unknown>>;

/** Every property of a shape, those of the entries of its lists and of its objects with it: `choices[].text`, `media.bsl`. */
function pathsOf(shape: Shape): string[] {
  return Object.entries(shape).flatMap(([key, schema]) => {
    if (holders.has(key)) return [];
    const plain = unwrap(schema);
    if (plain instanceof z.ZodObject && !Object.hasOwn(plain.shape, 'default'))
      return Object.keys(plain.shape).map((inner) => `${key}.${inner}`);
    const entries = entriesIn(schema);
    // A column is a question by itself: it is gone through by the type of its cells.
    if (entries.length === 0 || (key === 'columns' && entries.some(({ shape: own }) => 'cellType' in own)))
      return [key];
    if (key === 'validators')
      return entries.flatMap(({ shape: rule }) =>
        Object.keys(rule).map(
          (inner) => `validators(${String([...(rule['type'] as z.ZodLiteral).values][0])}).${inner}`,
        ),
      );
    return entries.flatMap(({ shape: own }) => pathsOf(own)).map((inner) => `${key}[].${inner}`);
  });
}

const inLines = {
  codes: ['value', 'text', 'mapsTo'],
  pictures: ['value', 'text', 'imageLink'],
  points: ['value', 'text'],
  named: ['name', 'title'],
} as const;

function pathsOfProperty(property: Property): string[] {
  const { key } = property;
  if (property.as === 'within') return [`${property.of}.${key}`];
  if (property.as === 'picture') return [`${key}.id`, `${key}.alt`];
  if (property.as === 'lines') return [key, ...inLines[property.kind].map((inner) => `${key}[].${inner}`)];
  return [key];
}

type Subject = Parameters<typeof rulesFor>[0];

/** What the section of rules of a page leads to; the type of a rule is the way to it. */
const pathsOfRules = (subject: Subject): string[] => {
  const { builds, kinds } = rulesFor(subject);
  return [
    ...(builds ? ['type', 'expression', 'text'].map((key) => `validators(expression).${key}`) : []),
    ...kinds.flatMap((kind) =>
      ['type', ...ruleProperties(kind).map(({ key }) => key)].map((key) => `validators(${kind}).${key}`),
    ),
  ];
};

/** What the pages of the entries of a list offer. */
function pathsOfEntries(element: JsonObject, list: EntryList): string[] {
  const entry = { list, key: 'x', index: 0, item: {} };
  const fields = partProperties({ element, entry }).flatMap(pathsOfProperty);
  return [...fields, ...partConditions({ element, entry }, false), ...pathsOfRules({ element, entry })].map(
    (path) => `${list}[].${path}`,
  );
}

/** What can be said of a type, on its own page and on those that it leads to. */
function saidOf(type: string): Set<string> {
  const accepted = acceptedShape(type);
  const isQuestion = !['page', 'survey'].includes(type);
  const elements: JsonObject[] = type === 'text' ? inputTypes.map((inputType) => ({ type, inputType })) : [{ type }];
  return new Set([
    ...ownProperties(type).flatMap(pathsOfProperty),
    ...conditionKeys.filter((key) => key in accepted),
    ...(isQuestion ? ['name', ...elements.flatMap((element) => pathsOfRules({ element, entry: null }))] : []),
    ...elements.flatMap((element) => (partLists[type] ?? []).flatMap((list) => pathsOfEntries(element, list))),
  ]);
}

/** Pages of the survey beside those of its elements: early ends, values that are worked out, other formats. */
const ofSurvey = ['triggers[].type', 'triggers[].expression', 'renditions'].concat(
  ['name', 'expression', 'includeIntoResult', 'result'].map((key) => `calculatedValues[].${key}`),
);

/** What belongs to a property that is left out, such as its `alt`, is left out with it. */
const isException = (path: string, names: readonly string[]): boolean =>
  names
    .map((name) => path.replace(/^[^.]+/, name))
    .some((named) => Object.keys(exceptions).some((left) => named === left || named.startsWith(`${left}.`)));

describe('what the engine takes', () => {
  it.each([...typeNames, 'page', 'survey'])('of “%s” can be said in a form', (type) => {
    const said = new Set([...saidOf(type), ...(type === 'survey' ? ofSurvey : [])]);
    const paths = pathsOf(acceptedShape(type));
    expect(paths.length).toBeGreaterThan(2);
    const names = [type, '*', ...(type.startsWith('matrixd') ? ['grid'] : [])];
    expect(paths.filter((path) => !said.has(path) && !isException(`${type}.${path}`, names))).toEqual([]);
  });

  it.each(cellTypes)('of a column with “%s” can be said in the form of the column', (cellType) => {
    const types = cellType === 'text' ? inputTypes : [''];
    const said = new Set(
      types.flatMap((inputType) => {
        const element = { type: 'matrixdynamic' };
        const entry = { list: 'columns' as const, key: 'x', index: 0, item: { cellType, inputType } };
        return [
          ...['name', ...partConditions({ element, entry }, false), ...pathsOfRules({ element, entry })],
          ...partProperties({ element, entry }).flatMap(pathsOfProperty),
        ];
      }),
    );
    const paths = pathsOf(acceptedShape(cellType)).map((path) => (path === 'type' ? 'cellType' : path));
    expect(paths.filter((path) => !said.has(path) && !isException(`column.${path}`, ['column']))).toEqual([]);
  });

  it('has no field for what it does not take', () => {
    const stray = [...typeNames, 'page', 'survey'].flatMap((type) => {
      const taken = acceptedShape(type);
      const asked = propertiesOf(type).map((property) => (property.as === 'within' ? property.of : property.key));
      return asked.filter((key) => !(key in taken)).map((key) => `${type}.${key}`);
    });
    expect(stray).toEqual([]);
  });

  it('is left out for a reason, and for no property that has a field', () => {
    for (const [path, reason] of Object.entries(exceptions)) {
      expect(reason.length).toBeGreaterThan(20);
      const [type = '', ...rest] = path.split('.');
      if (typeNames.includes(type)) expect(saidOf(type).has(rest.join('.')), path).toBe(false);
    }
  });
});
