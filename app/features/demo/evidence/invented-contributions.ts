/** Contributions to Sampleford's consultation that came other ways than its survey. All of them are invented. */
import type { EnteredChannel } from '#app/features/evidence/ledger.ts';
import type { ContributionState } from '#app/features/record/contribution.ts';

export type InventedContribution = {
  key: string;
  channel: EnteredChannel;
  /** Days from the first start. */
  day: string;
  title: string;
  body: string;
  state: ContributionState;
  signatures?: number;
  source?: string;
  address?: string;
  /** Belongs to the record of the forum's coffee mornings. */
  isFromMeetings?: boolean;
};

const put = 'put-to-decision-maker';

export const inventedContributions: readonly InventedContribution[] = [
  {
    key: 'trust-figures',
    channel: 'desk',
    day: '-50',
    title: 'How long children wait for a first therapy appointment',
    body: 'Table 3: the middle child waits 31 weeks for speech and language therapy, 26 for occupational therapy.',
    source: 'Sampleford and District NHS Trust, board papers for September (invented)',
    address: 'Paper copy at the trust’s office, Northgate',
    state: put,
  },
  {
    key: 'library',
    channel: 'meeting',
    day: '-45',
    title: 'Notes of the coffee morning at the library',
    body: 'Nine parents. Nobody knew whom to ask first. Two had been told three different waiting times. All agreed the notes.',
    state: put,
    isFromMeetings: true,
  },
  {
    key: 'grandparent',
    channel: 'letter',
    day: '-40',
    title: 'Letter from a grandparent about who to ask',
    body: 'I look after my grandson three days a week and nobody has ever written to me. I would have rung if I had known the number.',
    state: put,
  },
  {
    key: 'school',
    channel: 'email',
    day: '-36',
    title: 'Email from school staff about news while families wait',
    body: 'Families ask us how long it will be. We cannot tell them, because nobody tells us.',
    state: put,
  },
  {
    key: 'petition',
    channel: 'petition',
    day: '-33',
    title: 'Petition for a weekly drop-in at the Hill children’s centre',
    body: 'We ask for a drop-in session with a therapist every week, without a referral.',
    signatures: 412,
    state: put,
  },
  {
    key: 'call',
    channel: 'phone',
    day: '-30',
    title: 'Call about appointments at weekends',
    body: 'Works shifts, cannot come on weekdays. Asked whether Saturdays are possible. Agreed to this note.',
    state: put,
  },
  {
    key: 'young-people',
    channel: 'focus-group',
    day: '-18',
    title: 'Focus group with six young people',
    body: 'They want to be asked themselves, and to be told the plan in words they use.',
    state: 'coded',
  },
  {
    key: 'fair',
    channel: 'event',
    day: '-9',
    title: 'Notes from the stall at the SEND fair',
    body: 'Eleven people stopped. Most asked about the telephone line and had not heard of it.',
    state: 'read',
  },
  {
    key: 'last-letter',
    channel: 'letter',
    day: '-2',
    title: 'Letter about telling the story again',
    body: 'We told the same story to seven people this year. Please write it down once.',
    state: 'received',
  },
];
