import { describe, expect, it } from 'vitest';
import { typeNames } from '../../engine/types/registry.ts';
import type { JsonObject } from '../core/json.ts';
import { harmonisedQuestions } from '../library/harmonised.ts';
import { editorMessages } from '../messages.ts';
import { propertyMessages } from '../messages-properties.ts';
import { addableTypes, ownProperties } from './accepted.ts';
import { readElement, textsOf, ticksField } from './element-form.ts';
import type { Typed } from './element-form.ts';
import { ticksOf } from './element-view.server.ts';
import { newElement } from './new-element.ts';
import { kindsOfText, limitRules, propertiesOf, ruleProperties } from './properties.ts';
import { parseDefinition } from '../../engine/definition.ts';

const typed = (element: JsonObject, changes: Typed): Typed => {
  const properties = ownProperties(String(element['type']));
  return { ...textsOf(element, properties), [ticksField]: [ticksOf(properties)], ...changes };
};
const read = (element: JsonObject, changes: Typed) =>
  readElement(element, ownProperties(String(element['type'])), typed(element, changes));

describe('forms of questions', () => {
  it('have words for every type and every field', () => {
    expect(addableTypes()).toHaveLength(typeNames.length + kindsOfText.length);
    expect(addableTypes().filter((type) => !(`type_${type}` in editorMessages.english))).toEqual([]);
    const listed = [...addableTypes().flatMap(propertiesOf), ...limitRules.flatMap(ruleProperties)];
    const fields = listed.map(({ key, label }) => label ?? key);
    expect(fields.filter((key) => !(key in propertyMessages.english))).toEqual([]);
  });

  it.each(harmonisedQuestions())('change nothing of $key when nothing is changed', ({ element }) => {
    expect(read(element, {})).toEqual({ element, faults: {} });
  });

  it('put in what was typed, take out what was emptied, and keep the rest', () => {
    const element = {
      type: 'checkbox',
      name: 'q',
      title: { default: 'Old', cy: 'Hen' },
      description: 'Hint',
      isRequired: true,
      choices: ['a'],
      own: 1,
    };
    const { element: changed } = read(element, {
      'p.title': ['New'],
      'p.description': [''],
      'p.isRequired': [],
      'p.maxSelectedChoices': ['2'],
      'p.choices': ['a\r\nBee'],
      'p.subject': ['child'],
    });
    expect(changed).toEqual({
      type: 'checkbox',
      name: 'q',
      title: { default: 'New', cy: 'Hen' },
      choices: ['a', { value: 'bee', text: 'Bee' }],
      own: 1,
      maxSelectedChoices: 2,
      subject: 'child',
    });
  });

  it('leave boxes alone that the form did not have', () => {
    const element = { type: 'text', name: 'q', title: 'T', isRequired: true };
    expect(readElement(element, ownProperties('text'), { 'p.title': ['U'] }).element).toEqual({
      ...element,
      title: 'U',
    });
  });

  it('keep what a picture shows in other formats as long as it is the same picture', () => {
    const alt = { default: 'A clock', 'cy-easyread': 'Cloc' };
    const element = { type: 'checkbox', name: 'q', title: 'T', choices: ['a'], picture: { id: 'clock', alt } };
    expect(read(element, {})).toEqual({ element, faults: {} });
    const reworded = read(element, { 'p.picture.alt': ['A round clock'] }).element;
    expect(reworded['picture']).toEqual({ id: 'clock', alt: { ...alt, default: 'A round clock' } });
    const other = read(element, { 'p.picture': ['tree'], 'p.picture.alt': ['A tree'] }).element;
    expect(other['picture']).toEqual({ id: 'tree', alt: 'A tree' });
  });

  it('say what is no number, and which picture lacks its words', () => {
    const element = { type: 'checkbox', name: 'q', title: 'T', choices: ['a'] };
    const { faults } = read(element, { 'p.maxSelectedChoices': ['two'], 'p.picture': ['abcd'] });
    expect(faults).toEqual({ 'p.maxSelectedChoices': [{ kind: 'notWhole' }], 'p.picture': [{ kind: 'altMissing' }] });
  });

  it.each(addableTypes().filter((type) => type !== 'image' && type !== 'imagepicker' && type !== 'expression'))(
    'make a new %s that the engine takes',
    (type) => {
      const made = newElement(type, 'How was it?', 'Good\nBad', new Set());
      if (!made.ok) throw new Error(made.fault);
      expect(parseDefinition({ title: 'S', pages: [{ elements: [made.element] }] })).toMatchObject({ ok: true });
    },
  );
});
