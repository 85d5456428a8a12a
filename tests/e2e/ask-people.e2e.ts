/** Staff ask a question and make a survey of it by plain forms; somebody answers; what worries reaches the safeguarding lead alone. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openArea } from './support/new-area.ts';
import type { NewArea } from './support/new-area.ts';
import { expectGood } from './support/page-checks.ts';
import { heading, useBrowser } from './support/visitors.ts';

const visit = useBrowser();

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const text = (page: Page) => page.locator('main').innerText();
/** A part is a link, or a button that saves the part before it first. */
const openPart = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of this page' }).getByText(name, { exact: true }).click();

const consultation = 'Short breaks at weekends';
const survey = 'Short breaks: tell us';
const worry = 'My neighbour shuts him in the shed when he shouts.';

const definition = {
  title: survey,
  pages: [
    {
      name: 'first',
      title: 'Short breaks',
      elements: [
        {
          type: 'radiogroup',
          name: 'used',
          title: 'Have you used a short break?',
          isRequired: true,
          choices: [
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ],
        },
        { type: 'comment', name: 'words', title: 'What should we know?', maxLength: 500 },
      ],
    },
  ],
};

const broken = {
  title: survey,
  pages: [
    {
      name: 'first',
      elements: [
        { type: 'crystalball', name: 'grid', title: 'A ball' },
        {
          type: 'radiogroup',
          name: 'used',
          title: 'Have you used a short break?',
          choices: ['Yes'],
          html: '<b>Hello</b>',
        },
      ],
    },
  ],
};

let area: NewArea;
/** Addresses that later steps return to. */
const known = { consultation: '', survey: '', publicSurvey: '', response: '' };

describe('asking people', () => {
  it('begins with an area and its people', async () => {
    area = await openArea(visit, 'Askham');
  });

  it('is refused for a consultation that lacks what people need, with a list', async () => {
    const page = await area.as('commissioner');
    await page.getByRole('link', { name: 'Consultations' }).click();
    await expectGood(page, 'consultations-empty');
    await press(page, 'Begin');
    expect(await page.locator('.sd-error-summary').innerText()).toContain('Give it a title.');
    await expectGood(page, 'consultation-refused');
    await page.getByLabel('Title').fill(consultation);
    await page.getByRole('radio', { name: 'Consult', exact: true }).check();
    await press(page, 'Begin');
    expect(await heading(page)).toBe(consultation);
    known.consultation = new URL(page.url()).pathname;
    await openPart(page, 'Opening it');
    expect(await page.getByRole('button', { name: 'Publish' }).count()).toBe(0);
    const unready = await text(page);
    for (const line of [
      'Say what you are asking people.',
      'Say why you are asking and why the answer is still open.',
      'List the options that are still open.',
      'Say what each option would mean, and for whom.',
      'Say what the equality analysis found, or where it can be read.',
      'Say in which formats and languages people can read it and answer',
      'Say who decides.',
      'Say when it closes.',
    ])
      expect(unready).toContain(line);
    await expectGood(page, 'consultation-not-ready');
  });

  it('is not left with something typed that nothing has saved, without a question', async () => {
    const staff = await area.as('commissioner');
    const page = await visit();
    await page.context().addCookies(await staff.context().cookies());
    await page.goto(known.consultation);
    await page.getByLabel('What are you asking?').fill('Not saved yet');
    const asked = page.waitForEvent('dialog');
    const going = page.getByRole('link', { name: 'Findings, promises and updates' }).click({ noWaitAfter: true });
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    await going;
    expect(await page.getByLabel('What are you asking?').inputValue()).toBe('Not saved yet');
  });

  it('is public once everything is said, and then guests see it', async () => {
    const page = await area.as('commissioner');
    const guest = await visit();
    await guest.goto(`/${area.slug}`);
    expect(await text(guest)).not.toContain(consultation);
    await page.goto(known.consultation);
    await page.getByLabel('What are you asking?').fill('Which weekends matter most to you?');
    await press(page, 'Save');
    expect(await text(page)).toContain('Saved');
    await openPart(page, 'Reasons and impact');
    await page.getByLabel('Why are you asking, and why is the answer still open?').fill('The contract ends next year.');
    await page.getByLabel('What cannot be changed by taking part?').fill('The budget.');
    await page.getByLabel('What would each option mean, and for whom?').fill('Fewer journeys for some.');
    await page.getByLabel('What does the equality analysis say?').fill('Families without a car would lose most.');
    await page.getByLabel('When was it made or last read again?').fill('March 2026');
    await page.getByLabel('In which formats and languages').fill('Easy Read and large print.');
    await page.getByLabel('How can people take part on paper').fill('Telephone 020 7946 0999');
    await openPart(page, 'Who decides, and when');
    expect(await text(page)).toContain('Saved');
    await page.getByLabel('Who decides?').fill('The children’s board');
    await page.getByLabel('What is the last day to take part?').fill('soon');
    await press(page, 'Save');
    expect(await page.locator('.sd-error-summary').innerText()).toContain('is not a date that we can read');
    expect(await page.getByLabel('Who decides?').inputValue()).toBe('The children’s board');
    await expectGood(page, 'consultation-details-refused');
    await page.getByLabel('What is the last day to take part?').fill('14 May 2035');
    await page.getByLabel('When will the decision be made?').fill('September 2035');
    await page.getByLabel('When will people hear what came of it?').fill('In October 2035');
    await press(page, 'Save');
    expect(await text(page)).toContain('Saved');

    await openPart(page, 'Options');
    const option = (number: number) => page.getByRole('group', { name: `Option ${number}`, exact: true });
    for (const [number, name] of [
      [1, 'Every second Saturday'],
      [2, 'One long weekend a month'],
    ] as const) {
      if ((await option(number).count()) === 0) await press(page, 'Add an option');
      await option(number).getByLabel('Name of the option').fill(name);
    }
    await page.getByLabel('If no option was discarded, say why').fill('Nothing else was looked at yet.');
    await press(page, 'Save all options');
    await expectGood(page, 'consultation-options');
    await openPart(page, 'Preview');
    expect(await text(page)).toContain('Every second Saturday');
    await expectGood(page, 'consultation-preview');
    await page.goto(known.consultation);
    await openPart(page, 'Opening it');
    await expectGood(page, 'consultation-opening');
    await press(page, 'Publish');
    await page.getByRole('link', { name: 'See the public page' }).waitFor();
    await guest.goto(`/${area.slug}`);
    await guest.getByRole('link', { name: consultation }).click();
    expect(await text(guest)).toContain('One long weekend a month');
    await expectGood(guest, 'consultation-public');
  });
});

