/** Bromley's graduated approach against its source, and what holds across the pages made from sources. */
import { describe, expect, it } from 'vitest';
import { expectGood } from './support/page-checks.ts';
import { blocksOf, expectBoth, fold, part, readPublic } from './support/public-facts.ts';
import { signInAs, site, useBrowser } from './support/visitors.ts';

const visit = useBrowser();
const address = '/bromley/pages/graduated-approach';

type Level = { place: number; name: string; strapline: string; description: string; serviceCount: number };

describe('Bromley: the graduated approach in health', () => {
  const read = async () => readPublic(await visit({ script: 'off' }), address);
  const levelsOf = (twin: Record<string, unknown>) =>
    (blocksOf(twin, 'levels')[0]?.['set'] as { levels: Level[] } | undefined)?.levels ?? [];

  it('S4-1 has four numbered levels, each with its strapline', async () => {
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

  it('S4-2 describes each level under its own heading', async () => {
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

  it('S4-3 promises no list that does not follow', async () => {
    const { text, json } = await read();
    expect(text + json).not.toMatch(/Examples include:|may include:|may involve:|This includes:/);
  });

  it('S4-4 sums up in four bullets of the same order, and closes', async () => {
    const { page, json } = await read();
    const summary = part(page, 'In summary');
    const bullets = (await summary.locator('ul > li').allInnerTexts()).map(fold);
    expect(bullets.map((bullet) => bullet.split(' ')[0])).toEqual([
      'Universal',
      'Targeted',
      'Specialist',
      'Multi-agency',
    ]);
    expect(fold(await summary.innerText())).toMatch(/timely, joined-up and personalised\.$/);
    expect(json).toMatch(/Universal.*Targeted.*Specialist.*Multi-agency.*timely, joined-up and personalised\./);
  });

  it('S4-5 names three partners and a cycle of four ordered steps', async () => {
    const { page, json } = await read();
    const partners = (await page.locator('main ul').first().locator('li').allInnerTexts()).map(fold);
    expect(partners).toEqual(['families', 'education settings', 'social care']);
    const steps = await part(page, 'The cycle that schools use').locator('ol > li').allInnerTexts();
    expect(steps.map(fold)).toEqual(['Assess', 'Plan', 'Do', 'Review']);
    expect(json).toContain('1. Assess\\n2. Plan\\n3. Do\\n4. Review');
  });

  it('S4-6 shows levels as text in order, and lists what is tagged to one', async () => {
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

  it('X-2 keeps two models of support with a level of one name apart, until an editor says that they are alike', async () => {
    const note = 'One speaks of schools, the other of health.';
    const facts = async () => readPublic(await visit({ script: 'off' }), '/bromley/support');
    const modelsOf = (twin: Record<string, unknown>) =>
      twin['models'] as { name: string; levels: { name: string; like: { name: string }[] }[] }[];
    const alike = (twin: Record<string, unknown>) =>
      modelsOf(twin).flatMap(({ levels }) =>
        levels.flatMap(({ name, like }) => like.map((other) => [name, other.name])),
      );
    const apart = await facts();
    expect(
      modelsOf(apart.twin)
        .map(({ levels }) => levels.length)
        .sort(),
    ).toEqual([3, 4]);
    expect(alike(apart.twin)).toEqual([]);
    expect(apart.text).not.toContain(note);
    const editor = await visit({ script: 'off' });
    await signInAs(editor, 'administrator');
    await editor.goto('/bromley/manage/tiers');
    await editor.locator('main a[href*="/manage/tiers/"]').first().click();
    for (const label of ['Level of this model', 'Level of another model']) {
      const choice = editor.getByLabel(label);
      const universal = (await choice.locator('option').allInnerTexts()).find((name) => name.includes('Universal'));
      await choice.selectOption({ label: universal ?? '' });
    }
    await editor.getByLabel('What differs, if anything').fill(note);
    await editor.locator('button[value="map"]').click();
    const joined = await facts();
    expect(alike(joined.twin).sort()).toEqual([
      ['Universal Health Support', 'Universal'],
      ['Universal', 'Universal Health Support'],
    ]);
    expect(joined.text).toContain(note);
    expect(modelsOf(joined.twin).map(({ levels }) => levels.length)).toEqual(
      modelsOf(apart.twin).map(({ levels }) => levels.length),
    );
    await editor.locator('button[value="unmap"]').click();
    expect(alike((await facts()).twin)).toEqual([]);
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

  it('X-1 finds “waiting” in “waiting times” and “wait time”, a plan by its letters and its name, and EHC', async () => {
    const waiting = await found('waiting');
    expect(waiting).toContain('/bromley/');
    expect(waiting).toContain('/manchester/');
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
  it('X-3 has one shape for every area, each line with its status', async () => {
    for (const area of ['bromley', 'dorset', 'manchester']) {
      const { page, twin } = await readPublic(await visit({ script: 'off' }), `/${area}/progress`);
      const updates = twin['updates'] as { said: string; did: string; status: string }[];
      expect(updates.length, area).toBeGreaterThan(0);
      const pairs = page.locator('main .sd-pair');
      expect(await pairs.count(), area).toBe(updates.length);
      for (const [index, { said, did }] of updates.entries()) {
        const shown = fold(await pairs.nth(index).innerText());
        expect(shown).toContain(fold(said).slice(0, 60));
        expect(shown).toContain(fold(did).slice(0, 60));
        expect(shown).toMatch(/Under way|Done|Planned|Starting|Status not stated/);
      }
    }
  });
});

describe('an Easy Read version of a page made from a source', () => {
  const pages = '/bromley/manage/pages';
  const slugs = { original: 'our-approach-in-words', easy: 'our-approach-easy-read' };

  it('X-4 is attached with its own approval, and each version links to the other', async () => {
    const { page: source } = await readPublic(
      await visit({ script: 'off' }),
      '/bromley/progress/our-coproduction-approach',
    );
    const ambition = fold(await part(source, 'What is our ambition?').locator('p').first().innerText());
    const desk = await visit({ script: 'off' });
    await signInAs(desk, 'commissioner');
    const send = async (path: string, form: Record<string, string>) => {
      const reply = await desk.request.post(path, { form, maxRedirects: 0, headers: { origin: site } });
      return { status: reply.status(), to: new URL(reply.headers()['location'] ?? '/', site).pathname };
    };
    const done = async (path: string, form: Record<string, string>) => {
      const { status, to } = await send(path, form);
      expect(status, JSON.stringify(form)).toBe(303);
      return to;
    };
    const original = await done(pages, { title: 'Our coproduction approach', kind: 'page' });
    const block = await done(original, { intent: 'add', kind: 'text', after: 'last' });
    await done(block, { intent: 'save', revision: '2', heading: '', markdown: ambition.replace(/:$/, '.') });
    await done(original, { intent: 'address', slug: slugs.original });
    await done(original, { intent: 'publish', note: '' });
    const easy = await done(original, { intent: 'rendition', as: 'easy-read' });
    await done(easy, { intent: 'about', revision: '1', title: 'How we work together' });
    await done(easy, { intent: 'address', slug: slugs.easy });
    expect((await send(easy, { intent: 'publish' })).status).toBe(400);
    expect((await desk.request.get(`/bromley/pages/${slugs.easy}`)).status()).toBe(404);
    await done(easy, { intent: 'approve', by: 'Readers of the forum' });
    await done(easy, { intent: 'publish' });
    for (const [own, other] of [
      [slugs.original, slugs.easy],
      [slugs.easy, slugs.original],
    ] as const) {
      const facts = await readPublic(await visit({ script: 'off' }), `/bromley/pages/${own}`);
      expect(await facts.page.locator(`main a[href="/bromley/pages/${other}"]`).count()).toBeGreaterThan(0);
      expect(facts.json).toContain(`"/bromley/pages/${other}"`);
    }
    for (const one of [easy, original]) await done(one, { intent: 'withdraw' });
  });
});
