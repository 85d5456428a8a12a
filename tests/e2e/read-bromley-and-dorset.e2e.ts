/** What the areas made from published pages must show: each line in the page without a script, and in its JSON twin. */
import { describe, expect, it } from 'vitest';
import { expectBoth, fold, linkedFrom, linkedTo, part, readPublic, thingsOf } from './support/public-facts.ts';
import { expectGood } from './support/page-checks.ts';
import { heading, useBrowser } from './support/visitors.ts';

const visit = useBrowser();

describe('Bromley: our coproduction approach', () => {
  const read = async () => readPublic(await visit({ script: 'off' }), '/bromley/progress/our-coproduction-approach');

  it('S0-1 has the title of its source, and its place', async () => {
    const { page, twin } = await read();
    expect(await heading(page)).toBe('Our coproduction approach');
    expect(await page.locator('.sd-masthead').innerText()).toContain('Bromley');
    expect(twin).toMatchObject({ area: { name: 'Bromley' }, update: { title: 'Our coproduction approach' } });
  });

  it('S0-2 names exactly the four groups that were listened to, and no number of people', async () => {
    const { page, twin } = await read();
    const groups = await page
      .getByRole('list', { name: 'Groups that took part' })
      .getByRole('listitem')
      .allInnerTexts();
    expect(groups.map((group) => fold(group).replace(/: not published$/, ''))).toEqual([
      'Children and young people',
      'Their parents and family members',
      'School staff',
      'Healthcare professionals',
    ]);
    expect(groups.join(' ')).not.toMatch(/\d/);
    const update = twin['update'] as { blocks: { participation?: { groups: object[]; total: object } }[] };
    const took = update.blocks.flatMap(({ participation }) => participation ?? []);
    expect(took.map(({ total }) => total)).toEqual([{ state: 'not-published' }]);
    expect(took.flatMap((one) => one.groups)).toMatchObject([
      { label: 'Children and young people', count: { state: 'not-published' } },
      { label: 'Their parents and family members', count: { state: 'not-published' } },
      { label: 'School staff', count: { state: 'not-published' } },
      { label: 'Healthcare professionals', count: { state: 'not-published' } },
    ]);
  });

  it('S0-3 says which question was asked', async () => {
    expectBoth(
      await read(),
      'how to better support children, families and schools when they are concerned about a child’s development',
    );
  });

  it('S0-5 lists exactly three findings, in order', async () => {
    const { page, twin } = await read();
    const findings = [
      'It was not clear how to get support',
      'It is difficult to learn about things that might help',
      'Waiting times for therapy services are too long',
    ];
    const learned = part(page, 'What did we learn?').locator('ul > li, ol > li');
    expect(await learned.count()).toBe(3);
    const shown = (await learned.allInnerTexts()).map(fold);
    findings.forEach((finding, index) => expect(shown[index]).toMatch(new RegExp(`^${finding}`)));
    const titles = thingsOf(twin).filter(({ kind }) => kind === 'finding');
    expect(titles.map(({ title }) => title)).toEqual(findings);
  });

  it('S0-7 names three specialist services, each with its record', async () => {
    const { page, twin } = await read();
    const named = ['Speech and Language Therapy', 'Occupational Therapy', 'Physiotherapy'];
    const links = part(page, 'What is our ambition?').getByRole('listitem').getByRole('link');
    expect(await links.allInnerTexts()).toEqual(named);
    const services = thingsOf(twin).filter(({ kind }) => kind === 'service');
    expect(services.map(({ title }) => title)).toEqual(named);
    await links.first().click();
    expect(await heading(page)).toBe('Speech and Language Therapy');
  });

  it('S0-9 traces what parents said to the parents, and not to everybody', async () => {
    const { page, twin } = await read();
    const figure = part(page, 'What will change?').getByRole('figure');
    expect(fold(await figure.innerText())).toMatch(/^they will feel that are better able .* throughout their life/);
    expect(await figure.locator('figcaption').innerText()).toMatch(/^Parents\b/);
    const [quote] = thingsOf(twin).filter(({ kind }) => kind === 'quote');
    expect(quote).toMatchObject({ attribution: 'Parents', wording: 'reported' });
    expect(linkedTo(twin, quote?.title ?? '', 'evidence-for')).toEqual([]);
    expect(linkedFrom(twin, quote?.title ?? '', 'evidence-for')).toEqual([
      'Parents feel empowered and confident in supporting their child',
    ]);
  });

  it('S0-11 marks both hopes as expected and nothing as achieved', async () => {
    const { page, text, twin } = await read();
    const hoped = [
      ['What will change?', 'Children get support quicker and in a way that they need'],
      ['What difference will it make?', 'Children get what they need quickly'],
      ['What difference will it make?', 'Teachers and families get expert advice where needed'],
      ['What difference will it make?', 'Reduce waiting lists for specialist therapy services'],
    ] as const;
    for (const [title, outcome] of hoped) {
      const shown = fold(await part(page, title).innerText());
      expect(shown).toMatch(new RegExp(`${outcome} Expected, not yet achieved`));
      expect(thingsOf(twin)).toContainEqual(expect.objectContaining({ title: outcome, certainty: 'expected' }));
    }
    expect(text).not.toContain('Achieved');
    expect(twin).toMatchObject({ update: { outcomes: { achieved: 0 } } });
  });

  it('S0-12 leads from the waiting times to what is expected of them', async () => {
    const { page, twin } = await read();
    const finding = 'Waiting times for therapy services are too long';
    const outcome = 'Reduce waiting lists for specialist therapy services';
    expect(linkedFrom(twin, finding, 'expects')).toEqual([outcome]);
    await page.getByRole('link', { name: finding, exact: true }).first().click();
    expect(await heading(page)).toBe(finding);
    await page.getByRole('link', { name: outcome }).first().click();
    expect(await heading(page)).toContain(outcome);
  });
});

