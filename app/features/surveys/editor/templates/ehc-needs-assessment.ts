/** A template: how families met the assessment of education, health and care needs. */
import { agreement, chooseAll, harmonised, inWords, many, number, one, other, page, scale, yesNo } from './parts.ts';

export const ehcNeedsAssessment = {
  title: 'Your education, health and care needs assessment',
  description: 'About the assessment itself, whatever came of it. It is not about your child’s progress.',
  pages: [
    page('about', 'The assessment', [
      harmonised('role', { isRequired: true }),
      one('asked_by', 'Who asked for the assessment?', [
        ['family', 'The family or the young person'],
        ['setting', 'The nursery, school or college'],
        ['health_care', 'Somebody in health or social care'],
        ['dont_know', 'I do not know'],
      ]),
      one(
        'outcome',
        'Where does it stand?',
        [
          ['waiting', 'We are waiting for the decision whether to assess'],
          ['refused', 'The area decided not to assess'],
          ['assessing', 'The assessment is going on'],
          ['no_plan', 'It was assessed, and no plan was made'],
          ['plan', 'There is a plan'],
        ],
        { isRequired: true },
      ),
    ]),
    page(
      'time',
      'How long it took',
      [
        number('weeks', 'How many weeks passed from asking to the final plan, or to the decision?', {
          description: 'The law gives 20 weeks for a plan. A guess is fine.',
          max: 300,
        }),
        one('told_of_delay', 'If it took longer than you had been told, were you told why?', [
          ...yesNo,
          ['in_time', 'It did not take longer'],
        ]),
      ],
      { visibleIf: "{outcome} anyof ['refused', 'no_plan', 'plan']" },
    ),
    page('taking_part', 'Taking part', [
      one('listened', 'I was listened to', agreement),
      one('child_heard', 'The views of the child or young person were heard', agreement),
      one('understood', 'I understood what would happen next', agreement),
      one('one_person', 'There was one person whom I could ask', agreement),
      one('said_once', 'I had to tell our story only once', agreement),
    ]),
    page('advice', 'Advice from others', [
      many(
        'advice_from',
        'Who gave advice for the assessment?',
        [
          ['education', 'Nursery, school or college'],
          ['psychologist', 'Educational psychologist'],
          ['speech', 'Speech and language therapist'],
          ['occupational', 'Occupational therapist'],
          ['physio', 'Physiotherapist'],
          ['doctor', 'Doctor or nurse'],
          ['mental_health', 'Mental health service'],
          ['social_care', 'Social care'],
        ],
        { ...chooseAll, ...other('Somebody else'), showDontKnowItem: true, dontKnowText: 'I do not know' },
      ),
      scale('advice_fits', 'How well did the advice describe the child or young person?', 'Not at all', 'Very well'),
      one('met_in_person', 'Did those who gave advice meet the child or young person?', [
        ['all', 'All of them'],
        ['some', 'Some of them'],
        ['none_of_them', 'None of them'],
        ['dont_know', 'I do not know'],
      ]),
    ]),
    page(
      'the_plan',
      'The plan',
      [
        one('plan_clear', 'The plan says clearly who does what, how often', agreement),
        one('plan_happens', 'What the plan says is happening', agreement),
        one('health_care_in', 'Health and social care needs are in the plan', agreement),
      ],
      { visibleIf: "{outcome} = 'plan'" },
    ),
    page('words', 'In your words', [
      inWords('good', 'What went well?'),
      inWords('change', 'What should be done differently?'),
      one('again', 'Were you told how to disagree, and about mediation and the tribunal?', yesNo),
    ]),
    page(
      'equality',
      'Who took part',
      [harmonised('needs'), harmonised('age-of-child'), harmonised('ethnic-group-of-child')],
      {
        equality: true,
      },
    ),
  ],
};
