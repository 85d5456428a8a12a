/** Sampleford: a fictional area with one whole loop, from a survey's answers to a changed service. Everything in it is invented. */
import type { AreaSeed } from './area-seed.ts';

export const sampleford: AreaSeed = {
  area: {
    slug: 'sampleford',
    name: 'Sampleford',
    summary:
      'A fictional area where the council, the NHS trust and the parent carer forum work together on support for children.',
    demonstration: 'invented',
    forumName: 'Sampleford Parent Carer Forum',
    forumAddress: 'hello@forum.sampleford.example',
    safetyReader: 'the engagement team of Sampleford Council',
    safetyHours: 'by 10am on the next working day',
    contact: 'Telephone 020 7946 0123, or write to Engagement, Sampleford Council',
  },
  organisations: [
    {
      key: 'council',
      name: 'Sampleford Council',
      kind: 'council',
      summary: 'Runs schools’ support, the Local Offer and plans for children with special educational needs.',
    },
    {
      key: 'trust',
      name: 'Sampleford and District NHS Trust',
      kind: 'nhs',
      summary: 'Runs children’s therapy services.',
    },
    {
      key: 'forum',
      name: 'Sampleford Parent Carer Forum',
      kind: 'forum',
      summary: 'Parents and carers of children with additional needs, open to every family.',
    },
  ],
  tierSets: [
    {
      name: 'Levels of support',
      summary: 'Levels add to each other: a child with the most complex needs still uses what is there for everybody.',
      levels: [
        {
          key: 'universal',
          name: 'Universal',
          strapline: 'For every family',
          description: 'Advice line, drop-in sessions and things to try at home.',
        },
        {
          key: 'targeted',
          name: 'Targeted',
          strapline: 'Extra help for some',
          description: 'Groups, and therapists who work with school staff.',
        },
        {
          key: 'specialist',
          name: 'Specialist',
          strapline: 'When needs are more complex',
          description: 'One-to-one therapy, as part of a plan.',
        },
      ],
    },
  ],
  services: [
    {
      key: 'speech',
      title: 'Speech and language therapy',
      description: 'Help with talking, understanding, eating and drinking, for children from birth to 25.',
      organisation: 'trust',
      levels: ['universal', 'targeted', 'specialist'],
    },
    {
      key: 'occupational',
      title: 'Occupational therapy',
      description: 'Help with everyday activities: dressing, writing, playing, and coping with noise or touch.',
      organisation: 'trust',
      levels: ['targeted', 'specialist'],
    },
    {
      key: 'physio',
      title: 'Physiotherapy',
      description: 'Help with sitting, standing, moving and staying active.',
      organisation: 'trust',
      levels: ['specialist'],
    },
    {
      key: 'offer',
      title: 'Local Offer website',
      description: 'What support there is in Sampleford, and how to ask for it.',
      organisation: 'council',
      levels: ['universal'],
    },
  ],
  glossary: [
    {
      term: 'EHCP',
      expansion: 'Education, health and care plan',
      definition: 'A legal document that says what help a child must get at school and from health and care services.',
    },
    { term: 'SEND', expansion: 'Special educational needs and disabilities' },
    {
      term: 'Local Offer',
      definition: 'The website on which a council must list all support for children with special educational needs.',
    },
  ],
  consultations: [
    {
      key: 'therapy',
      title: 'Finding and getting therapy support',
      slug: 'therapy-support',
      kind: 'co-design',
      purpose: 'How should families find out about therapy, and what should happen while they wait?',
      why: 'Families told the forum that they do not know who to ask, and that nobody tells them how long a wait will be. The trust has money for two new posts and has not decided what they will do. What you say decides that.',
      fixed:
        'The number of posts, and that therapy which a plan names must be given. We cannot change the law on plans.',
      decider: 'The children’s board of Sampleford Council and the trust, with two forum representatives who vote',
      decision: '+120',
      opens: '-60',
      closes: '+60',
      audience: 'Parents and carers, children and young people, and people who work with them',
      contact: 'Telephone 020 7946 0123 to answer by telephone, on paper or in another language',
      hearBack: 'Two weeks after the decision, and whenever something changes before',
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
  ],
  findings: [
    {
      key: 'who-to-ask',
      title: 'Most families did not know who to ask when they were first worried',
      detail:
        'It came up in the survey and at every coffee morning. People found their way through other parents more often than through any website.',
    },
    {
      key: 'silence',
      title: 'Waiting is hardest because nobody says how long it will be',
      detail: 'Families said that a long wait with news is easier than a shorter one without.',
    },
    {
      key: 'repeat',
      title: 'Families tell their story again to every new person',
      detail: 'People who had seen three services or more said so most often.',
    },
  ],
  quotes: [
    {
      key: 'ring-round',
      body: 'I rang five numbers before somebody said, yes, that is us. By then my son had started school.',
      attribution: 'A parent in the survey',
      wording: 'verbatim',
    },
    {
      key: 'just-tell-me',
      body: 'If it is ten months, say ten months. I can plan for ten months. I cannot plan for nothing.',
      attribution: 'A parent at a coffee morning',
      wording: 'verbatim',
    },
  ],
  commitments: [
    {
      key: 'line',
      title: 'One telephone line for all therapy questions, answered by a therapist',
      detail: 'Two hours every weekday. Anybody may call, without a referral.',
      nextUpdate: '+45',
      owners: [
        { organisation: 'trust', status: 'done', due: '-20' },
        { organisation: 'council', status: 'done', due: '-30' },
      ],
      targets: [{ statement: 'Nine calls in ten answered on the same day', value: 90, unit: '%' }],
    },
    {
      key: 'messages',
      title: 'A message each term to every family that waits',
      detail: 'Where they are in the queue, and what they can do meanwhile.',
      nextUpdate: '+30',
      owners: [
        { organisation: 'trust', status: 'under-way', due: '+90' },
        { organisation: 'forum', status: 'under-way', due: '+90' },
      ],
    },
    {
      key: 'story',
      title: 'A one-page profile that families write once and every service reads',
      owners: [
        { organisation: 'council', status: 'under-way', due: '-15' },
        { organisation: 'trust', status: 'planned', due: '' },
      ],
    },
    {
      key: 'weekend',
      title: 'Therapy appointments at weekends',
      refusal: {
        reasonKind: 'money',
        reason:
          'Weekend clinics would need four more therapists. There is money for two, and families put the telephone line first.',
        decidedBy: 'The children’s board',
        decidedOn: '-25',
        reconsider: 'If two more posts are funded, or if more than half of families who wait ask for weekends.',
      },
    },
  ],
  measures: [
    {
      key: 'same-day',
      title: 'Calls to the therapy line answered on the same day',
      unit: '%',
      numerator: 'Calls answered by a therapist on the day they were made',
      denominator: 'All calls in opening hours',
      source: 'The trust’s telephone records (invented)',
      readings: [
        { value: 71, asAt: 'September 2026' },
        { value: 84, asAt: 'October 2026' },
      ],
      answers: { commitment: 'line', target: 0 },
    },
  ],
  outcomes: [
    {
      key: 'one-call',
      title: 'Families get to the right person with one call',
      certainty: 'achieved',
      evidence: 'In October 2026, 84% of calls were answered on the same day, and most needed no second call.',
    },
    {
      key: 'know-the-wait',
      title: 'Families who wait know how long it will be',
      certainty: 'expected',
    },
  ],
  changes: [
    {
      key: 'therapy-line',
      title: 'The Sampleford therapy line',
      detail: 'A therapist answers, gives advice at once where that is enough, and refers where it is not.',
      service: 'speech',
      stages: [
        { stage: 'planned', place: 'Sampleford', reached: 'May 2026' },
        { stage: 'pilot', place: 'Northgate', reached: 'summer term 2026', note: 'Two afternoons a week.' },
        { stage: 'approved', place: 'Sampleford', reached: 'September 2026' },
        { stage: 'in-place', place: 'Sampleford', reached: 'October 2026' },
      ],
    },
  ],
  updates: [
    {
      key: 'line-open',
      title: 'One number for therapy questions',
      slug: 'therapy-line',
      said: 'You did not know who to ask when you were first worried.',
      did: 'There is now one telephone line for all therapy questions, and a therapist answers it.',
      saidBy: 'Parents and carers, in the survey and at coffee mornings',
      status: 'done',
      service: 'speech',
      nextUpdate: '+45',
      blocks: [
        {
          kind: 'text',
          heading: 'What you told us',
          markdown: 'Most families who answered did not know who to ask. Some rang five numbers.',
        },
        { kind: 'list', things: ['who-to-ask', 'ring-round'] },
        { kind: 'list', heading: 'What we promised', things: ['line'] },
        { kind: 'list', heading: 'What changed', things: ['therapy-line', 'one-call'] },
        { kind: 'list', heading: 'How we know', things: ['same-day'] },
        {
          kind: 'text',
          heading: 'What it does not do yet',
          markdown: 'The line is open two hours a day. It does not shorten the wait for a first appointment.',
        },
      ],
    },
    {
      key: 'messages-coming',
      title: 'News while you wait',
      slug: 'news-while-you-wait',
      said: 'Waiting is hardest because nobody says how long it will be.',
      did: 'Every family that waits will get a message each term. The first goes out this winter.',
      saidBy: 'Parents and carers, at coffee mornings',
      status: 'under-way',
      nextUpdate: '+30',
      blocks: [
        { kind: 'list', heading: 'What you told us', things: ['silence', 'just-tell-me'] },
        { kind: 'list', heading: 'What we promised', things: ['messages', 'story'] },
        { kind: 'list', heading: 'What should be different', things: ['know-the-wait'] },
        { kind: 'list', heading: 'What we will not do, and why', things: ['weekend'] },
      ],
    },
  ],
  links: [
    ['meetings', 'part-of', 'therapy'],
    ['survey', 'part-of', 'therapy'],
    ['survey', 'evidence-for', 'who-to-ask'],
    ['survey', 'evidence-for', 'silence'],
    ['survey', 'evidence-for', 'repeat'],
    ['meetings', 'evidence-for', 'who-to-ask'],
    ['meetings', 'evidence-for', 'silence'],
    ['survey', 'evidence-for', 'ring-round'],
    ['meetings', 'evidence-for', 'just-tell-me'],
    ['ring-round', 'evidence-for', 'who-to-ask'],
    ['just-tell-me', 'evidence-for', 'silence'],
    ['who-to-ask', 'led-to', 'line'],
    ['silence', 'led-to', 'messages'],
    ['silence', 'led-to', 'weekend'],
    ['repeat', 'led-to', 'story'],
    ['line', 'changes', 'therapy-line'],
    ['line', 'measures', 'same-day'],
    ['line', 'achieves', 'one-call'],
    ['messages', 'expects', 'know-the-wait'],
    ['therapy-line', 'changes', 'speech'],
  ],
};
