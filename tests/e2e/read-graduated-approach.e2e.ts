/** Bromley's graduated approach against its source, and what holds across the pages made from sources. */
import { describe, expect, it } from 'vitest';
import { expectGood } from './support/page-checks.ts';
import { blocksOf, expectBoth, fold, part, readPublic } from './support/public-facts.ts';
import { useBrowser } from './support/visitors.ts';

const visit = useBrowser();
const address = '/bromley/pages/graduated-approach';

type Level = { place: number; name: string; strapline: string; description: string; serviceCount: number };

describe('Bromley: the graduated approach in health', () => {
  const read = async () => readPublic(await visit({ script: 'off' }), address);
  const levelsOf = (twin: Record<string, unknown>) =>
    (blocksOf(twin, 'levels')[0]?.['set'] as { levels: Level[] } | undefined)?.levels ?? [];

  it('has four numbered levels, each with its strapline', async () => {
    const { page, twin } = await read();
    const wanted = [
      ['Universal Health Support', 'Support available to all families'],
      ['Targeted Health Support', 'Extra help when needed'],
      ['Specialist Health Support', 'When needs are more complex'],
      ['Multi Agency Support', 'For children with the highest needs'],
    ];
    expect(levelsOf(twin).map(({ name, strapline }) => [name, strapline])).toEqual(wanted);
    const items = await part(page, 'The four levels').locator('ol > li').allInnerTexts();
    expect(items).toHaveLength(4);
    wanted.forEach(([name, strapline], index) => {
      expect(fold(items[index] ?? '')).toContain(`${String(name)}: ${String(strapline)}`);
    });
  });

  it('describes each level under its own heading', async () => {
    const { page, twin } = await read();
    const items = (await part(page, 'The four levels').locator('ol > li').allInnerTexts()).map(fold);
    const said = [
      [
        'Everyday health services',
        'spot early concerns',
        'development, speech, physical health or emotional wellbeing',
      ],
      ['strengths and needs', 'SEN Support', 'Assess-Plan-Do-Review'],
      [
        'The local authority may carry out',
        'Health professionals always provide input',
        'co-ordinated, long-term support',
      ],
      ['small number of children', 'very complex or high-risk needs', 'extra joint planning'],
    ];
    said.forEach((words, index) => {
      for (const word of words) {
        expect(items[index]).toContain(word);
        expect(fold(levelsOf(twin)[index]?.description ?? '')).toContain(word);
        items.forEach((item, other) => {
          if (other !== index) expect(item).not.toContain(word);
        });
      }
    });
  });

  it('promises no list that does not follow', async () => {
    const { text } = await read();
    expect(text).not.toMatch(/Examples include:|may include:|may involve:|This includes:/);
  });

  it('sums up in four bullets of the same order, and closes', async () => {
    const { page } = await read();
    const summary = part(page, 'In summary');
    const bullets = (await summary.locator('ul > li').allInnerTexts()).map(fold);
    expect(bullets.map((bullet) => bullet.split(' ')[0])).toEqual([
      'Universal',
      'Targeted',
      'Specialist',
      'Multi-agency',
    ]);
    expect(fold(await summary.innerText())).toMatch(/timely, joined-up and personalised\.$/);
  });

  it('names three partners and a cycle of four ordered steps', async () => {
    const { page, json } = await read();
    const partners = (await page.locator('main ul').first().locator('li').allInnerTexts()).map(fold);
    expect(partners).toEqual(['families', 'education settings', 'social care']);
    const steps = await part(page, 'The cycle that schools use').locator('ol > li').allInnerTexts();
    expect(steps.map(fold)).toEqual(['Assess', 'Plan', 'Do', 'Review']);
    expect(json).toContain('1. Assess\\n2. Plan\\n3. Do\\n4. Review');
  });

  it('shows levels as text in order, and lists what is tagged to one', async () => {
    const { page } = await read();
    expect(await part(page, 'The four levels').locator('svg, img').count()).toBe(0);
    const support = await readPublic(await visit({ script: 'off' }), '/bromley/support');
    const models = support.twin['models'] as {
      name: string;
      levels: { name: string; services: { title: string }[] }[];
    }[];
    const specialist = models.flatMap(({ levels }) => levels).find(({ name }) => name === 'Specialist');
    expect(specialist?.services.map(({ title }) => title).sort()).toEqual([
      'Occupational Therapy',
      'Physiotherapy',
      'Speech and Language Therapy',
    ]);
    expectBoth(support, 'Occupational Therapy');
  });

  it('keeps two models of support with a level of one name apart', async () => {
    const { twin } = await readPublic(await visit({ script: 'off' }), '/bromley/support');
    const models = twin['models'] as { name: string; levels: { name: string; like: unknown[] }[] }[];
    expect(models.map(({ levels }) => levels.length).sort()).toEqual([3, 4]);
    for (const { levels } of models) for (const { like } of levels) expect(like).toEqual([]);
  });

  it('is in good order', async () => {
    const page = await visit();
    await page.goto(address);
    await expectGood(page, 'made-from-graduated-approach');
  });
});

describe('the search across pages made from sources', () => {
  const found = async (words: string): Promise<string> => {
    const facts = await readPublic(await visit({ script: 'off' }), '/search', `?q=${encodeURIComponent(words)}`);
    const { found: results } = facts.twin['results'] as { found: { address: string; title: string }[] };
    for (const { title } of results) expect(facts.text).toContain(fold(title));
    return results.map((result) => result.address).join(' ');
  };

  it('finds “waiting” where a page says “waiting times” and where one says “wait time”', async () => {
    const addresses = await found('waiting');
    expect(addresses).toContain('/bromley/');
    expect(addresses).toContain('/manchester/');
  });

  it('finds a plan by its letters and by its name, and EHC where only that is said', async () => {
    for (const words of ['EHCP', 'Education, Health and Care Plan']) {
      const addresses = await found(words);
      expect(addresses, words).toContain('/south-thames/');
      expect(addresses, words).toContain('/dorset/');
    }
    expect(await found('EHC')).toContain(address);
  });

  it('finds a word with a hyphen that breaks no line by the ordinary one', async () => {
    expect(await found('multi-agency')).toContain(address);
  });
});

describe('you said, we did', () => {
  it.each(['bromley', 'dorset', 'manchester'])('has one shape for every area: %s', async (area) => {
    const { page, twin } = await readPublic(await visit({ script: 'off' }), `/${area}/progress`);
    const updates = twin['updates'] as { said: string; did: string; status: string }[];
    expect(updates.length).toBeGreaterThan(0);
    const pairs = page.locator('main .sd-pair');
    expect(await pairs.count()).toBe(updates.length);
    for (const [index, { said, did }] of updates.entries()) {
      const shown = fold(await pairs.nth(index).innerText());
      expect(shown).toContain(fold(said).slice(0, 60));
      expect(shown).toContain(fold(did).slice(0, 60));
      expect(shown).toMatch(/Under way|Done|Planned|Starting|Status not stated/);
    }
  });
});
