/** The text of the page on which staff link things to each other and to pages elsewhere. */
import { defineMessages } from '#app/platform/messages.ts';

export const linkTexts = defineMessages('progress-links', {
  neverLinked:
    'This cannot be linked: the chain has no step between {{mine}} and {{theirs}}. Here it can be linked with: {{allowed}}.',
  wrongStep:
    'These two cannot be linked like that. “{{relation}}” goes from {{from}}, to {{to}}; this would go from {{first}} to {{second}}. Choose another kind of link.',
  madeBy: 'Made by {{name}} on {{date}}',
  madeByNobody: 'Made on {{date}}',
  joinedBy: 'Joined by {{name}} on {{date}}',
  joinedByNobody: 'Joined on {{date}}',
  putBack: 'Put the link back',
  takeBack: 'Take the link back',
  staffPage: 'Open its staff page',
  publicChain: 'See the chain as the public sees it',
  citedTitle: 'Pages elsewhere',
  citedIntro:
    'A thing of another area, or a page of another site, is cited by its public address. The public sees it under where this came from, or under what happened next.',
  noCitations: 'No pages elsewhere are cited.',
  side_before: 'This came from it',
  side_after: 'It came of this',
  removeCitation: 'Remove “{{title}}”',
  citeTitle: 'Words of the link',
  citeAddress: 'Address',
  citeAddressHint: 'A whole address that begins with https://, or a page of this site that begins with a slash.',
  citeSide: 'Which came first?',
  cite: 'Cite this page',
  citeTitleMissing: 'Write the words of the link, in at most 200 characters.',
  citeAddressWrong: 'Write a whole address that begins with https://, or a page of this site that begins with a slash.',
});
