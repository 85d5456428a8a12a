/** Where an error page leads: to the places that help, or, from a page that leads nowhere else, back to that page alone. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { attributes } from '#tests/factories/visiting/ask.ts';
import { ErrorPage } from './error-page.tsx';

const area = { slug: 'sampleford', name: 'Sampleford' };
const waysOf = (status: number, alone: string | null) =>
  attributes(
    renderToStaticMarkup(<ErrorPage status={status} body={null} area={area} reference="r" alone={alone} />),
    'a',
    'href',
  );

describe('an error page', () => {
  it('leads to the area, home and to telling us', () => {
    expect(waysOf(500, null)).toEqual(['/sampleford', '/', '/tell-us']);
    expect(waysOf(410, null)[0]).toBe('/sign-in/link');
  });

  it('leads nowhere but to itself where the page does', () => {
    for (const status of [400, 410, 413, 500]) expect(waysOf(status, '/here?k=1')).toEqual(['/here?k=1']);
  });
});
