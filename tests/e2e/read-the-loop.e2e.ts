/** One published "you said, we did" of Sampleford, followed by clicks alone: back to the voices, on to what changed. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { part, readPublic } from './support/public-facts.ts';
import { goBack, heading, useBrowser } from './support/visitors.ts';

const visit = useBrowser();

const update = 'One number for therapy questions';
const finding = 'Most families did not know who to ask when they were first worried';
const promise = 'One telephone line for all therapy questions, answered by a therapist';
const change = 'The Sampleford therapy line';
const measure = 'Calls to the therapy line answered on the same day';
const outcome = 'Families get to the right person with one call';
const survey = 'Finding and getting therapy support';

const follow = async (page: Page, section: string, link: string) => {
  await part(page, section).getByRole('link', { name: link, exact: true }).first().click();
  expect(await heading(page)).toBe(link);
};

/** Opens the update from the list that the area's own page leads to. */
async function openUpdate(): Promise<Page> {
  const page = await visit({ script: 'off' });
  await page.goto('/sampleford');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Progress' }).click();
  await page.getByRole('link', { name: update }).click();
  expect(await heading(page)).toBe(update);
  return page;
}

describe('back from what was done', () => {
  it('leads to the words of a parent, and where they were said', async () => {
    const page = await openUpdate();
    const quote = part(page, 'What you told us').getByRole('figure');
    expect(await quote.innerText()).toContain('I rang five numbers before somebody said, yes, that is us.');
    await quote.getByRole('link').click();
    expect(await page.locator('main blockquote').innerText()).toContain('I rang five numbers');
    await page.getByRole('link', { name: survey, exact: true }).first().click();
    expect(await heading(page)).toBe(survey);
    expect(page.url()).toContain('/sampleford/surveys/');
  });

  it('leads to the finding, the survey behind it, its results and the consultation', async () => {
    const page = await openUpdate();
    await follow(page, 'Where this came from', finding);
    await follow(page, 'Where this came from', survey);
    await page.getByRole('link', { name: 'See the results' }).click();
    expect(await heading(page)).toContain(survey);
    expect(await page.locator('main').innerText()).toMatch(/300 people took part/);
    expect(await page.getByRole('table').first().isVisible()).toBe(true);
    await page.getByRole('link', { name: finding }).first().click();
    expect(await heading(page)).toBe(finding);
    await follow(page, 'Where this came from', survey);
    await page.locator('main').getByRole('link', { name: survey }).first().click();
    expect(page.url()).toContain('/sampleford/consultations/');
    expect(await heading(page)).toBe(survey);
    expect(await part(page, 'The options').innerText()).toContain('Why it was discarded:');
  });

  it('never shows results in which one person could be found', async () => {
    const page = await visit({ script: 'off' });
    const { twin } = await readPublic(page, '/sampleford/surveys/therapy-survey/results');
    const small = JSON.stringify(twin).match(/"count":\{"kind":"value","value":[1-4]\}/g);
    expect(small).toBeNull();
    expect(await page.locator('main').innerText()).toMatch(/^hidden$/m);
    expect(await page.locator('main').textContent()).toContain('hidden [c]');
  });
});

describe('forward from what was learned', () => {
  it('leads to the promise with its owners and its measure against the target', async () => {
    const page = await openUpdate();
    await follow(page, 'Where this came from', finding);
    await follow(page, 'What happened next', promise);
    const owners = await page.getByRole('table', { name: /Owners of this commitment/ }).innerText();
    expect(owners).toContain('Sampleford and District NHS Trust');
    expect(owners).toContain('Sampleford Council');
    expect(await part(page, 'Targets').innerText()).toContain('Nine calls in ten answered on the same day');
    const measured = part(page, 'How it is measured');
    await measured.locator('summary').click();
    expect(await measured.getByRole('table').innerText()).toMatch(/October 2026\s+84%/);
    await follow(page, 'How it is measured', measure);
  });

  it('leads to what was achieved and to the service that changed', async () => {
    const page = await openUpdate();
    await follow(page, 'What happened next', outcome);
    expect(await page.locator('main').innerText()).toContain('84% of calls were answered on the same day');
    await goBack(page);
    await follow(page, 'What changed', change);
    expect(await page.locator('[aria-current="step"]').innerText()).toContain('In place');
    await page.getByRole('link', { name: 'Speech and language therapy', exact: true }).first().click();
    expect(await heading(page)).toBe('Speech and language therapy');
    expect(await page.locator('main').innerText()).toContain(change);
  });

  it('shows the whole chain on one page, in words and in order', async () => {
    const page = await openUpdate();
    await page.getByRole('link', { name: 'See the whole chain' }).click();
    const steps = page.getByRole('list', { name: 'The chain in steps' }).locator(':scope > li');
    const told = await steps.allInnerTexts();
    expect(told.map((step) => step.split('\n')[0]?.trim())).toEqual([
      'You said',
      'We learned',
      'We promised',
      'We did',
      'Measures and services',
    ]);
    [survey, finding, promise].forEach((title, place) => expect(told[place]).toContain(title));
    expect(await page.getByRole('img', { name: /^Drawing of the chain/ }).isVisible()).toBe(true);
    expect(await part(page, 'You are here').innerText()).toContain(update);
    const earlier = await part(page, 'Where this came from')
      .locator('.sd-items > li')
      .evaluateAll((things) => things.map((thing) => thing.querySelector('a')?.textContent ?? ''));
    expect(earlier).toEqual(expect.arrayContaining([survey, finding, promise]));
    expect(earlier.indexOf(finding)).toBeLessThan(earlier.lastIndexOf(survey));
    await follow(page, 'Where this came from', finding);
  });
});

describe('for machines', () => {
  it('keeps a feed that parses, with an entry for every update and links to follow', async () => {
    const page = await visit();
    await page.goto('/sampleford/progress');
    const address = await page
      .locator('a[href$="progress.atom"], link[type="application/atom+xml"]')
      .first()
      .getAttribute('href');
    const reply = await page.request.get(address ?? '');
    expect(reply.headers()['content-type']).toContain('application/atom+xml');
    const feed = await page.evaluate(
      (text) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml');
        const of = (entry: Element, name: string) => entry.getElementsByTagName(name).item(0);
        return {
          fault: parsed.querySelector('parsererror')?.textContent ?? null,
          entries: [...parsed.getElementsByTagName('entry')].map((entry) => ({
            title: of(entry, 'title')?.textContent,
            link: of(entry, 'link')?.getAttribute('href') ?? '',
            id: of(entry, 'id')?.textContent ?? '',
          })),
        };
      },
      await reply.text(),
    );
    expect(feed.fault).toBeNull();
    const titles = feed.entries.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining([update, 'News while you wait']));
    expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(feed.entries.length);
    for (const { link } of feed.entries) expect((await page.request.get(link)).status()).toBe(200);
  });

  it('gives every page of the loop a twin with the same title', async () => {
    const page = await openUpdate();
    const { twin } = await readPublic(page, new URL(page.url()).pathname);
    expect(twin).toMatchObject({ update: { title: update, status: 'done' } });
  });
});
