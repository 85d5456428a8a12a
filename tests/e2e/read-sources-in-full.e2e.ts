/** What else the pages of Bromley and Dorset hold of their sources: headings in order, ambitions, hopes, terms, the way back. */
import { describe, expect, it } from 'vitest';
import { expectBoth, fold, part, readPublic, thingsOf } from './support/public-facts.ts';
import { heading, useBrowser } from './support/visitors.ts';

const visit = useBrowser();

/** The headings of the blocks in an update's twin, in order. */
const twinHeadings = (twin: Record<string, unknown>) =>
  (twin['update'] as { blocks: { heading?: string }[] }).blocks.map(({ heading: title = '' }) => fold(title));

const headingsOf = async (page: Awaited<ReturnType<typeof visit>>) =>
  (await page.locator('main h2').allInnerTexts()).map(fold);

describe('Bromley: our coproduction approach, in full', () => {
  const read = async () => readPublic(await visit({ script: 'off' }), '/bromley/progress/our-coproduction-approach');

  it('S0-4 has an introduction and four headings, in order', async () => {
    const { page, twin } = await read();
    const wanted = [
      'What did we learn?',
      'What is our ambition?',
      'What will change?',
      'What difference will it make?',
    ];
    expect((await headingsOf(page)).filter((title) => wanted.includes(title))).toEqual(wanted);
    expect(twinHeadings(twin).filter((title) => wanted.includes(title))).toEqual(wanted);
    const text = fold(await page.locator('main').innerText());
    expect(text.indexOf('people were listened to about one question')).toBeLessThan(text.indexOf(wanted[0] ?? ''));
  });

  it('S0-6 has its ambition: skills for life, working together differently, earlier, often without a referral', async () => {
    const { page, json } = await read();
    const ambition = fold(await part(page, 'What is our ambition?').innerText());
    for (const words of [
      'succeed and learn at school, in their community and into adulthood',
      'work together in a different way',
      'receive support earlier',
      'in many cases, without a referral',
    ]) {
      expect(ambition).toContain(words);
      expect(json).toContain(words);
    }
  });

  it('S0-8 says what changes: everyone plays a role, therapy for the most complex needs, better information', async () => {
    const { page, json } = await read();
    const change = fold(await part(page, 'What will change?').innerText());
    for (const words of [
      'everyone involved with a child can play a role',
      'therapy services support the children with the most complex needs',
      'better information and advice',
      'empowered and confident',
    ]) {
      expect(change).toContain(words);
      expect(json).toContain(words);
    }
  });

  it('S0-10 stacks its tiers: the most complex needs have specialist support and the levels before it', async () => {
    const facts = await read();
    const difference = fold(await part(facts.page, 'What difference will it make?').innerText());
    expect(difference).toContain('Most children benefit from universal and targeted support');
    expect(difference).toMatch(/Specialist level.* and go on benefiting from universal and targeted support as well/);
    const support = await readPublic(await visit({ script: 'off' }), '/bromley/support');
    expectBoth(support, 'at Specialist level and at universal and targeted levels as well');
    expect(support.text).toContain('Levels add to each other');
  });
});

