import { describe, expect, it } from 'vitest';
import { parseDefinition } from '../engine/definition.ts';
import { formatsUsed } from './formats-used.ts';

const picture = (id: string) => ({ picture: { id, alt: 'A picture' } });
const film = (name: string) => ({ media: { bsl: `https://films.example.org/${name}` } });
const text = (name: string, more: object) => ({ type: 'text', name, title: name, ...more });

describe('the formats of a survey', () => {
  it('are those of its pages, questions and choices, and of the questions inside its rows', () => {
    const elements = [
      text('a', picture('of-a-question')),
      {
        ...{ type: 'paneldynamic', name: 'each', title: 'Each' },
        templateElements: [text('b', { ...picture('of-a-repeated-one'), ...film('repeated') })],
      },
      {
        ...{ type: 'matrixdynamic', name: 'table', title: 'Table' },
        columns: [
          { name: 'c', cellType: 'text', ...film('column') },
          { name: 'd', cellType: 'radiogroup', choices: [{ value: 'x', ...picture('of-a-choice') }] },
        ],
      },
    ];
    const parsed = parseDefinition({ title: 'S', pages: [{ elements, ...picture('of-a-page') }] });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(formatsUsed(parsed.definition)).toEqual({
      pictures: ['of-a-page', 'of-a-question', 'of-a-repeated-one', 'of-a-choice'],
      links: ['https://films.example.org/repeated', 'https://films.example.org/column'],
    });
  });
});
