/** The text of the frame that every page stands in, and of its error pages. */
import { defineMessages } from '#app/platform/messages.ts';

const english = {
  name: 'Said & Done',
  skip: 'Skip to main content',
  statement:
    'Where a local area asks families, listens, decides, acts, and tells them what came of it. Every change can be traced back to the voices behind it.',
  navigation: 'Main',
  accountNavigation: 'Your account',
  breadcrumb: 'Where you are',
  home: 'Home',
  haveYourSay: 'Have your say',
  progress: 'Progress',
  services: 'Services',
  glossary: 'Words we use',
  support: 'Support levels',
  trackingCode: 'Your tracking code',
  search: 'Search',
  signIn: 'Sign in',
  signOut: 'Sign out',
  account: 'Your account',
  manage: 'Your work',
  findArea: 'Find your area',
  help: 'Help and safety',
  about: 'About this site',
  tellUs: 'Tell us something is wrong',
  accessibility: 'Accessibility',
  privacy: 'Privacy',
  terms: 'Terms',
  openData: 'Open data',
  moderation: 'How we moderate',
  complaints: 'Complaints',
  takePart: 'Take part',
  strip: 'About this area',
  demonstration: 'Demonstration.',
  inventedArea: '{{area}} is a fictional place. Every person, response and change here is invented.',
  publishedPageArea:
    'These pages were made from a page that {{area}} partners published, to show how it would look here. They are not run by those partners.',
  unchecked: 'Words of this page have not yet been checked by a speaker.',
} as const;

export const frameMessages = defineMessages('frame', english, {});

/** Error pages are in English, whatever the page that was asked for; so is what is said of a translation. */
export const errorMessages = defineMessages('frame-errors', {
  errorTitle400: 'We could not read that',
  errorText400: 'Something in the address or the form was not as this page expects. Go back, check it and try again.',
  errorTitle403: 'You do not have access to this page',
  errorText403:
    'Your account does not have the role that this page needs. If you think it should, ask the administrator of your area.',
  errorTitle404: 'Page not found',
  errorText404:
    'If you typed the address, check that it is right. If you followed a link, the page may have moved or may not be public.',
  errorTitle405: 'This page takes no forms',
  errorText405: 'Nothing was changed. Open the page again and use what it offers.',
  errorTitle409: 'Somebody changed this while you were working',
  errorText409: 'Open the page again to see it as it is now. Nothing of theirs was overwritten.',
  errorTitle410: 'This link no longer works',
  errorText410: 'It was used already, or its time is over. You can ask for a new one.',
  errorTitle413: 'That is too large to send',
  errorText413:
    'The most that can be sent at once is {{limit}}. Nothing was saved. Go back, shorten it and send it again.',
  errorTitle429: 'Too many tries',
  errorText429: 'Please wait until {{time}} and try again. Nothing you sent before was lost.',
  errorTitle500: 'Something went wrong here',
  errorText500:
    'This is our fault and has been recorded. Please try again in a few minutes. Nothing you sent before was lost.',
  errorTitle503: 'Not available at the moment',
  errorText503: 'Please try again in a few minutes.',
  errorReference: 'If you tell us about this, please quote {{reference}}.',
  goHome: 'Go to the home page',
  startAgain: 'Start again',
  goBackArea: 'Go to {{area}}',
  askLink: 'Ask for a new sign-in link',
  uncheckedEnglish:
    'Not yet checked by a speaker of {{language}}: the headings and buttons of this page. Texts on safety, privacy and mistakes stay in English until they are.',
});
