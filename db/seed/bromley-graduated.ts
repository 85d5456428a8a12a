/** Bromley: the graduated approach in health, made from the page at bromley.gov.uk/LocalOfferHealthSupport. */
import type { AreaSeed, SeedPage } from './area-seed.ts';

export const graduatedLevels: AreaSeed['tierSets'][number] = {
  key: 'graduated',
  name: 'The Graduated Approach in Health',
  summary:
    'It starts with the support that is available to all families, and adds more targeted or specialist help where a child needs it.',
  levels: [
    {
      key: 'graduated-universal',
      name: 'Universal Health Support',
      strapline: 'Support available to all families',
      description:
        'Everyday health services that many families use. They help to spot early concerns in development, speech, physical health or emotional wellbeing, and to see whether more targeted help may be useful.',
    },
    {
      key: 'graduated-targeted',
      name: 'Targeted Health Support',
      strapline: 'Extra help when needed',
      description:
        'A child may be referred to health professionals to understand the child’s strengths and needs. This sits alongside SEN Support in education and is part of the Assess–Plan–Do–Review cycle that schools use.',
    },
    {
      key: 'graduated-specialist',
      name: 'Specialist Health Support',
      strapline: 'When needs are more complex',
      description:
        'The local authority may carry out an Education, Health and Care (EHC) Needs Assessment. Health professionals always provide input. Children with more complex needs receive co-ordinated, long-term support across education, health and care.',
    },
    {
      key: 'graduated-multi',
      name: 'Multi Agency Support',
      strapline: 'For children with the highest needs',
      description:
        'For a small number of children who have very complex or high-risk needs, extra joint planning makes sure that they have the right support in the community.',
    },
  ],
};

export const graduatedApproach: SeedPage = {
  key: 'graduated-page',
  kind: 'page',
  title: 'The Graduated Approach in Health',
  slug: 'graduated-approach',
  summary:
    'How health services in Bromley add help in four steps, from what is there for all families to joint planning.',
  source: 'Made from the page on health support of the local offer, published at bromley.gov.uk.',
  blocks: [
    {
      kind: 'text',
      markdown:
        'Health services in Bromley work closely with partners, so that children and young people with additional needs get the right help at the right time:\n\n- families\n- education settings\n- social care',
    },
    { kind: 'levels', heading: 'The four levels', tierSet: 'graduated' },
    {
      kind: 'text',
      heading: 'The cycle that schools use',
      markdown: 'Targeted support is part of a cycle of four steps:\n\n1. Assess\n2. Plan\n3. Do\n4. Review',
    },
    {
      kind: 'text',
      heading: 'In summary',
      markdown:
        'The graduated approach means support grows in response to your child’s needs.\n\n- Universal services help spot early concerns.\n- Targeted health support provides more detailed assessments and specialist advice.\n- Specialist support through EHC assessments ensures long-term planning when needed.\n- Multi\u2011agency work supports children with the most complex needs.\n\nAt every stage, Bromley’s health services work with you and your child so that support is timely, joined\u2011up and personalised.',
    },
  ],
};
