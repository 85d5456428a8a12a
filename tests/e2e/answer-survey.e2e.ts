/** Answering Sampleford's survey: without a script on a phone, with one, and by keyboard alone; then following the code. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectGood } from './support/page-checks.ts';
import { goBack, heading, picture, useBrowser } from './support/visitors.ts';

const visit = useBrowser();

const surveyTitle = 'Finding and getting therapy support';
const continueTo = (page: Page) => page.getByRole('button', { name: 'Continue', exact: true }).click();

/** The question as a group of choices. */
const question = (page: Page, title: string) => page.getByRole('group', { name: title });

async function choose(page: Page, title: string, ...answers: string[]): Promise<void> {
  for (const answer of answers) await question(page, title).getByLabel(answer, { exact: true }).check();
}

async function openSurvey(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Sampleford' }).first().click();
  await page.getByRole('link', { name: surveyTitle }).first().click();
  await page.getByRole('link', { name: surveyTitle }).last().click();
  await page.getByRole('link', { name: 'Start now' }).click();
  expect(await heading(page)).toBe('You and your child');
}

/** Continues through pages that need no answer, to the check. */
async function continueToCheck(page: Page): Promise<void> {
  while ((await heading(page)) !== 'Check your answers') await continueTo(page);
}

async function send(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Send my answers' }).click();
  return readCode(page);
}

async function readCode(page: Page): Promise<string> {
  await page.locator('.sd-receipt__code').waitFor();
  expect(await heading(page)).toBe('Thank you. Your answers have been received.');
  const code = (await page.locator('.sd-receipt__code').textContent()) ?? '';
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
  return code;
}

describe.each(['off', 'blocked'] as const)('on a phone, script %s', (script) => {
  it('answers, mends, changes, sends, follows the code and takes the answers back', async () => {
    const page = await visit({ script, width: 320 });
    const good = async (name: string) => {
      // Where no script may run at all, nothing can measure the page.
      await (script === 'off' ? picture : expectGood)(page, `answering-${name}`);
    };
    await openSurvey(page);

    await choose(page, 'How old is the child or young person?', '5 to 10');
    await choose(page, 'What does the child need help with?', 'Talking and understanding', 'None of these');
    await continueTo(page);
    const summary = page.locator('.sd-error-summary');
    expect(await summary.innerText()).toContain('Answer this question: Who is answering this survey?');
    expect(await page.locator(':focus').getAttribute('class')).toBe('sd-error-summary');
    expect(await question(page, 'How old is the child').getByLabel('5 to 10').isChecked()).toBe(true);
    await good('wrong');
    await summary.getByRole('link', { name: 'Who is answering' }).click();
    expect(page.url()).toMatch(/#answering_as$/);

    await choose(page, 'Who is answering this survey?', 'A parent or carer');
    await question(page, 'What does the child need help with?').getByLabel('None of these').uncheck();
    await continueTo(page);
    expect(await heading(page)).toBe('Finding support');
    await page.getByLabel('What would have made it easier').fill('One number to ring.\nAnd somebody who answers.');
    await good('page-2');
    await page.getByRole('button', { name: 'Back' }).click();
    expect(await heading(page)).toBe('You and your child');
    expect(await question(page, 'Who is answering').getByLabel('A parent or carer').isChecked()).toBe(true);
    await continueTo(page);
    expect(await page.getByLabel('What would have made it easier').inputValue()).toContain('somebody who answers');
    await continueTo(page);

    expect(await heading(page)).toBe('Getting therapy support');
    expect(await page.getByLabel('About how many weeks').count()).toBe(0);
    await choose(page, 'Which therapy has the child been referred to?', 'Physiotherapy');
    await continueTo(page);
    expect(await page.locator('main').innerText()).toContain('Your answers brought up more questions');
    await good('revealed');
    await choose(page, 'Is the child waiting for a first appointment now?', 'Yes');
    await page.getByLabel('About how many weeks').fill('many');
    await continueTo(page);
    expect(await summary.innerText()).toContain('Write a number, such as 12');
    expect(await page.getByLabel('About how many weeks').inputValue()).toBe('many');
    await page.getByLabel('About how many weeks').fill('30');
    await choose(page, 'Has anyone told you how long the wait will be?', 'No');
    await continueTo(page);

    expect(await heading(page)).toBe('What would help');
    await choose(
      page,
      'Which of these would help you most?',
      'One telephone number for therapy questions',
      'Drop-in sessions without a referral',
    );
    await continueTo(page);
    expect(await heading(page)).toBe('About you');
    await good('equality');
    await continueToCheck(page);

    const answers = page.locator('main');
    expect(await answers.innerText()).toContain('30');
    await good('check');
    await page.getByRole('button', { name: 'Change “What would help”' }).click();
    await question(page, 'Which of these').getByLabel('Drop-in sessions without a referral').uncheck();
    await continueTo(page);
    await continueToCheck(page);
    expect(await answers.innerText()).toContain('One telephone number for therapy questions');
    expect(await answers.innerText()).not.toContain('Drop-in sessions');

    const code = await send(page);
    await good('done');
    await page.getByRole('link', { name: 'See the page of this code' }).click();
    expect(await heading(page)).toBe('What came of what you said');
    const trail = await page.locator('main').innerText();
    expect(trail).toContain(surveyTitle);
    expect(trail).toContain('It will be counted when results are next published.');
    expect(trail).toContain('One number for therapy questions');
    expect(trail).not.toContain('One number to ring');
    await good('trail');

    await page.getByRole('button', { name: 'Take it back', exact: true }).click();
    expect(await summary.innerText()).toContain('Tick the box to take it back.');
    await good('withdraw-unconfirmed');
    await page.getByLabel('I understand that this cannot be undone').check();
    await page.getByRole('button', { name: 'Take it back', exact: true }).click();
    expect(await heading(page)).toBe('It has been deleted');
    await good('withdrawn');
    expect((await page.goto(`/receipt/${code}`))?.status()).toBe(404);
    await page.goto('/receipt');
    await page.getByLabel('Tracking code').fill(code.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('button', { name: 'See what came of it' }).click();
    expect(await summary.innerText()).toContain('There is nothing here for this code.');
    await good('code-unknown');
  });
});

describe('going back and sending twice', () => {
  it('is one response with one code when the form is sent again from the page before', async () => {
    const page = await visit({ script: 'off' });
    await page.goto('/sampleford/surveys/therapy-survey/answer');
    await choose(page, 'Who is answering this survey?', 'A child or young person');
    await continueTo(page);
    await continueToCheck(page);
    const code = await send(page);
    await goBack(page);
    expect(await send(page)).toBe(code);
  });

  it('never starts over: the way back of the browser shows each page as it was left', async () => {
    const page = await visit({ script: 'off' });
    await page.goto('/sampleford/surveys/therapy-survey/answer');
    await choose(page, 'Who is answering this survey?', 'A parent or carer');
    await continueTo(page);
    await page.getByLabel('What would have made it easier').fill('A name to ask for.');
    await continueTo(page);
    await goBack(page);
    expect(await page.getByLabel('What would have made it easier').inputValue()).toBe('A name to ask for.');
    await goBack(page);
    expect(await question(page, 'Who is answering').getByLabel('A parent or carer').isChecked()).toBe(true);
    await page.goForward();
    expect(await heading(page)).toBe('Finding support');
  });

  it('is one response when the button is pressed twice', async () => {
    const page = await visit();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.postData()?.includes('_intent=send')) sent.push(request.url());
    });
    await page.goto('/sampleford/surveys/therapy-survey/answer');
    await choose(page, 'Who is answering this survey?', 'A parent or carer');
    await continueTo(page);
    await continueToCheck(page);
    await page.getByRole('button', { name: 'Send my answers' }).dblclick();
    await page.getByText('Your answers have been received').waitFor();
    await readCode(page);
    expect(sent).toHaveLength(1);
  });
});

