/** A survey of forty things of every type made from nothing by plain forms, answered in Easy Read on a phone, read and exported. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openArea } from './support/new-area.ts';
import type { NewArea } from './support/new-area.ts';
import { expectGood } from './support/page-checks.ts';
import { heading, useBrowser } from './support/visitors.ts';

const visit = useBrowser();

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const text = (page: Page) => page.locator('main').innerText();
const group = (page: Page, name: string) => page.getByRole('group', { name });

const survey = 'The open day';

/** What the editor calls a type, the words of the question, and its list; `{sun}` stands for the address of a picture. */
type New = readonly [type: string, words: string, ...list: string[]];

const one = 'One choice';
const many = 'Any number of choices';
const short = 'A short answer in words';
const long = 'A longer answer in words';

const pages: { title: string; questions: New[] }[] = [
  {
    title: 'Getting there',
    questions: [
      [one, 'Did you come to the open day?', 'Yes', 'No', 'I do not know'],
      ['One choice from a long list', 'Which day did you come?', 'Friday', 'Saturday', 'Sunday'],
      ['A number', 'How many people came with you?'],
      [short, 'When did you first hear of it?'],
      [many, 'How did you travel?', 'On foot', 'By bus', 'By car', 'In a taxi'],
      ['Yes or no', 'Was it easy to get in?'],
      ['A point on a scale', 'How easy was it to find?'],
      ['A number between two ends', 'How tired were you after the journey?'],
      [long, 'What would have made the journey easier?'],
      ['A date', 'Which day suits you better?'],
      ['A picture to look at', 'The way to the door', '{door}'],
    ],
  },
  {
    title: 'The day itself',
    questions: [
      [
        'The same choice for several things',
        'How much do you agree?',
        'I was heard',
        'I felt safe',
        'I was not rushed',
      ],
      ['Put in order', 'What matters most to you?', 'A quiet room', 'Food', 'Somebody to ask'],
      ['Several short answers together', 'Describe the day in a few words', 'The morning', 'The afternoon'],
      ['The same questions once for each, such as for each child', 'Tell us about each child you brought'],
      ['A table to which people add rows', 'Which stalls helped you?', 'Stall', 'What it helped with'],
      [one, 'Was there a quiet space?', 'Yes', 'No', 'I did not look for one'],
      [many, 'What did you use?', 'The hoist', 'The sensory tent', 'The loop system'],
      [short, 'What was the best thing?'],
      [long, 'What should change?'],
      ['A point on a scale', 'How kind were people to you?'],
      ['Any number of choices from a long list', 'Whom did you meet?', 'Parents', 'Teachers', 'Therapists'],
      ['A table: several answers for each of several things', 'What was it like?', 'The hall', 'The garden'],
      ['Choose a picture', 'Which picture is most like the day?', 'Sunny | {sun}', 'At the door | {door}'],
      ['A file or a picture', 'Add a picture of the day, if you like'],
    ],
  },
  {
    title: 'Next time',
    questions: [
      [one, 'Would you come again?', 'Yes', 'No', 'Perhaps'],
      ['One choice from a long list', 'Which month is best?', 'May', 'June', 'July'],
      [many, 'What should there be next time?', 'More seats', 'Longer hours', 'A smaller crowd'],
      ['Yes or no', 'Would you help to run it?'],
      [short, 'Where should it be?'],
      [long, 'Is there anything else?'],
      ['A text to read', 'We read every answer.'],
      ['A figure worked out from other answers', 'You came as this many people', '{how_many_people_came_with_you} + 1'],
      ['A group of questions under one heading', 'If you help'],
      [short, 'What would you like to do?'],
    ],
  },
  { title: 'About you', questions: [] },
];

const ready = [
  'How old are you?',
  'What is your ethnic group?',
  'What is your sex?',
  'Does any condition or illness reduce your ability to carry out day-to-day activities?',
  'Which language do you speak most at home?',
];

const easy = (words: string) => `Easy: ${words}`;

let area: NewArea;
const known = { survey: '', publicSurvey: '' };

/** The addresses of the area's pictures, by what stands for them in lists. */
const pictures = new Map<string, string>();

