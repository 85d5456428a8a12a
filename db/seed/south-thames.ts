/** South Thames: made from a published summary of a report on community therapy (arc-sl.nihr.ac.uk). Nothing it does not say. */
import type { AreaSeed, SeedPage, SeedPriority, SeedRecommendation } from './area-seed.ts';

const stakeholders = ['Children and young people', 'Parents and carers', 'Service providers', 'Commissioners'];

const priorities: SeedPriority[] = [
  { key: 'direct-care', title: 'More time for direct patient care' },
  { key: 'early', title: 'Well-coordinated early interventions' },
  { key: 'equitable', title: 'Equitable access to assessment and treatment' },
  { key: 'closer', title: 'Closer working between health, education and social care' },
].map((priority, index) => ({ ...priority, set: 'priorities', place: index + 1, saidBy: stakeholders }));

const recommendations: SeedRecommendation[] = [
  {
    key: 'specification',
    title: 'A national service specification and/or quality indicator for children’s therapy-delivered services',
    levels: ['national'],
  },
  {
    key: 'involved',
    title:
      'Opportunities for Allied Health Professionals, children and young people and their parents and carers to be involved in system evolution and design',
  },
  {
    key: 'promotion',
    title: 'Promotion of therapy services at local, regional and national level',
    levels: ['local', 'regional', 'national'],
  },
  {
    key: 'support',
    title:
      'Wider roll-out of support for parents, carers and young people by each other and by statutory services, reaching families who may not yet engage with the established forums',
  },
];

const report: SeedPage = {
  key: 'report',
  kind: 'report',
  title: 'Community therapy for children and young people: summary of a report',
  slug: 'community-therapy',
  summary:
    'What 109 stakeholders said about therapy in the community, four findings, the priorities that are named, and four recommendations.',
  source: 'Made from a summary published at arc-sl.nihr.ac.uk.',
  blocks: [
    {
      kind: 'participation',
      heading: 'Who took part',
      lead: 'The report brings together what people said and looks at provision at a regional and local level.',
      things: ['stakeholders'],
    },
    {
      kind: 'text',
      heading: 'Other data',
      level: 3,
      markdown:
        'Apart from what people said, the researchers used a range of **publicly available population-based data** to understand which services there are at a regional and local level.\n\nTwo of the most deprived boroughs within the South Thames region were looked at in depth. The source does not name them.',
    },
    {
      kind: 'findings',
      heading: 'Key findings and priorities for change',
      things: ['straining', 'outstripping', 'recruitment', 'unmet'],
    },
    {
      kind: 'priorities',
      heading: 'Priorities for change',
      level: 3,
      lead: 'According to children and young people, their parents and carers, service providers and commissioners. The source speaks of seven priorities for change and names these:',
      things: ['direct-care', 'early', 'equitable', 'closer'],
    },
    {
      kind: 'text',
      heading: 'For whom this matters',
      level: 3,
      markdown:
        'The findings are relevant to **local, network and national teams**, and for the **planning and delivery of service provision**.',
    },
    {
      kind: 'recommendations',
      heading: 'Recommendations for improving care',
      lead: 'The recommendations for all levels of the system include:',
      things: ['specification', 'involved', 'promotion', 'support'],
    },
  ],
};

export const southThames: AreaSeed = {
  area: {
    slug: 'south-thames',
    name: 'South Thames',
    summary: 'What was found out about community therapy for children and young people in the South Thames region.',
    demonstration: 'published-page',
  },
  organisations: [],
  tierSets: [],
  services: [],
  glossary: [
    { term: 'EHCP', expansion: 'Education, Health and Care Plan' },
    {
      term: 'Allied Health Professional',
      definition:
        'A health professional who is neither a doctor nor a nurse, such as an occupational therapist, a physiotherapist or a speech and language therapist.',
    },
  ],
  consultations: [],
  participations: [
    {
      key: 'stakeholders',
      title: '109 key stakeholders',
      methods: 'Surveys, in-depth interviews and focus groups',
      place: 'Two of the most deprived boroughs within the South Thames region, which the source does not name',
      total: 109,
      groups: stakeholders,
    },
  ],
  findings: [
    {
      key: 'straining',
      title: 'Statutory provision for Education, Health and Care Plans (EHCPs) is straining the system',
    },
    { key: 'outstripping', title: 'Demand for therapy is outstripping available capacity' },
    {
      key: 'recruitment',
      title: 'Recruitment and retention of staff remain challenging nationwide',
      detail: 'Some areas are relying on independent providers to manage unmet needs.',
    },
    {
      key: 'unmet',
      title: 'Certain groups are more likely to have unmet needs',
      detail:
        'The groups that are named:\n\n- children under the age of 5\n- children without a diagnosis\n- children living in deprivation',
    },
  ],
  sets: [
    { key: 'priorities', holds: 'priority', title: 'Priorities for change', statedCount: 7, source: 'The report' },
    {
      key: 'recommendations',
      holds: 'recommendation',
      title: 'Recommendations for improving care',
      source: 'The report',
    },
  ],
  priorities,
  recommendations: recommendations.map((one, index) => ({ ...one, set: 'recommendations', place: index + 1 })),
  quotes: [],
  commitments: [],
  measures: [],
  outcomes: [],
  changes: [],
  updates: [],
  pages: [report],
  links: [...['straining', 'outstripping', 'recruitment', 'unmet'], ...priorities.map(({ key }) => key)].map((key) => [
    'stakeholders',
    'evidence-for',
    key,
  ]),
};
