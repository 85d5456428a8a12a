import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { htmlProblems } from '#tests/setup/html.ts';

const page = (...children: React.ReactNode[]) => {
  const head = createElement(
    'head',
    null,
    createElement('meta', { charSet: 'utf-8' }),
    createElement('title', null, 'Surveys'),
  );
  const body = createElement(
    'body',
    null,
    createElement('main', null, createElement('h1', null, 'Surveys'), ...children),
  );
  return `<!DOCTYPE html>${renderToString(createElement('html', { lang: 'en' }, head, body))}`;
};

const field = (id: string) => [
  createElement('label', { htmlFor: id, key: 'label' }, 'Your answer'),
  createElement('input', { id, key: 'input', name: 'answer', type: 'text', required: true, autoComplete: 'off' }),
];

describe('the HTML check', () => {
  it('accepts what React writes for a sound page', async () => {
    expect(await htmlProblems(page(...field('answer'), createElement('img', { alt: '', src: '/mark.svg' })))).toEqual(
      [],
    );
  });

  it.each([
    ['input-missing-label', page(createElement('input', { name: 'answer', type: 'text' }))],
    ['no-dup-id', page(...field('one'), createElement('p', { id: 'one' }, 'Twice'))],
    ['wcag/h37', page(createElement('img', { src: '/mark.svg' }))],
    ['heading-level', page(createElement('h3', null, 'Deep'))],
    ['element-permitted-content', page().replace('</main>', '<ul><p>Lost</p></ul></main>')],
    ['close-order', page().replace('</main>', '</div>')],
    ['missing-doctype', page().replace('<!DOCTYPE html>', '')],
  ])('sees %s', async (rule, html) => {
    expect((await htmlProblems(html)).map((problem) => problem.split(' ')[0])).toContain(rule);
  });
});