describe('with a script', () => {
  it('shows and hides questions while the answers change, without asking the server', async () => {
    const page = await visit();
    await page.goto('/sampleford/surveys/therapy-survey/answer');
    await choose(page, 'Who is answering this survey?', 'A parent or carer');
    await continueTo(page);
    await continueTo(page);
    expect(await heading(page)).toBe('Getting therapy support');
    const asked: string[] = [];
    // The browser asks for the icon of the tab whenever it likes.
    page.on('request', (request) => {
      if (!request.url().endsWith('/favicon.svg')) asked.push(request.url());
    });

    const weeks = page.getByLabel('About how many weeks');
    const told = question(page, 'Has anyone told you how long the wait will be?');
    expect(await weeks.isVisible()).toBe(false);
    await choose(page, 'Which therapy has the child been referred to?', 'Physiotherapy');
    expect(await weeks.isVisible()).toBe(true);
    expect(await told.isVisible()).toBe(false);
    await choose(page, 'Is the child waiting for a first appointment now?', 'Yes');
    expect(await told.isVisible()).toBe(true);
    await expectGood(page, 'answering-with-script');
    await weeks.fill('12');
    await question(page, 'Which therapy').getByLabel('Physiotherapy').uncheck();
    expect(await weeks.isVisible()).toBe(false);
    expect(await told.isVisible()).toBe(false);
    expect(asked).toEqual([]);

    // What was typed into a question that is hidden again is not an answer.
    await continueTo(page);
    await continueToCheck(page);
    expect(await page.locator('main').innerText()).not.toContain('About how many weeks');
    await send(page);
  });
});

describe('by keyboard alone', () => {
  /** Moves on with Tab until the focus is on what is wanted. */
  const tabTo = async (page: Page, isThere: (name: string) => boolean): Promise<void> => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const name = await page.locator(':focus').evaluate((element) => {
        const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
        return (label ?? element).textContent ?? '';
      });
      if (isThere(name.trim())) return;
    }
    throw new Error('The keyboard does not get there.');
  };
  const to = (page: Page, name: string) => tabTo(page, (found) => found === name);

  it('skips to the text, answers with arrows and space, and sends with enter', async () => {
    const page = await visit();
    await page.goto('/sampleford/surveys/therapy-survey');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    await to(page, 'Start now');
    await page.keyboard.press('Enter');
    await page.getByText('Page 1 of 5').waitFor();

    await to(page, 'A parent or carer');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    expect(await question(page, 'Who is answering').getByLabel('A child or young person').isChecked()).toBe(true);
    await to(page, 'Talking and understanding');
    await page.keyboard.press('Space');
    await to(page, 'Continue');
    await page.keyboard.press('Enter');
    await page.getByText('Page 2 of 5').waitFor();
    for (const position of [3, 4, 5]) {
      await to(page, 'Continue');
      await page.keyboard.press('Enter');
      await page.getByText(`Page ${position} of 5`).waitFor();
    }
    await to(page, 'Continue');
    await page.keyboard.press('Enter');
    await page.getByText('Check your answers').waitFor();
    await to(page, 'Send my answers');
    await page.keyboard.press('Enter');
    await page.getByText('Your answers have been received').waitFor();
    await to(page, 'See the page of this code');
    await page.keyboard.press('Enter');
    await page.getByText('What came of what you said').waitFor();
  });
});
