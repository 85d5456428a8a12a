/** What people in Sampleford said in the always-open box, and what was answered: all of it invented. */
import type { FeedbackConsent, FeedbackReasonKind, FeedbackRelation } from '#app/features/feedback/feedback.ts';
import type { AnswerStatus } from '#app/features/feedback/feedback.ts';

export type InventedFeedback = {
  key: string;
  /** Key of a service in the seed; none for services in general. */
  service?: string;
  relation: FeedbackRelation;
  consent: FeedbackConsent;
  /** Days before the first start. */
  daysAgo: number;
  words: string;
  /** Somebody has opened it. */
  isRead?: boolean;
  isOneCase?: boolean;
  /** A wording that staff cleared; left out where it is the words themselves. */
  wording?: string;
  isPublished?: boolean;
  /** Key of a finding that it is evidence for. */
  evidenceFor?: string;
};

export type InventedAnswer = {
  /** Keys of the feedback that it answers. */
  to: string[];
  daysAgo: number;
  status: AnswerStatus;
  words: string;
  /** Key of a thing of the seed that it speaks of. */
  about?: string;
  /** As a seed writes dates. */
  due?: string;
  refusal?: { reasonKind: FeedbackReasonKind; reason: string; decidedBy: string; reconsider: string };
};

export const inventedFeedback: readonly InventedFeedback[] = [
  {
    key: 'passed-round',
    service: 'speech',
    relation: 'family',
    consent: 'yes',
    daysAgo: 48,
    words:
      'Nobody could tell me who to ring about my son’s talking. School sent me to the surgery, the surgery sent me to the clinic, and the clinic sent me back to school. One number would have saved us six weeks.',
    isPublished: true,
    evidenceFor: 'who-to-ask',
  },
  {
    key: 'three-numbers',
    service: 'speech',
    relation: 'family',
    consent: 'yes',
    daysAgo: 45,
    words:
      'We got three different numbers from three people, and two of them did not work. Ring Dee on 020 7946 0155 if you do not believe me.',
    wording: 'We got three different numbers from three people, and two of them did not work. […]',
    isPublished: true,
    evidenceFor: 'who-to-ask',
  },
  {
    key: 'staff-do-not-know',
    service: 'occupational',
    relation: 'practitioner',
    consent: 'summary',
    daysAgo: 41,
    words:
      'I work in a nursery. When a parent asks me who to call about occupational therapy, I do not know either, and I have been here nine years.',
  },
  {
    key: 'closed-clinic',
    service: 'offer',
    relation: 'family',
    consent: 'yes',
    daysAgo: 30,
    words:
      'The Local Offer still sends people to the clinic on Mill Lane, which closed in spring. We drove there for nothing, with a child who finds car journeys very hard.',
    isPublished: true,
  },
  {
    key: 'saturdays',
    service: 'physio',
    relation: 'family',
    consent: 'yes',
    daysAgo: 27,
    words:
      'Could there be appointments on Saturdays? I lose a day’s pay every time, and my daughter misses a day of school.',
    isPublished: true,
  },
  {
    key: 'bright-room',
    service: 'occupational',
    relation: 'young-person',
    consent: 'yes',
    daysAgo: 22,
    words:
      'The room is really bright and something hums. I cannot think in there so it looks like I cannot do things I can do.',
    wording:
      'The room is really bright and something hums. I cannot think in there so it looks like I cannot do things I can do.',
  },
  {
    key: 'thank-you',
    service: 'speech',
    relation: 'family',
    consent: 'yes',
    daysAgo: 20,
    words:
      'The therapist at the drop-in sat on the floor with him for twenty minutes before she asked me anything. Thank you.',
    isPublished: true,
  },
  {
    key: 'turned-down',
    relation: 'family',
    consent: 'no',
    daysAgo: 16,
    words:
      'My daughter was turned down for an assessment. The letter does not say why in any words I understand, and I want somebody to look at it again.',
    isOneCase: true,
  },
  {
    key: 'forms-twice',
    service: 'offer',
    relation: 'practitioner',
    consent: 'summary',
    daysAgo: 12,
    words: 'The referral form on the website loses everything when you press back. Most of us now fill it in twice.',
    isRead: true,
  },
  {
    key: 'letters',
    service: 'speech',
    relation: 'family',
    consent: 'yes',
    daysAgo: 9,
    words:
      'Letters come addressed to “the parents of”, with no name of a person to ring. It makes you feel like a number.',
    isRead: true,
  },
  {
    key: 'car-park',
    service: 'physio',
    relation: 'family',
    consent: 'no',
    daysAgo: 4,
    words: 'There is one space for a wheelchair car and a delivery van is always in it.',
  },
  {
    key: 'easy-read',
    relation: 'not-stated',
    consent: 'summary',
    daysAgo: 3,
    words: 'Please put things in Easy Read as well. My brother reads for himself if you let him.',
  },
  {
    key: 'waiting-room',
    service: 'occupational',
    relation: 'family',
    consent: 'yes',
    daysAgo: 1,
    words: 'The new quiet corner in the waiting room is the first place there where my son has not cried.',
  },
];

export const inventedAnswers: readonly InventedAnswer[] = [
  {
    to: ['passed-round', 'three-numbers', 'staff-do-not-know'],
    daysAgo: 38,
    status: 'change-planned',
    words:
      'You are not the only ones. We will open one telephone line for all therapy questions, answered by a therapist.',
    about: 'line',
  },
  {
    to: ['passed-round', 'three-numbers', 'staff-do-not-know'],
    daysAgo: 18,
    status: 'change-made',
    words:
      'The line is open, two hours every weekday. Anybody may call it, families and nursery staff alike, without a referral.',
    about: 'therapy-line',
  },
  {
    to: ['closed-clinic'],
    daysAgo: 24,
    status: 'change-planned',
    words:
      'You are right, and we are sorry about the journey. We are checking every address on the Local Offer, the clinics first.',
    due: '+30',
  },
  {
    to: ['saturdays'],
    daysAgo: 21,
    status: 'cannot',
    words: 'We understand what a weekday costs you. We cannot open at weekends now.',
    about: 'weekend',
    refusal: {
      reasonKind: 'money',
      reason: 'Weekend clinics would need four more therapists. There is money for two.',
      decidedBy: 'The children’s board',
      reconsider: 'If two more posts are funded, or if more than half of families who wait ask for weekends.',
    },
  },
  {
    to: ['thank-you'],
    daysAgo: 17,
    status: 'thanks',
    words: 'We read this out at the team meeting. Thank you for writing it down.',
  },
  {
    to: ['turned-down'],
    daysAgo: 14,
    status: 'elsewhere',
    words:
      'This is about a decision on one child, which feedback cannot change. The letter says how to ask for mediation and how to appeal, and by when. You can also complain, and the information, advice and support service helps you with any of these, free of charge.',
  },
];
