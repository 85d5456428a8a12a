/** Why a page may not be published yet, and what to look at again, as sentences that say how to mend it. */
import { defineMessages } from '#app/platform/messages.ts';

export const faultMessages = defineMessages('pages-faults', {
  untitled: 'without a heading',
  titleMissing: 'Give the page a title.',
  nothingWritten: 'Write something: a page needs a summary or at least one block.',
  danglingLeadIn:
    'A sentence leads in to something that does not follow: “{{detail}}”. Add what follows, or reword it.',
  headingSkips: 'The first heading, “{{detail}}”, is a smaller one. Make it a main heading.',
  textEmpty: 'A block of text ({{detail}}) is empty. Write in it, or remove it.',
  listEmpty: 'A list ({{detail}}) shows nothing that is public. Publish something in it, or remove it.',
  levelsEmpty: 'Choose a model of support for the block of levels ({{detail}}), or remove it.',
  timelineEmpty: 'A timeline ({{detail}}) has no lines. Write some, or remove it.',
  chartEmpty: 'A chart ({{detail}}) needs a title and at least one figure.',
  chartSource: 'Say who published the figures of a chart ({{detail}}).',
  peopleEmpty: 'A list of people ({{detail}}) names nobody. Add somebody, or remove it.',
  partnersEmpty: 'A list of partners ({{detail}}) names no organisation of this area.',
  eventEmpty: 'Say what was held in the block of an event ({{detail}}).',
  pictureMissing:
    'The picture of a block ({{detail}}) is not among the pictures of this area. Choose one, or remove it.',
  pictureAlternative:
    'Say what a picture ({{detail}}) shows, for people who do not see it, or mark it as a decoration.',
  picturesMany: 'A page can show up to {{detail}} pictures. Remove some, or write a second page.',
  documentEmpty: 'A document ({{detail}}) needs a title and an address.',
  documentAlternative: 'Say in words what is in a document ({{detail}}), for people who cannot open or read it.',
  linkEmpty: 'A link ({{detail}}) needs words and an address.',
  commentsTwice: 'Comments can stand in one place only. Remove the other block of comments.',
  commentsOff:
    'Comments are switched off for this page, so the block of comments shows nothing. When the page is public, a facilitator or an administrator can switch them on.',
  partlyPublic: 'Some of what is listed ({{detail}}) is not public and is not shown.',
  notApproved: 'Approve this version as it stands now: it has been changed since it was last approved, or never was.',
  plannerMayNot: 'The person who planned it may no longer publish here.',
  originalNotPublic: 'The original is not public. Publish it first.',
});
