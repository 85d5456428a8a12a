/** The report of South Thames against the page it was made from: what its source says, and nothing more. */
import { describe, expect, it } from 'vitest';
import { expectGood } from './support/page-checks.ts';
import { blocksOf, expectBoth, fold, part, readPublic } from './support/public-facts.ts';
import { heading, useBrowser } from './support/visitors.ts';

const visit = useBrowser();
const address = '/south-thames/reports/community-therapy';
const kinds = ['Children and young people', 'Parents and carers', 'Service providers', 'Commissioners'];

describe('South Thames: the report on community therapy', () => {
  const read = async () => readPublic(await visit({ script: 'off' }), address);

  it('S1-1 counts 109 stakeholders of four kinds, and says that the split is not published', async () => {
    const facts = await read();
    const took = part(facts.page, 'Who took part');
    const groups = (await took.locator('li').allInnerTexts()).map(fold);
    expect(groups).toEqual(kinds.map((kind) => `${kind}: not published`));
    expect(fold(await took.innerText())).toContain('People in all 109');
    expect(groups.join(' ')).not.toMatch(/\d/);
    const [block] = blocksOf(facts.twin, 'participation');
    expect(block?.things).toMatchObject([
      {
        total: { state: 'stated', value: 109 },
        groups: kinds.map((label) => ({ label, count: { state: 'not-published' } })),
      },
    ]);
  });

  it('S1-2 names three methods, and other data apart from who took part', async () => {
    const facts = await read();
    expectBoth(facts, 'Surveys, in-depth interviews and focus groups', 'publicly available population-based data');
    const data = facts.page.locator('section', { has: facts.page.getByRole('heading', { name: 'Other data' }) }).last();
    expect(fold(await data.innerText())).toContain('Apart from what people said');
    const [took] = blocksOf(facts.twin, 'participation');
    expect(JSON.stringify(took)).not.toContain('population-based');
  });

  it('S1-3 says how far it reaches, and names no borough', async () => {
    const facts = await read();
    expectBoth(facts, 'regional and local level', 'of the most deprived boroughs within the South Thames region');
    expect(facts.text).toContain('The source does not name them');
    expect(facts.text + facts.json).not.toMatch(/Lambeth|Southwark|Lewisham|Greenwich|Bexley/);
  });

  it('S1-4 lists exactly four findings, in order', async () => {
    const { twin, text } = await read();
    const titles = blocksOf(twin, 'findings').flatMap(({ things }) => things.map(({ title }) => fold(title)));
    expect(titles).toEqual([
      'Statutory provision for Education, Health and Care Plans (EHCPs) is straining the system',
      'Demand for therapy is outstripping available capacity',
      'Recruitment and retention of staff remain challenging nationwide',
      'Certain groups are more likely to have unmet needs',
    ]);
    const places = titles.map((title) => text.indexOf(title));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(text).toContain('Some areas are relying on independent providers');
  });

  it('S1-5 names exactly three groups with unmet need', async () => {
    const { page, twin } = await read();
    const groups = ['children under the age of 5', 'children without a diagnosis', 'children living in deprivation'];
    const findings = part(page, 'Key findings and priorities for change');
    const items = (await findings.locator('li li').allInnerTexts()).map(fold);
    expect(items.filter((item) => item.startsWith('children'))).toEqual(groups);
    expect(fold(JSON.stringify(blocksOf(twin, 'findings')))).toContain(groups.join('\\n- '));
  });

  it('S1-6 lists four of seven priorities, and says so', async () => {
    const { twin, text } = await read();
    const named = [
      'More time for direct patient care',
      'Well-coordinated early interventions',
      'Equitable access to assessment and treatment',
      'Closer working between health, education and social care',
    ];
    const [block] = blocksOf(twin, 'priorities');
    expect(block?.things.map(({ title }) => fold(title))).toEqual(named);
    expect(block).toMatchObject({ sets: [{ listed: 4, stated: 7 }] });
    expect(text).toContain('4 of 7 listed');
  });

  it('S1-7 attributes every priority to all four kinds of stakeholder', async () => {
    const { page, twin } = await read();
    const [block] = blocksOf(twin, 'priorities');
    for (const thing of block?.things ?? []) expect(thing).toMatchObject({ saidBy: kinds });
    const shown = fold(await page.locator('main').innerText());
    expect(shown.match(new RegExp(`Said by: ${kinds.join(', ')}`, 'g'))).toHaveLength(4);
  });

  it('S1-8 says for which teams and for what it matters', async () => {
    const facts = await read();
    expect(facts.text).toContain('relevant to local, network and national teams');
    expect(facts.text).toContain('planning and delivery of service provision');
    expect(facts.json).toContain('local, network and national teams');
  });

  it('S1-9 gives four recommendations in order, with their levels', async () => {
    const { page, twin } = await read();
    const [block] = blocksOf(twin, 'recommendations');
    expect(block?.things.map((thing) => [fold(thing.title).slice(0, 40), thing['levels']])).toEqual([
      ['A national service specification and/or ', ['national']],
      ['Opportunities for Allied Health Professi', []],
      ['Promotion of therapy services at local, ', ['local', 'regional', 'national']],
      ['Wider roll-out of support for parents, c', []],
    ]);
    const items = (await part(page, 'Recommendations for improving care').locator('ol > li').allInnerTexts()).map(fold);
    expect(items).toHaveLength(4);
    expect(items[0]).toContain('For: national');
    expect(items[2]).toContain('For: local, regional, national');
    for (const place of [1, 3]) expect(items[place]).toContain('For which level: not stated');
  });

  it('S1-10 filters recommendations by level: the first and the third are national', async () => {
    const facts = await readPublic(await visit({ script: 'off' }), '/south-thames/recommendations', '?level=national');
    const groups = facts.twin['groups'] as { things: { title: string }[] }[];
    const titles = groups.flatMap(({ things }) => things.map(({ title }) => fold(title)));
    expect(titles.map((title) => title.slice(0, 12))).toEqual(['A national s', 'Promotion of']);
    for (const title of titles) expect(facts.text).toContain(title);
    expect(facts.text).not.toContain('Opportunities for Allied');
    expect(facts.text).not.toContain('Wider roll-out');
  });

  it('S1-11 explains EHCP and Allied Health Professional', async () => {
    const { page, twin } = await read();
    const terms = twin['glossary'] as { term: string; expansion: string }[];
    expect(terms).toContainEqual(
      expect.objectContaining({ term: 'EHCP', expansion: 'Education, Health and Care Plan' }),
    );
    expect(terms.map(({ term }) => term)).toContain('Allied Health Professional');
    await page.getByRole('link', { name: 'EHCP', exact: false }).first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator(':target').innerText()).toContain('Education, Health and Care Plan');
  });

  it('is in good order, and can be taken away as one web page and as a document', async () => {
    const page = await visit();
    await page.goto(address);
    await expectGood(page, 'made-from-south-thames');
    expect(await heading(page)).toContain('Community therapy');
    for (const name of [/HTML/, /DOCX/]) {
      const href = await page.getByRole('link', { name }).getAttribute('href');
      const reply = await page.request.get(href ?? '');
      expect(reply.status()).toBe(200);
      expect((await reply.body()).length).toBeGreaterThan(2000);
    }
  });
});
