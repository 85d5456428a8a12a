/** Sampleford's survey about the people who visit a family: asked once for each visit, with a week in a grid. Invented. */

export const rowsSurvey = {
  title: 'Who comes to help',
  description: 'About the people who visit your child at home or at school, and what a week with them is like.',
  pages: [
    {
      name: 'visits_page',
      title: 'The people who come',
      elements: [
        {
          type: 'paneldynamic',
          name: 'visits',
          title: 'Who came in the last month?',
          description: 'Add everybody who came for your child, one after the other. Leave out names.',
          templateTitle: 'Visitor {panelIndex}',
          addPanelText: 'Add another visitor',
          removePanelText: 'Remove this visitor',
          panelCount: 1,
          maxPanelCount: 8,
          templateElements: [
            {
              type: 'dropdown',
              name: 'role',
              title: 'Who was it?',
              isRequired: true,
              choices: [
                { value: 'therapist', text: 'A therapist' },
                { value: 'nurse', text: 'A nurse' },
                { value: 'teacher', text: 'A specialist teacher' },
                { value: 'care', text: 'Somebody for personal care' },
              ],
              showOtherItem: true,
              otherText: 'Somebody else',
            },
            { type: 'text', name: 'times', title: 'How many times?', inputType: 'number', min: 1, max: 60, step: 1 },
            {
              type: 'radiogroup',
              name: 'knew',
              title: 'Did they know about your child before they came?',
              choices: [
                { value: 'yes', text: 'Yes' },
                { value: 'partly', text: 'Partly' },
                { value: 'no', text: 'No' },
              ],
            },
            {
              type: 'comment',
              name: 'told_again',
              title: 'What did you have to tell again?',
              visibleIf: "{panel.knew} anyof ['partly', 'no']",
              maxLength: 600,
            },
          ],
        },
      ],
    },
    {
      name: 'week_page',
      title: 'A week with visits',
      elements: [
        {
          type: 'matrixdropdown',
          name: 'week',
          title: 'How does a usual week look?',
          description: 'Leave empty what does not happen.',
          rows: [
            { value: 'before_school', text: 'Before school' },
            { value: 'at_school', text: 'At school' },
            { value: 'after_school', text: 'After school' },
            { value: 'weekend', text: 'At the weekend' },
          ],
          columns: [
            { name: 'hours', title: 'Hours of help', cellType: 'text', inputType: 'number', min: 0, max: 60 },
            {
              name: 'fits',
              title: 'Does the time fit?',
              cellType: 'dropdown',
              choices: [
                { value: 'well', text: 'Fits well' },
                { value: 'rushed', text: 'Rushed' },
                { value: 'misses', text: 'We miss other things' },
              ],
            },
          ],
        },
        {
          type: 'file',
          name: 'plan',
          title: 'A picture of your week, if you have one',
          description: 'A drawing, a photograph of a wall planner or a PDF. Cover names first.',
          allowMultiple: true,
          maxFiles: 2,
          acceptedTypes: ['image', 'pdf'],
        },
      ],
    },
  ],
};

/** What was answered, invented; `hasPicture` for those who added a drawing. */
export const rowsAnswers: readonly { given: Record<string, unknown>; hasPicture: boolean }[] = [
  {
    given: {
      visits: [
        { role: 'therapist', times: 2, knew: 'no', told_again: 'The whole story of the hospital.' },
        { role: 'care', times: 20, knew: 'yes' },
      ],
      week: { before_school: { hours: 5, fits: 'rushed' }, after_school: { hours: 10, fits: 'well' } },
    },
    hasPicture: true,
  },
  {
    given: {
      visits: [
        { role: 'nurse', times: 1, knew: 'partly', told_again: 'How the feeding tube works.' },
        { role: 'teacher', times: 4, knew: 'yes' },
        { role: 'other', 'role-Comment': 'A play worker', times: 1, knew: 'no', told_again: 'What he likes.' },
      ],
      week: { at_school: { hours: 6, fits: 'well' }, weekend: { fits: 'misses' } },
    },
    hasPicture: false,
  },
  { given: { visits: [{ role: 'therapist', knew: 'yes' }], week: { at_school: { hours: 1 } } }, hasPicture: false },
  { given: { week: { weekend: { hours: 4, fits: 'misses' } } }, hasPicture: false },
];
