import { describe, expect, it } from 'vitest';
import { parseDefinition } from './definition.ts';
import { localisedStrings, setLocalised } from './localised-strings.ts';

const json = {
  title: { default: 'Survey', cy: 'Arolwg' },
  pages: [
    {
      title: 'First',
      elements: [
        {
          type: 'radiogroup',
          name: 'a',
          title: 'Which',
          choices: ['Yes', { value: 'no', text: { default: 'No', cy: 'Na' } }, { value: 'maybe' }],
          otherText: 'Something else',
          showOtherItem: true,
          validators: [{ type: 'expression', expression: '{a} notempty', text: 'Say it' }],
        },
        {
          type: 'panel',
          name: 'p',
          title: 'Group',
          elements: [
            { type: 'rating', name: 'r', rateValues: [1, { value: 2, text: 'Good' }], minRateDescription: 'Bad' },
          ],
        },
      ],
    },
    { name: 'last', description: 'The end', elements: [{ type: 'comment', name: 'c' }] },
  ],
};

describe('localisedStrings', () => {
  it('finds every text with its place, its element and its limit', () => {
    expect(parseDefinition(json)).toMatchObject({ ok: true });
    expect(localisedStrings(json).map(({ path, element, property, max }) => [path, element, property, max])).toEqual([
      ['title', '', 'title', 500],
      ['pages[0].title', 'page 1', 'title', 1000],
      ['pages[0].elements[0].title', 'a', 'title', 1000],
      ['pages[0].elements[0].choices[0].text', 'a', 'choices[0].text', 500],
      ['pages[0].elements[0].choices[1].text', 'a', 'choices[1].text', 500],
      ['pages[0].elements[0].otherText', 'a', 'otherText', 200],
      ['pages[0].elements[0].validators[0].text', 'a', 'validators[0].text', 500],
      ['pages[0].elements[1].title', 'p', 'title', 1000],
      ['pages[0].elements[1].elements[0].rateValues[1].text', 'r', 'rateValues[1].text', 200],
      ['pages[0].elements[1].elements[0].minRateDescription', 'r', 'minRateDescription', 200],
      ['pages[1].description', 'last', 'description', 5000],
    ]);
  });
});

describe('the texts of every type', () => {
  const image = { value: 'x', text: 'Picture', imageLink: '/sampleford/pictures/abcd' };
  const every = {
    completedHtml: '<p>Thanks</p>',
    pages: [
      {
        elements: [
          { type: 'html', name: 'h', html: '<p>Read</p>' },
          { type: 'image', name: 'i', imageLink: '/sampleford/pictures/abcd', altText: 'A swing' },
          { type: 'imagepicker', name: 'k', choices: [image] },
          { type: 'ranking', name: 'r', choices: ['One', { value: 'two', text: 'Two' }] },
          { type: 'matrix', name: 'm', columns: ['Well', 'Badly'], rows: [{ value: 'r1', text: 'Row' }] },
          { type: 'multipletext', name: 't', items: [{ name: 'a', title: 'Item', requiredErrorText: 'Say it' }] },
          { type: 'paneldynamic', name: 'd', templateElements: [{ type: 'text', name: 'x', title: 'Inside' }] },
          {
            type: 'matrixdynamic',
            name: 'g',
            columns: [{ name: 'c', title: 'Column', cellType: 'dropdown', choices: [{ value: 'v', text: 'Choice' }] }],
          },
        ],
      },
    ],
  };

  it('are found wherever they stand', () => {
    expect(parseDefinition(every)).toMatchObject({ ok: true });
    expect(localisedStrings(every).map(({ path, element, text }) => `${element} ${path} ${String(text)}`)).toEqual([
      ' completedHtml <p>Thanks</p>',
      'h pages[0].elements[0].html <p>Read</p>',
      'i pages[0].elements[1].altText A swing',
      'k pages[0].elements[2].choices[0].text Picture',
      'r pages[0].elements[3].choices[0].text One',
      'r pages[0].elements[3].choices[1].text Two',
      'm pages[0].elements[4].columns[0].text Well',
      'm pages[0].elements[4].columns[1].text Badly',
      'm pages[0].elements[4].rows[0].text Row',
      't pages[0].elements[5].items[0].title Item',
      't pages[0].elements[5].items[0].requiredErrorText Say it',
      'x pages[0].elements[6].templateElements[0].title Inside',
      'g pages[0].elements[7].columns[0].title Column',
      'g pages[0].elements[7].columns[0].choices[0].text Choice',
    ]);
    const translated = localisedStrings(every).reduce<unknown>(
      (value, { path }) => setLocalised(value, path, 'pl', path.endsWith('ml') ? '<p>pl</p>' : 'pl'),
      every,
    );
    expect(parseDefinition(translated)).toMatchObject({ ok: true });
  });
});

describe('setLocalised', () => {
  const textAt = (value: unknown, path: string) => localisedStrings(value).find((one) => one.path === path)?.text;

  it('sets every text there is, and the result is still a definition', () => {
    const translated = localisedStrings(json).reduce<unknown>(
      (value, { path }) => setLocalised(value, path, 'pl', `pl ${path}`),
      json,
    );
    expect(parseDefinition(translated)).toMatchObject({ ok: true });
    expect(localisedStrings(translated).map(({ path }) => path)).toEqual(
      localisedStrings(json).map(({ path }) => path),
    );
    for (const { path, text } of localisedStrings(translated)) expect(text).toHaveProperty('pl', `pl ${path}`);
    expect(textAt(translated, 'title')).toEqual({ default: 'Survey', cy: 'Arolwg', pl: 'pl title' });
  });

  it('keeps the code of a choice that had no text', () => {
    expect(setLocalised(json, 'pages[0].elements[0].choices[0].text', 'cy', 'Ie')).toMatchObject({
      pages: [{ elements: [{ choices: [{ value: 'Yes', text: { default: 'Yes', cy: 'Ie' } }, {}, {}] }, {}] }, {}],
    });
  });

  it('takes a rendition away with an empty text, and changes nothing in what it was given', () => {
    const before = JSON.stringify(json);
    expect(textAt(setLocalised(json, 'title', 'cy', ' '), 'title')).toBe('Survey');
    expect(textAt(setLocalised(json, 'title', 'default', 'New'), 'title')).toEqual({ default: 'New', cy: 'Arolwg' });
    expect(JSON.stringify(json)).toBe(before);
  });

  it.each(['pages[0].name', 'pages[9].title', '', 'pages[0].elements[0].choices[2].text', '__proto__.x'])(
    'refuses a place without a text: %s',
    (path) => {
      expect(() => setLocalised(json, path, 'cy', 'x')).toThrow(RangeError);
    },
  );
});
