/** Manchester: made from a published message about co-production. Nothing the message does not say. */
import type { AreaSeed, SeedPage, SeedUpdate } from './area-seed.ts';

const source = 'Made from a message that partners in Manchester published for Co-production Week.';

const fromConference = {
  said: 'Priorities were developed from a stakeholder conference in April 2019, attended by professionals across Health and Education and by parents and carers.',
  saidBy: 'Parents and carers, and professionals across Health and Education',
  status: 'under-way' as const,
  source,
};

const updates: SeedUpdate[] = [
  {
    ...fromConference,
    key: 'profiles-update',
    title: '“About Me” and “More About Me” profiles',
    slug: 'about-me-profiles',
    did: 'Profiles for children and young people with additional needs are being developed with the Manchester Parent Carer Forum and Manchester City Council. They are not in place yet.',
    blocks: [
      { kind: 'groups', heading: 'Who was heard', participation: 'conference' },
      { kind: 'list', heading: 'What is expected', things: ['profiles', 'tailored'] },
    ],
  },
  {
    ...fromConference,
    key: 'pathways-update',
    title: 'Integrated pathways of support',
    slug: 'integrated-pathways',
    did: 'Work with education colleagues on jointly delivered pathways has begun.',
    blocks: [
      { kind: 'groups', heading: 'Who was heard', participation: 'conference' },
      { kind: 'list', heading: 'What is changing', things: ['pathways'] },
    ],
  },
  {
    key: 'pilot-update',
    title: 'Social Communication Pathway',
    slug: 'social-communication-pathway',
    said: 'Earlier co-production led to a pilot in the south of the city.',
    did: 'The pilot improved the experience and wait time of assessment for autism, and the pathway is approved for roll out city-wide.',
    saidBy: 'Families and services, in earlier co-production',
    status: 'planned',
    source,
    blocks: [{ kind: 'list', heading: 'What changed', things: ['social-communication', 'improved'] }],
  },
];

const message: SeedPage = {
  key: 'message',
  kind: 'page',
  title: 'A message about co-production',
  slug: 'co-production-message',
  summary:
    'Three people who lead services in Manchester look back, in Co-production Week, on what families and services have developed together.',
  source,
  takesComments: true,
  overrides: [{ term: 'SEND', expansion: 'Special Educational Needs and/or Disabilities' }],
  blocks: [
    {
      kind: 'text',
      frame: 'aside',
      heading: 'From the host of this page',
      markdown:
        'Partners from Manchester’s Education, Health and Care services were invited to share how co-production has helped them deliver SEND provision to families. The message below comes from three of them.',
    },
    {
      kind: 'people',
      heading: 'Who the message is from',
      items: [
        { name: 'Laila Baig', role: 'Head of Service Children and Young People’s Occupational Therapy' },
        { name: 'Maria Oakley', role: 'Lead Manager for Children’s Community Health Services' },
        { name: 'Michael Hargreaves', role: 'Transformation Programme Manager' },
      ],
    },
    {
      kind: 'text',
      heading: 'The message',
      markdown:
        '**Co-production Week** is an opportunity to share and celebrate what families, carers and services have achieved by working in partnership.',
    },
    {
      kind: 'event',
      heading: 'The conference',
      level: 3,
      name: 'Stakeholder conference',
      on: 'April 2019',
      heldBy: 'Children’s Community Health Services (part of the Manchester Local Care Organisation)',
      attended: ['professionals across Health and Education', 'parents and carers'],
      outcome: 'Priorities for the children’s community health service and partners were developed from it.',
    },
    {
      kind: 'timeline',
      heading: 'Since then',
      items: [
        {
          text: '“About Me” and “More About Me” profiles for children and young people with additional needs, with representatives from the Manchester Parent Carer Forum and Manchester City Council. They are not yet in place. Once in place, they will help settings to tailor their approach.',
          status: 'under-way',
        },
        {
          text: 'Integrated pathways of support, alongside education colleagues. Work has begun. They are for those who face increased difficulties as a result of the pandemic and changes in school arrangements.',
          status: 'under-way',
        },
      ],
    },
    { kind: 'outcomes', lead: 'What is expected of the profiles:', things: ['tailored'] },
    { kind: 'changes', heading: 'Good news from previous co-production', things: ['social-communication'] },
    { kind: 'outcomes', lead: 'What the pilot has brought:', things: ['improved'] },
    {
      kind: 'partners',
      heading: 'Thanks to partners',
      lead: 'These developments would not be possible without the collaboration and shared aims of the Manchester Parent Carer Forum.',
      organisations: ['forum', 'council', 'community'],
    },
    { kind: 'comments', heading: 'Leave A Comment' },
  ],
};

export const manchester: AreaSeed = {
  area: {
    slug: 'manchester',
    name: 'Manchester',
    summary: 'How families and services in Manchester have developed support together.',
    demonstration: 'published-page',
  },
  organisations: [
    { key: 'forum', name: 'Manchester Parent Carer Forum', kind: 'forum' },
    { key: 'council', name: 'Manchester City Council', kind: 'council' },
    {
      key: 'community',
      name: 'Children’s Community Health Services',
      kind: 'nhs',
      summary: 'Part of the Manchester Local Care Organisation.',
    },
  ],
  tierSets: [],
  services: [],
  glossary: [{ term: 'SEND', expansion: 'Special Educational Needs and Disabilities' }],
  consultations: [],
  participations: [
    {
      key: 'conference',
      title: 'Stakeholder conference, April 2019',
      methods: 'A stakeholder conference',
      held: 'April 2019',
      groups: ['Professionals across Health and Education', 'Parents and carers'],
    },
  ],
  findings: [],
  quotes: [],
  commitments: [],
  measures: [],
  outcomes: [
    {
      key: 'tailored',
      title: 'Settings tailor their approach for different individuals, for a better, more effective experience',
      detail: 'Expected once the profiles are in place.',
      certainty: 'expected',
    },
    {
      key: 'improved',
      title: 'A better experience and wait time for children and young people undergoing assessment for autism',
      detail: 'From the pilot in the south of the city. No figure is given.',
      certainty: 'achieved',
      evidence: 'The published message says that the pilot has improved the experience and wait time.',
    },
  ],
  changes: [
    {
      key: 'profiles',
      title: '“About Me” and “More About Me” profiles',
      detail:
        'For children and young people with additional needs, developed with representatives from the Manchester Parent Carer Forum and Manchester City Council. They are not in place yet.',
      stages: [{ stage: 'planned', place: 'Manchester', note: 'Being developed; the message says “once in place”.' }],
    },
    {
      key: 'pathways',
      title: 'Integrated pathways of support',
      detail:
        'Delivered jointly with education colleagues, for those who face increased difficulties as a result of the pandemic and changes in school arrangements.',
      stages: [{ stage: 'planned', place: 'Manchester', note: 'Development has begun.' }],
    },
    {
      key: 'social-communication',
      title: 'Social Communication Pathway',
      detail:
        'For children and young people undergoing assessment for autism. The roll-out city-wide is approved; the message does not say that it has begun.',
      stages: [
        { stage: 'pilot', place: 'the south of the city', note: 'Improved the experience and wait time.' },
        { stage: 'approved', place: 'city-wide', note: 'Approved for roll out city-wide.' },
        { stage: 'planned', place: 'roll-out city-wide', note: 'The message does not say that it has begun.' },
      ],
    },
  ],
  updates,
  pages: [message],
  links: [
    ['profiles', 'expects', 'tailored'],
    ['social-communication', 'achieves', 'improved'],
  ],
};
