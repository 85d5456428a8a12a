/** The message of Manchester against the page it was made from. */
import { describe, expect, it } from 'vitest';
import { expectGood } from './support/page-checks.ts';
import { blocksOf, expectBoth, fold, part, readPublic } from './support/public-facts.ts';
import { useBrowser } from './support/visitors.ts';

const visit = useBrowser();
const address = '/manchester/pages/co-production-message';

describe('Manchester: a message about co-production', () => {
  const read = async () => readPublic(await visit({ script: 'off' }), address);

  it('S3-1 has three authors with their roles', async () => {
    const { page, twin } = await read();
    const authors = [
      ['Laila Baig', "Head of Service Children and Young People's Occupational Therapy"],
      ['Maria Oakley', "Lead Manager for Children's Community Health Services"],
      ['Michael Hargreaves', 'Transformation Programme Manager'],
    ] as const;
    const items = (await part(page, 'Who the message is from').locator('li').allInnerTexts()).map(fold);
    expect(items).toEqual(authors.map(([name, role]) => `${name}, ${role}`));
    const [block] = blocksOf(twin, 'people');
    expect(block?.items.map(({ name, role }) => [name, fold(String(role))])).toEqual(authors.map((one) => [...one]));
  });

  it('S3-2 keeps the host’s words apart, and means SEND as its source does', async () => {
    const { page, twin, text } = await read();
    const [host, message] = blocksOf(twin, 'text');
    expect(host).toMatchObject({ frame: 'aside' });
    expect(message).toMatchObject({ frame: 'plain', heading: 'The message' });
    expect(await part(page, 'From the host of this page').count()).toBe(1);
    expect(text).toContain('Special Educational Needs and/or Disabilities');
    expect(twin['glossary']).toMatchObject([
      { term: 'SEND', expansion: 'Special Educational Needs and/or Disabilities' },
    ]);
    const general = await readPublic(await visit({ script: 'off' }), '/manchester/glossary');
    expectBoth(general, 'Special Educational Needs and Disabilities');
    const dorset = await readPublic(await visit({ script: 'off' }), '/dorset/glossary');
    expectBoth(dorset, 'Special Educational Needs and Disabilities');
  });

  it('S3-3 is set in Co-production Week', async () => {
    expectBoth(await read(), 'Co-production Week');
  });

  it('S3-4 dates the conference by its month and says who held it, who came and what came out', async () => {
    const facts = await read();
    expectBoth(
      facts,
      "Children's Community Health Services (part of the Manchester Local Care Organisation)",
      'professionals across Health and Education',
      'parents and carers',
      'Priorities',
    );
    expect(facts.text).toContain('April 2019');
    expect(facts.text + facts.json).not.toMatch(/\b\d{1,2} April 2019|2019-04-\d\d/);
    const [event] = blocksOf(facts.twin, 'event');
    expect(event).toMatchObject({ on: { text: 'April 2019', precision: 'month' } });
  });

  it('S3-5 tells two things since then, neither of them done', async () => {
    const { page, twin } = await read();
    const [since] = blocksOf(twin, 'timeline');
    expect(since).toMatchObject({ heading: 'Since then', items: [{ status: 'under-way' }, { status: 'under-way' }] });
    const shown = fold(await part(page, 'Since then').innerText());
    expect(shown).toMatch(
      /"About Me" and "More About Me" profiles .* Manchester Parent Carer Forum .* Manchester City Council/,
    );
    expect(shown).toContain('not yet in place');
    expect(shown).toMatch(/Integrated pathways of support, alongside education colleagues\. Work has begun/);
    expect(shown).toContain('pandemic and changes in school arrangements');
    expect(shown).toContain('Expected, not yet achieved');
    expect(shown).not.toContain('Done');
  });

  it('S3-6 shows pilot, approval and roll-out, claims no completion, and gives no figure', async () => {
    const { page, twin } = await read();
    const good = part(page, 'Good news from previous co-production');
    const shown = fold(await good.innerText());
    expect(shown).toMatch(
      /Social Communication Pathway .*Pilot \(passed\).*south of the city.* Approved \(where it stands now\).*city-wide.* Planned \(still to come\).*roll-out city-wide/i,
    );
    expect(shown).toContain('No figure is given');
    expect(shown).toContain('Achieved');
    expect(shown).not.toMatch(/\d+ ?%|In place|Rolling out/);
    const [block] = blocksOf(twin, 'changes');
    expect(block?.things).toMatchObject([
      {
        title: 'Social Communication Pathway',
        stages: [
          { stage: 'pilot', position: 'past' },
          { stage: 'approved', position: 'current' },
          { stage: 'planned', position: 'future' },
        ],
      },
    ]);
    await good.getByRole('link', { name: 'Social Communication Pathway' }).click();
    const own = fold(await page.locator('main').innerText());
    expect(own).toContain('The message does not say that it has begun');
    expect(own).toContain('Approved for roll out city-wide');
  });

  it('S3-7 keeps earlier news apart from what has happened since', async () => {
    const { page, twin } = await read();
    expect(fold(await part(page, 'Since then').innerText())).not.toContain('Social Communication Pathway');
    expect(JSON.stringify(blocksOf(twin, 'timeline')[0])).not.toContain('Social Communication Pathway');
    expect(blocksOf(twin, 'changes')[0]).toMatchObject({ heading: 'Good news from previous co-production' });
    expect(fold(await part(page, 'Good news from previous co-production').innerText())).not.toContain('About Me');
  });

  it('S3-8 credits the forum, with a link to every partner', async () => {
    const { page, twin } = await read();
    const links = part(page, 'Thanks to partners').getByRole('link');
    const names = ['Manchester Parent Carer Forum', 'Manchester City Council', "Children's Community Health Services"];
    expect((await links.allInnerTexts()).map(fold)).toEqual(names);
    expect(fold(await part(page, 'Thanks to partners').innerText())).toContain('would not be possible without');
    expect(blocksOf(twin, 'partners')).toMatchObject([
      { organisations: names.map(() => ({ address: expect.any(String) as string })) },
    ]);
    await links.first().click();
    expect(await page.locator('h1').innerText()).toBe('Manchester Parent Carer Forum');
  });

  it('S3-9 offers a box for comments, says that there are none, and shows the rules', async () => {
    const { page, twin, text } = await read();
    expect(await page.getByRole('heading', { name: 'Leave A Comment', exact: true }).count()).toBe(1);
    expect(text).toContain('No comments yet');
    expect(text).toContain('The rules for comments');
    expect(await page.getByRole('textbox', { name: 'Your comment' }).count()).toBe(1);
    expect(twin).toMatchObject({ comments: { state: 'open', comments: [] } });
  });

  it('is in good order', async () => {
    const page = await visit();
    await page.goto(address);
    await expectGood(page, 'made-from-manchester');
  });
});
