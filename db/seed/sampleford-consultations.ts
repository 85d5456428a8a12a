/** What people in Sampleford are asked. Sampleford is fictional, and so is everything here. */
import type { SeedConsultation } from './area-seed.ts';

export const samplefordConsultations: SeedConsultation[] = [
  {
    key: 'therapy',
    title: 'Finding and getting therapy support',
    slug: 'therapy-support',
    kind: 'co-design',
    purpose: 'How should families find out about therapy, and what should happen while they wait?',
    why: 'Families told the forum that they do not know who to ask, and that nobody tells them how long a wait will be. The trust has money for two new posts and has not decided what they will do. What you say decides that.',
    fixed: 'The number of posts, and that therapy which a plan names must be given. We cannot change the law on plans.',
    decider: 'The children’s board of Sampleford Council and the trust, with two forum representatives who vote',
    decision: '+120',
    opens: '-60',
    closes: '+46',
    published: '-67',
    audience: 'Parents and carers, children and young people, and people who work with them',
    contact: 'Telephone 020 7946 0123 to answer by telephone, on paper or in another language',
    hearBack: 'Two weeks after the decision, and whenever something changes before',
    impact:
      'A drop-in means no wait for advice, but families have to travel. A telephone line reaches everybody with a telephone, and is harder for people who do not hear well or speak little English. A message each term shortens no wait; it ends not knowing.',
    equality:
      'Families who do not speak English at home, and parents who are disabled themselves, would lose most from a telephone line alone. Each option therefore comes with an interpreter and with text messages.',
    equalityAsAt: '-75',
    formats:
      'Easy Read and large print. A British Sign Language interpreter at every meeting. By telephone in any language, with an interpreter on the line.',
    duties: ['cfa-19', 'cfa-27', 'nhs-242', 'equality-149'],
    activities: [
      {
        kind: 'event',
        title: 'Coffee morning in Northgate',
        how: 'Come when you can and leave when you must. There is a crèche, and we pay your bus.',
        held: '+12',
        place: 'Northgate library',
        minutes: 90,
      },
      {
        kind: 'discussion',
        title: 'An evening talk by video',
        how: 'Small groups of six, with somebody from the forum in each. Ask for the link by telephone.',
        held: '+20',
        minutes: 60,
      },
      {
        kind: 'focus-group',
        title: 'A group for young people',
        how: 'For those aged 13 to 25 who have had therapy. A worker whom you know can come with you.',
        held: '+27',
        place: 'The Hill youth centre',
        minutes: 45,
      },
      {
        kind: 'paper',
        title: 'A paper form',
        how: 'At every school office and children’s centre, with an envelope that needs no stamp.',
        minutes: 10,
      },
      {
        kind: 'event',
        title: 'Drop-in at the Hill children’s centre',
        how: 'No need to tell us that you are coming.',
        held: '+5',
        place: 'Hill children’s centre',
        minutes: 30,
      },
      {
        kind: 'desk-evidence',
        title: 'Waiting times of the last two years',
        how: 'The trust’s own records of how long families waited for a first appointment (invented).',
      },
    ],
    services: ['speech', 'occupational', 'physio', 'offer'],
    options: [
      {
        title: 'A drop-in session every week, without a referral',
        description: 'Two therapists in a children’s centre, on a different day each week.',
      },
      {
        title: 'One telephone line for all therapy questions',
        description: 'Answered by a therapist, two hours a day.',
      },
      {
        title: 'A message each term to everybody who waits',
        description: 'Where you are in the queue, and what you can do meanwhile.',
      },
      {
        title: 'Pay for private therapists to shorten the list',
        discardedBecause:
          'It would shorten the wait once, for about 40 children, and leave nothing for the year after. It was looked at and set aside by the board.',
      },
    ],
    participations: [
      {
        key: 'meetings',
        title: 'Three forum coffee mornings',
        methods: 'Talking in small groups, with notes that everybody checked',
        place: 'Sampleford library, Northgate and the Hill children’s centre',
        groups: ['Parents and carers', 'Grandparents'],
      },
    ],
  },
];