describe('Dorset: SEND improvement, in full', () => {
  const address = '/dorset/progress/send-improvement';
  const read = async () => readPublic(await visit({ script: 'off' }), address);

  it('S2-1 has five headings, in order', async () => {
    const { page, twin } = await read();
    const wanted = [
      'What we will do',
      'Our parents and carers have said',
      'Our actions to deliver this are to',
      'What will be different',
      'Progress to date',
    ];
    expect((await headingsOf(page)).filter((title) => wanted.includes(title))).toEqual(wanted);
    expect(twinHeadings(twin).filter((title) => wanted.includes(title))).toEqual(wanted);
  });

  it('S2-2 commits to no repeated stories, better outcomes and needs met in time', async () => {
    const { page, json } = await read();
    const commitment = fold(await part(page, 'What we will do').innerText());
    for (const words of [
      'parents and carers do not have to repeat their story to multiple professionals',
      'outcomes of children and young people are improved',
      'needs are met in a timely way',
    ]) {
      expect(commitment).toContain(words);
      expect(json).toContain(words);
    }
  });

  it('S2-8 gives each line of progress its own status', async () => {
    const { twin, text } = await read();
    const { blocks } = twin['update'] as { blocks: { items?: { text: string; status: string }[] }[] };
    const items = blocks.flatMap((block) => block.items ?? []);
    const statusOf = (words: string) =>
      items.filter((item) => fold(item.text).includes(words)).map((item) => item.status);
    expect(statusOf('mental health services, with a greater emphasis')).toEqual(['done']);
    expect(statusOf('Expansion of mental health support teams in schools')).toEqual(['done']);
    expect(statusOf('Neurodiversity hub website developed')).toEqual(['done']);
    expect(statusOf('development and behaviour referral pathway')).toEqual(['done', 'under-way']);
    expect(statusOf("'front door'")).toEqual(['under-way']);
    expect(statusOf('(PINS)')).toEqual(['starting']);
    for (const { text: words } of items) expect(text).toContain(fold(words));
  });

  it('S2-9 gives four more examples', async () => {
    const { page, json } = await read();
    const items = (await part(page, 'Progress to date').locator('li').allInnerTexts()).map(fold);
    for (const words of [
      '(MHST)',
      '(SALT) champions',
      'early years drop-in clinics',
      'online resources and pathways',
    ]) {
      expect(
        items.some((item) => item.includes(words)),
        words,
      ).toBe(true);
      expect(json).toContain(words);
    }
  });

  it('S2-10 explains each term once, in a disclosure with a way back, and runs no term into its explanation', async () => {
    const { page, text, json } = await read();
    for (const run of ['EHCPEHCP', 'SENDIASSSENDIASS']) expect(text + json).not.toContain(run);
    const entry = page.locator('details [id="term-ehcp"]');
    expect([await entry.count(), await page.locator('[id="term-ehcp"]').count()]).toEqual([1, 1]);
    const definition = fold(await entry.locator('dd').first().innerText());
    expect(definition).toContain('A legal document that describes');
    expect(definition).toMatch(/needs\. It explains the extra help .* achieve what they want to in their life\.$/);
    await entry.getByRole('link', { name: 'Back to “EHCP” in the text' }).click();
    expect(await page.locator(':target').innerText()).toBe('EHCP');
    await page
      .locator('details', { has: page.locator('[id="term-ehcp"]') })
      .locator('summary')
      .click();
    expect(await entry.isVisible()).toBe(false);
    await page.locator(':target').click();
    await entry.waitFor({ state: 'visible' });
  });

  it('S2-11 resolves every abbreviation on the page, MHST in this page’s own sense', async () => {
    const { twin, text } = await read();
    const terms = twin['glossary'] as { term: string; expansion: string }[];
    const wanted = ['SEND', 'EHCP', 'EHCNA', 'SENDIASS', 'MHST', 'AANR', 'PINS', 'SALT'];
    expect(terms.map(({ term }) => term).sort()).toEqual([...wanted].sort());
    const expansionOf = (term: string) => terms.find((one) => one.term === term)?.expansion;
    expect(expansionOf('MHST')).toBe('mental health support in Schools');
    expect(expansionOf('SENDIASS')).toContain('Disability Information');
    expect(text).toContain('Special Educational Needs and Disabilities Information, Advice and Support Service');
    const area = await readPublic(await visit({ script: 'off' }), '/dorset/glossary');
    expectBoth(area, 'mental health support team');
  });

  it('S2-12 promises “you” a difference, and marks it as expected', async () => {
    const { page, twin } = await read();
    const different = fold(await part(page, 'What will be different').innerText());
    for (const words of [
      'You will only need tell your story once',
      'recognised as the expert in your or your child',
      'joined up',
      'clear about the roles and responsibilities',
      'listen to you and talk to each other',
      'share the responsibility',
      'contact the right people when services are not working',
      'Expected, not yet achieved',
    ])
      expect(different).toContain(words);
    const outcomes = thingsOf(twin).filter(({ kind }) => kind === 'outcome');
    expect(outcomes).toMatchObject([{ certainty: 'expected' }]);
  });

  it('S2-13 leads back to the page it is part of', async () => {
    const { page } = await read();
    await page.getByRole('link', { name: 'How we are improving SEND services' }).click();
    expect(await heading(page)).toContain('Dorset');
  });
});
