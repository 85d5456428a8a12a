/** What the public is told of the forum's word, and of how far people shared in something. */
import { defineMessages } from '#app/platform/messages.ts';

export const coproductionMessages = defineMessages('coproduction', {
  wordTitle: 'The forum’s word',
  wordIntro_wording: 'On the wording of these questions.',
  wordIntro_codebook: 'On the codes that what people wrote is sorted by.',
  'wordIntro_you-said': 'On what is said here in families’ name.',
  wordIntro_closure: 'On how this was closed.',

  word_countersigned: 'Countersigned',
  word_dissent: 'Dissent',
  word_silence: 'No answer',
  word_waiting: 'Asked, not answered yet',
  'word_no-forum': 'No forum to ask',
  'word_nobody-to-ask': 'Nobody to ask',
  'word_not-asked': 'Not asked',
  word_demonstration: 'Not asked',

  countersigned: '{{forum}} countersigned this text on {{day}}.',
  dissent: '{{forum}} does not agree with this text. It said so on {{day}}, before it was published.',
  silence:
    '{{forum}} was asked and did not answer in time. Since {{day}} that is recorded as silence, not as agreement.',
  waiting: '{{forum}} was asked, and has until the end of {{day}} to answer.',
  'no-forum': 'There was no parent carer forum to ask in this area.',
  'nobody-to-ask':
    '{{forum}} could not be asked about this text: nobody spoke for it on this site. That is not silence, and not agreement.',
  'not-asked': '{{forum}} was not asked about this text.',
  demonstration:
    'This was made from a page that is published elsewhere, to show how this site works. No forum was asked about it here.',
  theForum: 'The forum',
  representative: 'The forum’s representative',
  named: '{{name}}, the forum’s representative',

  levelTitle: 'How far people shared in this',
  levelIntro: 'Both sides say how they see it, each with what shows it.',
  'moment_under-way': 'While it was under way',
  moment_closure: 'When it was closed',
  side_staff: 'The partnership',
  side_forum: 'The forum',
  notRated: 'Has not said yet.',
  same: 'Both sides see it alike.',
  apart_one: 'The two sides see it one step apart.',
  apart_other: 'The two sides see it {{count}} steps apart.',
  ratedOn: 'Said on {{day}}.',

  rung_inform: 'Informed',
  rung_consult: 'Consulted',
  'rung_co-design': 'Co-designed',
  'rung_co-produce': 'Co-produced',
  meaning_inform: 'People were told what would happen and could ask.',
  meaning_consult: 'People were asked before the decision, and somebody else decided.',
  'meaning_co-design': 'People helped to shape it, and somebody else decided.',
  'meaning_co-produce': 'People shaped it and decided together with the partnership as equals, from the start.',
});