describe('the pages made from what others published', () => {
  it.each(['/bromley/progress/our-coproduction-approach', '/dorset/progress/send-improvement'])(
    'are in good order: %s',
    async (address) => {
      const page = await visit();
      await page.goto(address);
      await expectGood(page, `made-from${address.replace(/\W+/g, '_')}`);
    },
  );

  it('explain a term where it first stands, by keyboard, and lead back', async () => {
    const page = await visit({ script: 'off' });
    await page.goto('/dorset/progress/send-improvement');
    await part(page, 'Our actions to deliver this are to').getByRole('link', { name: 'EHCP', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#term-/);
    const term = page.locator(':target');
    expect(await term.innerText()).toContain('EHCP');
    expect(await page.locator('main').innerText()).toContain('Education Health and Care plan.');
  });
});

describe('Dorset: SEND improvement', () => {
  const read = async () => readPublic(await visit({ script: 'off' }), '/dorset/progress/send-improvement');

  it('S2-3 quotes 47 words of parents and carers as a group', async () => {
    const { page, twin } = await read();
    const figure = part(page, 'Our parents and carers have said').getByRole('figure');
    const words = fold(await figure.getByRole('blockquote').innerText()).replace(/^"|"$/g, '');
    expect(words.split(' ')).toHaveLength(47);
    expect(words).toBe(
      'Parents would like to engage with a system where professionals recognise that parents have expert knowledge ' +
        'about their own children, and where professionals are proactive in working with other specialists, rather ' +
        'than leaving it to the parents to try to join up the gaps between professional silos',
    );
    expect(await figure.locator('figcaption').innerText()).toMatch(/^Parents and carers \(Their own words\)/);
    expect(thingsOf(twin).filter(({ kind }) => kind === 'quote')).toMatchObject([
      { body: words, attribution: 'Parents and carers', wording: 'verbatim' },
    ]);
  });

  it('S2-4 lists exactly eight actions, in order', async () => {
    const { page, twin } = await read();
    const actions = [
      /^Co-produce a new model of care for neurodevelopmental disorders \(all age\)/,
      /clear pathway through the wider SEND system/,
      /SEND is included as a mandatory adviser on social care placement approvals .* with an EHCP/,
      /^Improve education and health care needs assessment timescales/,
      /^Deliver a new service for specialist equipment/,
      /^Review the Special Educational Needs .* \(SENDIASS\)/,
      /^Restructure the service, reduce the vacancy levels and improve retention/,
      /local offer improvement plan, to include the 0 to 25 journey .* where ongoing responsibility for this offer sits/,
    ];
    const shown = await part(page, 'Our actions to deliver this are to').locator('ol > li').all();
    const texts = (await Promise.all(shown.map((item) => item.innerText()))).map(fold);
    const titles = thingsOf(twin).filter(({ kind }) => kind === 'commitment');
    expect(texts).toHaveLength(8);
    expect(titles).toHaveLength(8);
    actions.forEach((action, index) => {
      expect(texts[index]).toMatch(action);
      expect(titles[index]?.title).toMatch(action);
    });
  });

  it('S2-5 gives the fourth action two targets, and says that no owner and no date is stated', async () => {
    const { page, twin } = await read();
    const items = part(page, 'Our actions to deliver this are to').locator('ol > li');
    const fourth = fold(await items.nth(3).innerText());
    expect(fourth).toContain('six weeks for decision to assess');
    expect(fourth).toContain('20 weeks for plans issued on time');
    for (const item of await items.allInnerTexts()) expect(fold(item)).toMatch(/Owner: not stated Due: not stated/);
    const commitments = thingsOf(twin).filter(({ kind }) => kind === 'commitment');
    expect(commitments.map(({ owners }) => owners)).toEqual(Array.from({ length: 8 }, () => []));
    expect(commitments[3]).toMatchObject({
      targets: [{ statement: 'six weeks for decision to assess' }, { statement: '20 weeks for plans issued on time' }],
    });
  });

  it('S2-6 shows the measure word for word, joined to no target, with what is missing said', async () => {
    const { page, twin } = await read();
    const progress = fold(await part(page, 'Progress to date').innerText());
    expect(progress).toContain('67% of assessments being made within 20 weeks');
    expect(progress).toMatch(/Out of not stated/);
    expect(progress).toMatch(/As at: not stated/);
    expect(progress).not.toContain('plans issued on time');
    const [measure] = thingsOf(twin).filter(({ kind }) => kind === 'measure');
    expect(measure).toMatchObject({
      title: '67% of assessments being made within 20 weeks',
      denominator: { state: 'not-stated' },
      readings: [{ value: { state: 'stated', value: 67 }, asAt: { state: 'not-stated' } }],
      targets: [],
    });
  });

  it('S2-7 says that every child is allocated, and dates the backlog alone, by month', async () => {
    const { page, twin } = await read();
    const entries = (await page.locator('main li').allInnerTexts()).map(fold);
    const allocated = entries.find((entry) => entry.includes('are now allocated to an educational psychologist'));
    const backlog = entries.find((entry) => entry.includes('backlog of outstanding work'));
    expect(allocated).toContain('Done');
    expect(allocated).not.toContain('2024');
    expect(backlog).toContain('by May 2024');
    const { blocks } = twin['update'] as { blocks: { items?: { text: string; on: object }[] }[] };
    const items = blocks.flatMap((block) => block.items ?? []);
    expect(items[0]).toMatchObject({ status: 'done', on: { state: 'not-stated' } });
    expect(items[1]).toMatchObject({ on: { text: 'by May 2024', precision: 'month', qualifier: 'by' } });
  });
});
