/** A template in the style of the NHS Friends and Family Test: one question on the experience, and why. */
import { harmonised, inWords, one, page, yesNo } from './parts.ts';

export const friendsAndFamily = {
  title: 'Your experience of our service',
  pages: [
    page('experience', 'Your experience', [
      harmonised('experience', { isRequired: true }),
      inWords('why', 'Please tell us why you chose this answer'),
      inWords('one_change', 'What one thing would have made it better?'),
    ]),
    page('this_visit', 'This time', [
      one('how', 'How did you meet us?', [
        ['clinic', 'At a clinic or centre'],
        ['home', 'At home'],
        ['setting', 'At nursery, school or college'],
        ['telephone', 'By telephone'],
        ['video', 'By video'],
        ['group', 'In a group or at a drop-in'],
      ]),
      one('involved', 'Were you as involved as you wanted to be in what was decided?', [
        ['fully', 'Yes, fully'],
        ['partly', 'Partly'],
        ['no', 'No'],
        ['no_decision', 'Nothing was decided'],
      ]),
      one('know_next', 'Do you know what happens next?', yesNo),
    ]),
    page(
      'equality',
      'Who took part',
      [harmonised('role'), harmonised('age-of-child'), harmonised('ethnic-group-of-child')],
      {
        equality: true,
      },
    ),
  ],
};
