/** Dorset: made from a published SEND improvement page that names NHS Dorset. Nothing the page does not say. */
import type { AreaSeed } from './area-seed.ts';

export const dorset: AreaSeed = {
  area: {
    slug: 'dorset',
    name: 'Dorset',
    summary: 'Improving services for children and young people with special educational needs and disabilities.',
    demonstration: 'published-page',
  },
  organisations: [{ key: 'nhs', name: 'NHS Dorset', kind: 'nhs' }],
  tierSets: [],
  services: [
    {
      key: 'sendiass',
      title: 'Special Educational Needs and Disabilities Information, Advice and Support Service (SENDIASS)',
      description: 'Information, advice and support. One of the actions is to review this service.',
    },
  ],
  glossary: [
    { term: 'SEND', expansion: 'Special Educational Needs and Disabilities' },
    {
      term: 'EHCP',
      expansion: 'Education Health and Care plan',
      definition:
        'A legal document that describes a child or young person’s special educational, health and social care needs. It explains the extra help that will be given to meet those needs and how that help will support the child or young person to achieve what they want to in their life.',
    },
    { term: 'EHCNA', expansion: 'Education Health and Care Needs Assessment' },
    {
      term: 'SENDIASS',
      expansion: 'Special Educational Needs and Disability Information, Advice and Support Service',
    },
    { term: 'MHST', expansion: 'mental health support team' },
    { term: 'AANR', expansion: 'All Age Neurodevelopmental Review' },
    { term: 'PINS', expansion: 'Partnerships for Inclusion of Neuro Diversity in Schools' },
    { term: 'SALT', expansion: 'speech and language service' },
  ],
  consultations: [],
  findings: [],
  quotes: [
    {
      key: 'silos',
      body: 'Parents would like to engage with a system where professionals recognise that parents have expert knowledge about their own children, and where professionals are proactive in working with other specialists, rather than leaving it to the parents to try to join up the gaps between professional silos',
      attribution: 'Parents and carers',
      wording: 'verbatim',
    },
  ],
  commitments: [
    {
      key: 'model',
      title:
        'Co-produce a new model of care for neurodevelopmental disorders (all age), and how children and young people can access the service',
    },
    {
      key: 'pathway',
      title:
        'Ensure that there is a clear pathway through the wider SEND system for all children and young people, with all partners aware and supporting children',
    },
    {
      key: 'adviser',
      title:
        'Ensure SEND is included as a mandatory adviser on social care placement approvals for children and young people with an EHCP',
    },
    {
      key: 'timescales',
      title: 'Improve education and health care needs assessment timescales',
      targets: [
        { statement: 'six weeks for decision to assess', value: 6, unit: 'weeks' },
        { statement: '20 weeks for plans issued on time', value: 20, unit: 'weeks' },
      ],
    },
    { key: 'equipment', title: 'Deliver a new service for specialist equipment' },
    {
      key: 'review-sendiass',
      title: 'Review the Special Educational Needs and Disabilities Information, Advice and Support Service (SENDIASS)',
    },
    { key: 'restructure', title: 'Restructure the service, reduce the vacancy levels and improve retention' },
    {
      key: 'local-offer',
      title:
        'Develop and implement a local offer improvement plan, to include the 0 to 25 journey of the child or young person and to consider where ongoing responsibility for this offer sits within the organisation',
    },
  ],
  measures: [
    {
      key: 'sixty-seven',
      title: '67% of assessments being made within 20 weeks',
      unit: '%',
      numerator: 'assessments being made within 20 weeks',
      readings: [{ value: 67 }],
    },
  ],
  outcomes: [
    {
      key: 'once',
      title: 'You will only need tell your story once',
      detail: [
        '- You will be recognised as the expert in your or your child’s needs.',
        '- The services that support you are joined up.',
        '- You are clear about the roles and responsibilities of the professionals who support you.',
        '- Different services listen to you and talk to each other.',
        '- They share the responsibility for your support, so it is easier to access services when you need them.',
        '- You can contact the right people when services are not working.',
      ].join('\n'),
      certainty: 'expected',
    },
  ],
  changes: [],
  updates: [
    {
      key: 'priority',
      title: 'Joined-up support, so that families tell their story once',
      slug: 'send-improvement',
      said: 'Professionals should recognise that parents have expert knowledge about their own children, and should join up with other specialists themselves.',
      did: 'Eight actions, so that parents and carers do not have to repeat their story to multiple professionals, and needs are met in a timely way.',
      saidBy: 'Parents and carers',
      status: 'not-stated',
      source:
        'Made from a published page on SEND improvement that names NHS Dorset. The page does not name its council.',
      blocks: [
        {
          kind: 'text',
          heading: 'What we will do',
          markdown:
            'All services within the system work together, so that:\n\n- parents and carers do not have to repeat their story to multiple professionals\n- the outcomes of children and young people are improved\n- their needs are met in a timely way',
        },
        { kind: 'list', heading: 'Our parents and carers have said', things: ['silos'] },
        {
          kind: 'list',
          heading: 'Our actions to deliver this are to',
          things: [
            'model',
            'pathway',
            'adviser',
            'timescales',
            'equipment',
            'review-sendiass',
            'restructure',
            'local-offer',
          ],
        },
        { kind: 'list', heading: 'What will be different', things: ['once'] },
        {
          kind: 'list',
          heading: 'Progress to date',
          lead: 'The significant delays experienced in the SEND service have been reduced.',
          things: ['sixty-seven'],
        },
        {
          kind: 'entries',
          items: [
            { text: 'All children awaiting an EHCNA are now allocated to an educational psychologist', status: 'done' },
            { text: 'The backlog of outstanding work had been resolved', status: 'done', on: 'by May 2024' },
            {
              text: 'Transformation of children and young people’s mental health services, with a greater emphasis on early help and intervention',
              status: 'done',
            },
            { text: 'Expansion of mental health support teams in schools', status: 'done' },
            {
              text: 'Initial conversations to consider a more integrated operational ‘front door’',
              status: 'under-way',
            },
            { text: 'Dorset development and behaviour referral pathway: updated', status: 'done' },
            {
              text: 'Dorset development and behaviour referral pathway: relaunching across our Local Area Partnership',
              status: 'under-way',
            },
            {
              text: 'Neurodiversity hub website developed, as part of NHS Dorset’s All Age Neurodevelopmental Review (AANR)',
              status: 'done',
            },
            {
              text: 'Partnerships for Inclusion of Neuro Diversity in Schools (PINS): developing a clear plan with schools',
              status: 'starting',
            },
          ],
        },
        {
          kind: 'text',
          markdown:
            'Other examples of early intervention and support:\n\n- mental health support in Schools (MHST)\n- speech and language service (SALT) champions\n- early years drop-in clinics\n- online resources and pathways',
        },
        { kind: 'link', text: 'How we are improving SEND services', href: '/dorset/progress' },
      ],
    },
  ],
  links: [
    ['model', 'expects', 'once'],
    ['pathway', 'expects', 'once'],
    ['adviser', 'expects', 'once'],
    ['timescales', 'expects', 'once'],
    ['equipment', 'expects', 'once'],
    ['review-sendiass', 'expects', 'once'],
    ['restructure', 'expects', 'once'],
    ['local-offer', 'expects', 'once'],
  ],
  overrides: [{ update: 'priority', term: 'MHST', expansion: 'mental health support in Schools' }],
};