/** A yellow square. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mP4sE8DK2IYWhIAG3p1gVNDRt4AAAAASUVORK5CYII=',
  'base64',
);
const pictureFile = { name: 'dot.png', mimeType: 'image/png', buffer: dot };

const lines = (list: readonly string[]): string =>
  list.join('\n').replace(/\{(sun|door)\}/g, (_whole, name: string) => pictures.get(name) ?? '');

async function addQuestions(page: Page, to: string, questions: readonly New[]): Promise<void> {
  await page.goto(`${known.survey}/add?to=${to}`);
  for (const [type, words, ...list] of questions) {
    await page.getByLabel('The question', { exact: true }).fill(words);
    await page.getByRole('radio', { name: type, exact: true }).check();
    await page.getByLabel('Choices, rows or parts').fill(lines(list));
    await press(page, 'Add it, then another');
    expect(await text(page), words).toContain('The question is added.');
  }
}

const openQuestion = async (page: Page, words: string): Promise<void> => {
  await page.goto(`${known.survey}/edit`);
  await page.locator('main').getByRole('link', { name: words, exact: true }).click();
};

describe('making a survey without a script', () => {
  it('begins with an area and a title', async () => {
    area = await openArea(visit, 'Makeham');
    const page = await area.as('commissioner');
    await page.getByRole('link', { name: 'Surveys' }).click();
    await page.getByLabel('Title').fill(survey);
    await press(page, 'Begin');
    known.survey = new URL(page.url()).pathname;
    await page.getByRole('link', { name: 'Make and change the questions' }).click();
    await expectGood(page, 'make-outline-empty');
    await page.goto(`${known.survey}/edit/page-1`);
    await page.getByLabel('Title', { exact: true }).fill('Getting there');
    await press(page, 'Save');
    for (const { title } of pages.slice(1)) {
      await page.getByLabel('Title of the new page').fill(title);
      await press(page, 'Add a page');
    }
    expect(await text(page)).toContain('Page 4: About you');
  });

  it('has pictures of its own to ask with', async () => {
    const page = await area.as('commissioner');
    for (const [name, alt] of [
      ['sun', 'The sun shines'],
      ['door', 'A door stands open'],
    ] as const) {
      await page.goto(`/${area.slug}/manage/pictures`);
      await page.getByLabel('Picture', { exact: true }).setInputFiles(pictureFile);
      await page.getByLabel('What it shows').fill(alt);
      await press(page, 'Add picture');
      const entry = page.locator('.sd-picture', { hasText: alt });
      pictures.set(name, /Address: (\S+)/.exec(await entry.innerText())?.[1] ?? '');
    }
    expect([...pictures.values()].every((address) => address.startsWith(`/${area.slug}/pictures/`))).toBe(true);
  });

  it('takes forty things of every kind, some of them ready', async () => {
    const page = await area.as('commissioner');
    await page.goto(`${known.survey}/add?to=page-1`);
    await press(page, 'Add the question');
    expect(await page.locator('.sd-error-summary').innerText()).toContain('Write the question.');
    await expectGood(page, 'make-add-refused');
    for (const [index, { questions }] of pages.entries()) await addQuestions(page, `page-${index + 1}`, questions);
    for (const words of ready) {
      await page.goto(`${known.survey}/add?to=page-4`);
      await page.locator('button[name="ready"]', { hasText: words }).click();
    }
    const outline = await text(page);
    for (const words of [...pages.flatMap(({ questions }) => questions.map(([, title]) => title)), ...ready])
      expect(outline).toContain(words);
    expect(outline).not.toContain('stops publishing');
    await expectGood(page, 'make-outline');
  });

  it('makes a date, a condition and a rule by their forms, and conditions inside a table', async () => {
    const page = await area.as('commissioner');
    await openQuestion(page, 'When did you first hear of it?');
    await page.getByLabel('Kind of answer').selectOption({ label: 'A date' });
    await press(page, 'Save');
    expect(await text(page)).toContain('It is saved.');
    await openQuestion(page, 'Which day did you come?');
    await expectGood(page, 'make-element');
    await page.getByRole('link', { name: 'Change when it is: Shown' }).click();
    await page.getByLabel('Ask about an answer').selectOption({ label: 'Did you come to the open day?' });
    await press(page, 'Add the test');
    await group(page, 'What').last().getByLabel('Yes', { exact: true }).check();
    await expectGood(page, 'make-condition');
    await press(page, 'Save the condition');
    await page.goto(`${known.survey}/edit`);
    expect(await text(page)).toContain('Shown only if “Did you come to the open day?” is “Yes”');

    await openQuestion(page, 'How many people came with you?');
    await page.getByRole('link', { name: 'Add a smallest and a largest number' }).click();
    await page.getByLabel('At most', { exact: true }).fill('twenty');
    await page.getByLabel('What is said when it is not kept').fill('Twenty people at most.');
    await press(page, 'Save');
    expect(await page.locator('.sd-error-summary').innerText()).toContain('Write a number');
    await expectGood(page, 'make-rule');
    await page.getByLabel('At most', { exact: true }).fill('20');
    await press(page, 'Save');
    expect(await text(page)).toContain('Otherwise: Twenty people at most.');

    await openQuestion(page, 'Which stalls helped you?');
    await page.getByRole('link', { name: 'What it helped with', exact: true }).click();
    await page.getByRole('link', { name: 'Change when it is: Must be answered' }).click();
    await page.getByLabel('Ask about an answer').selectOption({ label: 'Stall' });
    await press(page, 'Add the test');
    await page.getByLabel('The answer', { exact: true }).selectOption({ label: 'is given' });
    await press(page, 'Save the condition');
    expect(await text(page)).toContain('Only if “Stall” is answered');
    await expectGood(page, 'make-column');
  });

  it('is offered in Easy Read once every text is written, and then published', async () => {
    const page = await area.as('commissioner');
    await page.goto(`${known.survey}/renditions`);
    await page.getByLabel('Format or language').selectOption('easyread');
    await press(page, 'Begin');
    for (const row of await page.locator('.sd-grid-row').all()) {
      const english = await row.locator('.sd-prewrap').innerText();
      await row.locator('input, textarea').fill(easy(english));
    }
    await press(page, 'Save');
    expect(await text(page)).toContain('texts have been saved');
    await expectGood(page, 'make-easy-read');
    await page.getByRole('link', { name: 'See both side by side' }).click();
    await page.getByLabel('Pages').selectOption({ label: 'Page 2' });
    await press(page, 'Show');
    expect(await text(page)).toContain('What was the best thing?');
    expect(await text(page)).toContain(easy('What was the best thing?'));
    await expectGood(page, 'make-side-by-side');
    await page.goto(`${known.survey}/renditions`);
    await page.getByRole('button', { name: 'Offer it' }).click();
    expect(await text(page)).toContain('Saved. It holds from the next version on');
    await page.goto(known.survey);
    await page
      .getByLabel('Introduction')
      .fill('What the open day was like. Your answers go to those who plan the next.');
    await page.getByLabel('How many minutes').fill('12');
    await press(page, 'Save the settings');
    await press(page, 'Publish');
    expect(await text(page)).toContain('The survey is public.');
    known.publicSurvey = (await page.getByRole('link', { name: 'The public page' }).getAttribute('href')) ?? '';
  });
});

describe('answering it in Easy Read on a phone', () => {
  it('goes page by page, mends, corrects and sends', async () => {
    const page = await visit({ script: 'blocked', width: 320 });
    const on = () => press(page, 'Continue');
    const choose = async (words: string, answer: string) => {
      await group(page, easy(words)).getByLabel(easy(answer), { exact: true }).check();
    };
    await page.goto(known.publicSurvey);
    await page.getByRole('link', { name: 'Start now' }).click();
    await press(page, 'Easy Read');
    expect(await heading(page)).toBe(easy('Getting there'));
    await choose('Did you come to the open day?', 'Yes');
    await page.getByLabel(easy('How many people came with you?')).fill('a few');
    await choose('How did you travel?', 'By bus');
    await on();
    expect(await page.locator('.sd-error-summary').innerText()).toContain('Write a number');
    expect(await page.getByLabel(easy('How many people came with you?')).inputValue()).toBe('a few');
    await expectGood(page, 'easy-error');
    await page.getByLabel(easy('How many people came with you?')).fill('30');
    await on();
    expect(await page.locator('.sd-error-summary').innerText()).toContain(easy('Twenty people at most.'));
    await page.getByLabel(easy('How many people came with you?')).fill('3');
    // The answer above brought it up, with the page that came back.
    await page.getByLabel(easy('Which day did you come?')).selectOption({ label: easy('Saturday') });
    await on();

    expect(await heading(page)).toBe(easy('The day itself'));
    await choose('I was heard', 'Agree strongly');
    await choose('I felt safe', 'Neither');
    await page.getByLabel(easy('Food')).selectOption('1');
    await page.getByLabel(easy('A quiet room')).selectOption('2');
    await page.getByLabel(easy('The morning')).fill('Loud');
    await page.getByLabel(easy('What was the best thing?')).fill('The brass band');
    await group(page, easy('Tell us about each child you brought'))
      .getByLabel(easy('Your answer'))
      .first()
      .fill('Seven, loves trains');
    await page.locator('button[value^="add:tell_us_about"]').click();
    expect(await page.getByLabel(easy('What was the best thing?')).inputValue()).toBe('The brass band');
    await group(page, easy('Tell us about each child you brought'))
      .getByLabel(easy('Your answer'))
      .nth(1)
      .fill('Nine, shy at first');
    const stalls = group(page, easy('Which stalls helped you?'));
    await stalls.getByLabel(easy('Stall')).first().fill('The library');
    await choose('Whom did you meet?', 'Therapists');
    await group(page, easy('The garden')).getByLabel(easy('Your answer')).fill('Quiet and green');
    await choose('Which picture is most like the day?', 'Sunny');
    await page.getByLabel(easy('Add a picture of the day, if you like')).setInputFiles(pictureFile);
    await expectGood(page, 'easy-page-2');
    await on();
    expect(await page.locator('.sd-error-summary').innerText()).toContain(easy('What it helped with'));
    await stalls.getByLabel(easy('What it helped with')).first().fill('Books to borrow');
    await on();

    expect(await heading(page)).toBe(easy('Next time'));
    await choose('Would you come again?', 'Perhaps');
    expect(await text(page)).toContain(easy('We read every answer.'));
    expect(await page.locator('.sd-computed', { hasText: easy('You came as this many people') }).innerText()).toMatch(
      /4$/,
    );
    await page.getByLabel(easy('What would you like to do?')).fill('Make the tea');
    await expectGood(page, 'easy-page-3');
    await on();
    expect(await heading(page)).toBe(easy('About you'));
    await expectGood(page, 'easy-page-4');
    await on();

    expect(await heading(page)).toBe('Check your answers');
    expect(await text(page)).toContain('The brass band');
    await expectGood(page, 'easy-check');
    await press(page, `Change “${easy('The day itself')}”`);
    await page.getByLabel(easy('What was the best thing?')).fill('The quiet garden');
    while ((await heading(page)) !== 'Check your answers') await on();
    expect(await text(page)).toContain('The quiet garden');
    expect(await text(page)).not.toContain('The brass band');
    await press(page, 'Send my answers');
    await page.locator('.sd-receipt__code').waitFor();
    await expectGood(page, 'easy-done');
  });
});

describe('what staff have of it', () => {
  it('is the corrected answer, on the page and in the file', async () => {
    const page = await area.as('commissioner');
    await page.goto(`${known.survey}/responses`);
    await page.getByRole('link', { name: /^Response / }).click();
    expect(await text(page)).toContain('The quiet garden');
    expect(await text(page)).toContain('Nine, shy at first');
    expect(await text(page)).toContain('Sunny');
    await page.goto(`${known.survey}/results`);
    await page
      .getByRole('link', { name: /^Export/ })
      .first()
      .click();
    await expectGood(page, 'make-exports');
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Download')]);
    const file = await readFile(await download.path(), 'utf8');
    for (const answer of [
      ...['The quiet garden', 'saturday', 'Seven, loves trains', 'Nine, shy at first', 'Loud', 'Make the tea'],
      ...['The library', 'Books to borrow', 'Quiet and green', 'sunny'],
    ])
      expect(file).toContain(answer);
    expect(file).not.toContain('The brass band');
    expect(file.split('\n')[0]).toContain('how_many_people_came_with_you');
  });
});
