/** What was said, learned and decided about where coffee mornings are held. All of it is invented; days are from the first start. */
import type { CodeInput } from '#app/features/codebooks/codebook.ts';
import type { AnswerInput } from '#app/features/evidence/decision.ts';
import type { EntryInput } from '#app/features/evidence/ledger.ts';

export const title = 'Where coffee mornings are held';

export const options = [
  {
    title: 'Stay at the library',
    description: 'Easy to reach by bus, and closed in the evening.',
    outcome: 'not-chosen',
    outcomeReason: 'Families who work could never come, because the library closes at five.',
  },
  {
    title: 'Move to a different school each term',
    description: 'Each school lends its hall, with parking.',
    outcome: 'chosen',
    outcomeReason: 'A school hall can be open in the evening, which families asked for, and four schools offered one.',
  },
] as const;

type Contribution = Pick<EntryInput, 'channel' | 'day' | 'title' | 'body'>;

export const contributions: readonly Contribution[] = [
  {
    channel: 'meeting',
    day: '-160',
    title: 'Notes of the coffee morning at the library',
    body: 'Seven parents. Five had taken time off work to come. Three came by bus and could not have come otherwise.',
  },
  {
    channel: 'paper',
    day: '-151',
    title: 'Reply slip about evenings',
    body: 'I work until five. I have never been able to come. Please have some in the evening.',
  },
  {
    channel: 'paper',
    day: '-148',
    title: 'Reply slip about the bus',
    body: 'The library is on the 12. If it moves to a school out of town, I cannot get there.',
  },
  {
    channel: 'phone',
    day: '-133',
    title: 'Call about parking and evenings',
    body: 'A carer who drives. There is nowhere to park at the library, and mornings are when she sleeps after night work.',
  },
  {
    channel: 'meeting',
    day: '-104',
    title: 'Notes of a talk at the school gate',
    body: 'Four parents. Two would come in the evening, one would come either way, one needs a bus stop close by.',
  },
];

const code = (label: string, usedFor: string): Omit<CodeInput, 'id'> => ({
  ...{ folder: '', label, usedFor, notUsedFor: '', example: '' },
});

export const codes: readonly Omit<CodeInput, 'id'>[] = [
  code('Time of day', 'Mornings or evenings, and what somebody cannot come to because of work.'),
  code('Getting there', 'Buses, distance, parking, and what the way costs.'),
  code('Something else', 'What no other code fits.'),
];

type Finding = { title: string; detail: string; answer: Omit<AnswerInput, 'about' | 'aboutId'> };

export const findings: readonly Finding[] = [
  {
    title: 'People who work in the daytime cannot come to a coffee morning',
    detail: 'Said on paper, on the telephone and in both talks: a place that closes at five shuts them out.',
    answer: {
      ...{ outcome: 'accepted', unchanged: '', reasonKind: 'none', reason: '', reconsider: '' },
      changed: 'One coffee morning in three is held in the evening, in a school hall.',
      decidedBy: { state: 'not-stated' },
    },
  },
  {
    title: 'People who do not drive need a place on a bus route',
    detail: 'The library is on one. A school out of town may not be.',
    answer: {
      outcome: 'in-part',
      changed: 'Two of the four schools are on a bus route, and one of them is used every second term.',
      unchanged: 'The other two have no bus, and nobody is driven there.',
      reasonKind: 'money',
      reason: 'There is money for one room at a time, and none for a minibus.',
      decidedBy: { state: 'not-stated' },
      reconsider: 'If a third school on a bus route lends its hall, or fewer people come in the terms without a bus.',
    },
  },
];

/** What the step to “decided” tells everybody. */
export const decidedWords = 'Coffee mornings move to a different school each term, and one in three is in the evening.';

export const record = {
  title: 'Coffee mornings move to schools, one in three in the evening',
  summary: 'From the new year each term’s coffee mornings are at another school. **One in three is in the evening.**',
  decidedBy: 'The head of engagement at Sampleford Council, with the forum’s chair',
  meeting: 'Engagement meeting of Sampleford Council and the forum',
  minutes: 'On paper from Engagement, Sampleford Council',
  readBy: 'Both who decided',
  readHow: 'Every slip and note in full, with its codes, a week before the meeting.',
  equalityNote: 'Every hall has a level way in. The two schools without a bus are said so on each invitation.',
} as const;
