/** The text of the page on moderation. */
import { defineMessages } from '#app/platform/messages.ts';

export const moderationMessages = defineMessages('site-moderation', {
  title: 'How we moderate',
  lead: 'What happens when you tell us that something is wrong: three lanes that are never mixed, who reads each, and when.',
  danger: 'If somebody is in danger now, call 999. Nobody here reads all the time.',
  flag: 'Something on this site breaks the rules',
  flag1:
    'Hurtful words, somebody’s private details, advertising. A facilitator or an administrator of the area reads it.',
  flagFirst: 'First look: within 2 working days',
  flagEnd: 'Decision, with a reason: within 5 working days',
  safeguarding: 'I am worried someone is at risk of harm',
  safeguarding1:
    'Only the safeguarding lead of the area sees it. Nobody else in the area can delay, hide or delete it.',
  safeguardingFirst: 'First look: at the hours that the home page of the area states',
  safeguardingEnd: 'What follows is decided by the local safeguarding procedures, and may not be told to you',
  complaint: 'I am unhappy with a service or a decision',
  complaint1: 'A commissioner or an administrator of the area reads it. You get a number.',
  complaintFirst: 'We tell you that we have it: within 5 working days, if you said how to reach you',
  complaintEnd: 'Answer: by the complaints procedure of the service or council concerned',
  complaintsLink: 'How complaints are handled',
  decide: 'How we decide',
  decideSnapshot:
    'What you told us about is kept as it was at that moment, with what stood round it. Later changes do not touch that copy.',
  decideReason:
    'Every decision is written down with its reason, and nothing in that record is ever changed or removed.',
  decideSelf: 'Nobody handles a case that is about themselves.',
  decideMove: 'If something was sent to the wrong lane, staff move it and the record says so.',
  before: 'Before anything is published',
  before1:
    'Answers to surveys are never shown as they come in. They are read, counted and, where they are quoted, cleared first. Quotes carry the name of a group and never of a person.',
  before2:
    'Lists are in the order of time. No program chooses what you see, and there are no private messages and no live video.',
  before3:
    'Comments on pages, reports and updates are read by a facilitator or an administrator before they are shown. A comment is not shown when it names a child or a member of staff, is unkind or hateful, advertises, tells something private about somebody, or is not about the page. Its author sees which rule, with the tracking code, and can send it again without it.',
  steps: 'What can follow',
  stepsNothing: 'nothing, with a reason, when no rule was broken',
  stepsChange: 'words are taken down or put right',
  stepsRole: 'somebody loses a role, with a reason and a way to have it looked at again by somebody else',
  stepsLaw: 'the police or social care are told, where the law asks for it or somebody is at risk',
  again: 'If you think we were wrong',
  again1:
    'Tell us again and choose “I am unhappy with a service or a decision”. Somebody who did not make the first decision looks at it.',
  tellLink: 'Tell us something is wrong',
});
