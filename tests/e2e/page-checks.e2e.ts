/** The checks of a page see what they are for: a page with one fault of each kind has each of them found. */
import { expect, it } from 'vitest';
import { pageProblems } from './support/page-checks.ts';
import { useBrowser } from './support/visitors.ts';

const visit = useBrowser();

const faulty = `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"/><title>Faulty</title>
<style>
  .wide { width: 900px; }
  @media (prefers-color-scheme: dark) { body { background: #111; } .dim { color: #222; } }
  @media print { h1 { display: none; } }
</style>
<script src="/assets/no-such-file.js"></script></head>
<body>
<header class="sd-masthead"><nav aria-label="Main"><a href="/">Home</a></nav></header>
<main><h1>One</h1><h1>Two</h1>
<p class="dim">Dim in the dark.</p><p class="wide">Wide.</p>
<input type="text" name="unlabelled" autocomplete="off"/>
<p id="twice">Twice</p><p id="twice">Twice</p>
<a href="#nowhere">Nowhere</a></main>
</body></html>
`;

it('finds the faults of a page that has them all', async () => {
  const page = await visit();
  await page.route('**/faulty', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: faulty }));
  await page.goto('/faulty');
  const problems = (await pageProblems(page)).join('\n');
  for (const expected of [
    'the title is “Faulty”',
    '2 headings of the first level',
    '#nowhere leads nowhere on this page',
    'html no-dup-id',
    'axe label',
    'in the dark scheme, axe color-contrast',
    'at 320 pixels the page scrolls sideways: p.wide',
    'on paper the heading is missing',
    'on paper the navigation stands',
    'the browser says: 404 for',
  ])
    expect(problems).toContain(expected);
});
