/** The text of the page on complaints. */
import { defineMessages } from '#app/platform/messages.ts';

export const complaintsMessages = defineMessages('site-complaints', {
  title: 'Complaints',
  lead: 'One place for every kind of complaint. You need no account, and you need not know which kind it is.',
  how: 'How to complain',
  how1: 'Use the form and choose “I am unhappy with a service or a decision”. Say what happened, and how to reach you if you want an answer. You get a number.',
  how2: 'If writing is hard, ask the people named on the home page of your area to write it down for you.',
  tellLink: 'Make a complaint',
  kinds: 'Kinds, clocks and what can come of each',
  kindsCaption: 'Kinds of complaint and how long each may take',
  columnKind: 'What it is about',
  columnFirst: 'We tell you that we have it',
  columnEnd: 'You get an answer',
  kindContent: 'Something published here, or taken down',
  firstContent: 'Within 5 working days',
  endContent: 'Within 20 working days',
  kindDecision: 'How people were asked, or a decision that followed',
  firstDecision: 'Within 5 working days',
  endDecision: 'Within 20 working days, by somebody who did not decide',
  kindService: 'A council, health or education service',
  firstService: 'Within 5 working days, with who will answer',
  endService: 'By that service’s own procedure, whose limits it tells you',
  kindData: 'My data: what is kept about me, or how it was used',
  firstData: 'Within 30 days at the latest',
  endData: 'Without undue delay; requests for a copy within one month',
  kindsNote: 'These are the limits that every area agrees to. An area may be faster.',
  data: 'Complaints about your data',
  data1:
    'You have a right to complain to whoever is responsible for your data. The complaint is acknowledged within 30 days, looked into without undue delay, and you are told what came of it (Data Protection Act 2018, section 164A).',
  data2:
    'You can go to the Information Commissioner’s Office at any time. It usually asks that you complain to us first.',
  icoLink: 'Information Commissioner’s Office',
  further: 'If you are not content with the answer',
  furtherCouncil: 'councils: the Local Government and Social Care Ombudsman',
  furtherNhs: 'the NHS: the Parliamentary and Health Service Ombudsman',
  furtherPlan:
    'a child’s education, health and care plan: mediation and the SEND Tribunal, which have time limits of their own; ask your local information, advice and support service at once',
  furtherTreated: 'being treated unfairly because of who you are: the Equality Advisory and Support Service',
  safe: 'This does no harm to your family',
  safe1:
    'A complaint is kept apart from the records of your child’s support. It must never make that support worse. If you think it has, tell us that too.',
  danger: 'If somebody is in danger now, call 999.',
  moderationLink: 'How we moderate',
});
