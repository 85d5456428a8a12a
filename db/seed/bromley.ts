/** Bromley: made from the published page "Our coproduction approach" (bromleytherapyhub.org.uk). Nothing the page does not say. */
import type { AreaSeed } from './area-seed.ts';
import { graduatedApproach, graduatedLevels } from './bromley-graduated.ts';

const source = 'Made from the page “Our coproduction approach”, published at bromleytherapyhub.org.uk.';

export const bromley: AreaSeed = {
  area: {
    slug: 'bromley',
    name: 'Bromley',
    summary:
      'How children, families and schools in Bromley are supported when somebody is concerned about a child’s development.',
    demonstration: 'published-page',
  },
  organisations: [],
  tierSets: [
    {
      name: 'Levels of support',
      summary:
        'Most children benefit from support at universal and targeted level. Children with the most complex needs are supported at Specialist level and at universal and targeted levels as well.',
      levels: [
        {
          key: 'universal',
          name: 'Universal',
          description: 'Part of a child’s day-to-day routine, given by the people who know them best.',
        },
        {
          key: 'targeted',
          name: 'Targeted',
          description: 'Part of a child’s day-to-day routine, given by the people who know them best.',
        },
        {
          key: 'specialist',
          name: 'Specialist',
          description: 'For children with the most complex needs, together with universal and targeted support.',
        },
      ],
    },
    graduatedLevels,
  ],
  services: [
    {
      key: 'speech',
      title: 'Speech and Language Therapy',
      description: 'A specialist service to which a child may be referred.',
      levels: ['specialist'],
    },
    {
      key: 'occupational',
      title: 'Occupational Therapy',
      description: 'A specialist service to which a child may be referred.',
      levels: ['specialist'],
    },
    {
      key: 'physio',
      title: 'Physiotherapy',
      description: 'A specialist service to which a child may be referred.',
      levels: ['specialist'],
    },
  ],
  glossary: [
    { term: 'EHC', expansion: 'Education, Health and Care' },
    { term: 'SEN', expansion: 'Special Educational Needs' },
  ],
  consultations: [
    {
      key: 'listening',
      title: 'Listening about support when there are concerns about a child’s development',
      slug: 'our-coproduction-approach',
      kind: 'not-stated',
      purpose:
        'How can we better support children, families and schools when they are concerned about a child’s development?',
      services: ['speech', 'occupational', 'physio'],
      participations: [
        {
          key: 'groups',
          title: 'Who was listened to',
          place: 'Bromley',
          groups: [
            'Children and young people',
            'Their parents and family members',
            'School staff',
            'Healthcare professionals',
          ],
        },
      ],
    },
  ],
  findings: [
    { key: 'how-to-get', title: 'It was not clear how to get support' },
    { key: 'learn-about', title: 'It is difficult to learn about things that might help' },
    { key: 'waiting', title: 'Waiting times for therapy services are too long' },
  ],
  quotes: [
    {
      key: 'parents-told-us',
      body: 'they will feel that are better able to help their child in the right way and in a way that helps their child throughout their life',
      attribution: 'Parents',
      wording: 'reported',
    },
  ],
  commitments: [],
  measures: [],
  outcomes: [
    {
      key: 'quicker',
      title: 'Children get support quicker and in a way that they need',
      detail: 'The page says “We hope that the changes we are making will help”.',
      certainty: 'expected',
    },
    {
      key: 'confident',
      title: 'Parents feel empowered and confident in supporting their child',
      detail: 'Through better information and advice.',
      certainty: 'expected',
    },
    { key: 'what-they-need', title: 'Children get what they need quickly', certainty: 'expected' },
    { key: 'advice', title: 'Teachers and families get expert advice where needed', certainty: 'expected' },
    { key: 'shorter-lists', title: 'Reduce waiting lists for specialist therapy services', certainty: 'expected' },
  ],
  changes: [
    {
      key: 'reorganise',
      title: 'Organise support so that everyone involved with a child can play a role',
      detail: 'Therapy services support the children with the most complex needs and difficulties.',
      stages: [{ stage: 'planned', place: 'Bromley' }],
    },
  ],
  updates: [
    {
      key: 'approach',
      title: 'Our coproduction approach',
      slug: 'our-coproduction-approach',
      said: 'It was not clear how to get support. It is difficult to learn about things that might help. Waiting times for therapy services are too long.',
      did: 'Support is being organised differently, so that everyone involved with a child can play a role and therapy services are for the most complex needs.',
      saidBy: 'Children and young people, their parents and family members, school staff and healthcare professionals',
      status: 'not-stated',
      source,
      blocks: [
        {
          kind: 'text',
          markdown:
            'Not knowing how to help a child who seems to be struggling in one or more areas of development can be worrying. In Bromley, people were listened to about one question: **how to better support children, families and schools when they are concerned about a child’s development.**',
        },
        { kind: 'groups', heading: '', participation: 'groups' },
        {
          kind: 'list',
          heading: 'What did we learn?',
          lead: 'When there were concerns about the development of a child, people said:',
          things: ['how-to-get', 'learn-about', 'waiting'],
        },
        {
          kind: 'text',
          heading: 'What is our ambition?',
          markdown:
            'Children develop the skills they need to succeed and learn at school, in their community and into adulthood.\n\nFor that, families, education and healthcare professionals and others in the community work together in a different way. Children can then receive support earlier and, in many cases, without a referral to a specialist service:',
        },
        { kind: 'list', things: ['speech', 'occupational', 'physio'] },
        {
          kind: 'text',
          heading: 'What will change?',
          markdown:
            'Support is organised so that everyone involved with a child can play a role, and therapy services support the children with the most complex needs and difficulties.',
        },
        { kind: 'list', things: ['reorganise'] },
        {
          kind: 'text',
          markdown:
            'Parents should feel empowered and confident in supporting their child, through better information and advice. Parents have said what that would do:',
        },
        { kind: 'list', things: ['parents-told-us', 'confident', 'quicker'] },
        {
          kind: 'text',
          heading: 'What difference will it make?',
          markdown:
            'Most children benefit from **universal** and **targeted** support as part of their day-to-day routine, from the people who know them best. Their needs can be supported early, and many will not need a referral.\n\nChildren with the most complex needs receive support at **Specialist** level, quickly, and go on benefiting from universal and targeted support as well.\n\nWhat the changes are hoped to do:',
        },
        { kind: 'list', things: ['what-they-need', 'advice', 'shorter-lists'] },
      ],
    },
  ],
  pages: [graduatedApproach],
  links: [
    ['groups', 'part-of', 'listening'],
    ['groups', 'evidence-for', 'how-to-get'],
    ['groups', 'evidence-for', 'learn-about'],
    ['groups', 'evidence-for', 'waiting'],
    ['parents-told-us', 'evidence-for', 'confident'],
    ['how-to-get', 'led-to', 'reorganise'],
    ['learn-about', 'expects', 'confident'],
    ['waiting', 'expects', 'shorter-lists'],
    ['reorganise', 'expects', 'quicker'],
    ['reorganise', 'expects', 'what-they-need'],
    ['reorganise', 'expects', 'advice'],
    ['reorganise', 'expects', 'shorter-lists'],
  ],
};