describe('a survey', () => {
  it('gives a definition back as it was, with the place of each mistake', async () => {
    const page = await area.as('commissioner');
    await page.getByRole('link', { name: 'Surveys' }).click();
    await page.getByLabel('Title').fill(survey);
    await page.getByLabel('Part of').selectOption({ label: consultation });
    await press(page, 'Begin');
    known.survey = new URL(page.url()).pathname;
    await expectGood(page, 'survey-new');
    const pasted = JSON.stringify(broken, null, 2);
    await page.getByText('Bring a whole survey as SurveyJS JSON').click();
    await page.getByLabel('The definition').fill(pasted);
    await press(page, 'Save the questions');
    const problems = await page.getByRole('table', { name: 'What to put right' }).innerText();
    expect(problems).toMatch(/pages\[0\]\.elements\[0\]\.type\s[^[]*“crystalball” is not a type of question here/);
    expect(problems).toMatch(/pages\[0\]\.elements\[1\]\.html\s[^[]*Raw HTML is taken in an “html” element/);
    expect(await page.getByLabel('The definition').inputValue()).toBe(pasted);
    await expectGood(page, 'survey-problems');
    await page.getByLabel('The definition').fill('{ "pages": [ }');
    await press(page, 'Save the questions');
    expect(await page.getByLabel('The definition').inputValue()).toBe('{ "pages": [ }');
    await expectGood(page, 'survey-not-json');
  });

  it('is frozen and public once its questions and settings are whole', async () => {
    const page = await area.as('commissioner');
    await page.goto(known.survey);
    await page.getByText('Bring a whole survey as SurveyJS JSON').click();
    await page.getByLabel('Or a file').setInputFiles({
      name: 'survey.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(definition)),
    });
    await press(page, 'Save the questions');
    expect(await text(page)).toContain('The questions are saved as the draft.');
    expect(await page.getByRole('button', { name: 'Publish' }).count()).toBe(0);
    expect(await text(page)).toContain('Say in the introduction what the survey is about and why you ask.');
    await expectGood(page, 'survey-not-ready');
    await page.getByLabel('Introduction').fill('Which short breaks help. Your answers go to the children’s board.');
    await page.getByLabel('How many minutes').fill('3');
    await press(page, 'Save the settings');
    await page.getByRole('link', { name: 'Preview of the draft' }).click();
    expect(await text(page)).toContain('What should we know?');
    await expectGood(page, 'survey-preview');
    await page.goto(known.survey);
    await press(page, 'Publish');
    expect(await text(page)).toContain('The survey is public.');
    await expectGood(page, 'survey-published');
    known.publicSurvey = (await page.getByRole('link', { name: 'The public page' }).getAttribute('href')) ?? '';
  });

  it('is answered by a guest who came from the consultation', async () => {
    const page = await visit({ script: 'off' });
    await page.goto(`/${area.slug}/consultations`);
    await page.getByRole('link', { name: consultation }).click();
    await page.getByRole('link', { name: survey }).click();
    await page.getByRole('link', { name: 'Start now' }).click();
    await page.getByLabel('Yes', { exact: true }).check();
    await page.getByLabel('What should we know?').fill(worry);
    await press(page, 'Continue');
    await press(page, 'Send my answers');
    expect(await heading(page)).toBe('Thank you. Your answers have been received.');
  });

  it('has no results to publish below ten responses, and shows the public none', async () => {
    const page = await area.as('commissioner');
    await page.goto(`${known.survey}/results`);
    expect(await text(page)).toContain('Results need at least 10 responses.');
    await expectGood(page, 'results-staff');
    expect(await page.getByRole('button', { name: 'Publish these results' }).count()).toBe(0);
    const guest = await visit();
    await guest.goto(`${known.publicSurvey}/results`);
    expect(await text(guest)).toContain('Results are not published yet');
    expect(await text(guest)).not.toContain('1 person');
    await expectGood(guest, 'results-none');
  });
});

describe('a worry in an answer', () => {
  it('is passed to safeguarding by whoever reads it', async () => {
    const page = await area.as('commissioner');
    await page.goto(`${known.survey}/responses`);
    await expectGood(page, 'responses');
    await page.getByRole('link', { name: /^Response / }).click();
    known.response = new URL(page.url()).pathname;
    expect(await text(page)).toContain(worry);
    await expectGood(page, 'response');
    await press(page, 'Pass it on now');
    expect(await page.locator('.sd-error-summary').innerText()).toContain('Say what worries you');
    await expectGood(page, 'pass-refused');
    await page.getByLabel('What worries you?').fill('A child may be locked in.');
    await press(page, 'Pass it on now');
    expect(await text(page)).toContain('The safeguarding lead has a copy of this response now.');
    await expectGood(page, 'passed');
  });

  it('is seen by the safeguarding lead, and by nobody else', async () => {
    const lead = await area.as('lead');
    await expectGood(lead, 'work-lead');
    await lead.getByRole('link', { name: 'Safeguarding concerns' }).first().click();
    const lane = new URL(lead.url()).pathname;
    await expectGood(lead, 'safeguarding-lane');
    await lead.locator('main').getByRole('link').last().click();
    const item = new URL(lead.url()).pathname;
    expect(await text(lead)).toContain('A child may be locked in.');
    await lead.locator('summary').click();
    expect(await text(lead)).toContain(worry);
    await expectGood(lead, 'safeguarding-item');
    await lead.getByRole('button', { name: 'Close' }).click();
    expect(await lead.locator('.sd-error-summary').innerText()).toContain('Write what was done or decided.');
    await expectGood(lead, 'safeguarding-refused');
    await lead.getByLabel('What was done or decided').fill('Called the family; visit tomorrow.');
    await lead.getByRole('button', { name: 'Add a note' }).click();
    expect(await text(lead)).toContain('Called the family; visit tomorrow.');

    for (const role of ['commissioner', 'administrator'] as const) {
      const other = await area.as(role);
      expect(await text(other)).not.toContain('Safeguarding concerns');
      expect((await other.goto(lane))?.status()).toBe(403);
      expect((await other.goto(item))?.status()).toBe(403);
    }
    const administrator = await area.as('administrator');
    expect((await administrator.goto(known.response))?.status()).toBe(403);
    await expectGood(administrator, 'error-403');
  });
});
