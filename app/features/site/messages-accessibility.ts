/** The text of the accessibility statement. */
import { defineMessages } from '#app/platform/messages.ts';

export const accessibilityMessages = defineMessages('site-accessibility', {
  title: 'Accessibility statement',
  lead: 'This site is built so that everything works with a keyboard, on a small screen and without JavaScript. This page says what was tested, and what is not good enough yet.',
  standard: 'How accessible this site is',
  fully: 'This site meets the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA in full.',
  partially:
    'This site meets the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA in part. What is missing or not yet proven is listed below.',
  untested:
    'This site has not been tested against the Web Content Accessibility Guidelines (WCAG) 2.2. We claim nothing for it.',
  rule: 'The sentence above is worked out from the two lists on this page. It cannot say “in full” while a test was not made or an issue is open.',
  use: 'What you should be able to do',
  useZoom: 'make the page up to 400% larger and still read it without scrolling sideways',
  useKeyboard: 'use every page with a keyboard alone',
  useScript: 'turn JavaScript off and still read, answer and tell us that something is wrong',
  useColours: 'use your device’s dark mode, larger text and high contrast settings',
  usePrint: 'print any page, and print a survey to fill in by hand',
  tests: 'What was tested',
  testsCaption: 'Tests and how they were made',
  columnTest: 'Test',
  columnHow: 'How',
  how_automatic: 'By a program, each time the site changes',
  'how_by-hand': 'By hand',
  how_none: 'Not yet made',
  test_contrast: 'Contrast of every pair of colours, in light, dark and on paper',
  test_markup: 'Validity of the HTML of every kind of public page',
  test_automatic: 'The checks of the program axe on every kind of public page, light and dark',
  test_withoutScript: 'Answering a survey and following its code with JavaScript turned off',
  test_narrow: 'Every kind of public page on a screen 320 pixels wide',
  test_keyboard: 'Answering a survey with a keyboard alone',
  test_screenReaders: 'The main tasks with screen readers, by hand',
  test_people: 'The main tasks by disabled people with their own devices',
  issues: 'What is not good enough yet',
  issuesNone: 'No issue is open.',
  issue_noPeople: 'Disabled people have not tested the site yet',
  issueText_noPeople:
    'Automatic checks find less than half of the barriers that people meet. Until people have tested it, we do not know the rest.',
  issue_noScreenReaders: 'Screen readers have been considered, and not tested by hand',
  issueText_noScreenReaders:
    'Pages are built from plain HTML with headings, landmarks and labels. How they sound in JAWS, NVDA, VoiceOver and TalkBack is not proven.',
  issue_noEasyRead: 'These information pages have no Easy Read version',
  issueText_noEasyRead: 'They are written in short sentences. A version with pictures has not been made.',
  issue_noSignLanguage: 'There is no British Sign Language version',
  issueText_noSignLanguage:
    'Ask the people who run your area for an interpreter at their events, or for a talk in place of a survey.',
  issue_paperForms: 'Documents from outside may not be accessible',
  issueText_paperForms: 'Pages here may link to documents on other websites, such as PDF files, that we cannot change.',
  issueCriteria: 'WCAG 2.2: {{criteria}}.',
  issueSince: 'Known since {{date}}.',
  tell: 'Tell us about a barrier',
  tellText:
    'If something here is hard to use, or you need it in another format, tell us. Say which page it was and what you use. You need no account.',
  tellLink: 'Tell us something is wrong',
  tellWhen:
    'Choose “I am unhappy with a service or a decision”. If you say how to reach you, you hear from us within 30 days.',
  enforcement: 'If you are not happy with our answer',
  enforcementText:
    'The Equality and Human Rights Commission (EHRC) enforces the accessibility regulations of 2018 in England, Scotland and Wales. Contact the Equality Advisory and Support Service (EASS) about our answer. In Northern Ireland it is the Equality Commission for Northern Ireland.',
  enforcementLink: 'Equality Advisory and Support Service',
  dates: 'This statement was prepared on {{prepared}} and last reviewed on {{reviewed}}.',
});
