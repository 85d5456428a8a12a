/** The text about a survey that was made elsewhere and can be taken in with changes. */
import { defineMessages } from '#app/platform/messages.ts';

export const adoptMessages = defineMessages('surveys-adopt', {
  title: 'The survey can be taken in with some changes',
  error_one: 'There is {{count}} thing that this site cannot take as it is. Look at it below, and agree to take it in.',
  error_other:
    'There are {{count}} things that this site cannot take as they are. Look at them below, and agree to take it in.',
  also: 'These would also be left out or changed. You need not do anything about them.',
  caption: 'What is left out or changed',
  intro: 'None of it changes what is asked, of whom, or what an answer means. Everything else is taken in as it is.',
  from: 'What you gave',
  where: 'Where',
  becomes: 'What becomes of it',
  whole: 'The whole definition',
  places_one: 'and in {{count}} other place',
  places_other: 'and in {{count}} other places',
  agree: 'Take it in with these changes',
  agreeHint: 'What you gave stays in the box below until it is taken in.',
  agreeMissing: 'Look at the list above and tick the box, or change what you gave.',
  become_looks: 'Left out. The site decides how surveys look and move.',
  become_hint: 'Left out. Hints inside a box vanish when people type.',
  become_usual: 'Left out. It says what holds here anyway.',
  become_empty: 'Left out. There is nothing in it.',
  become_description: 'Stands in the description of the question.',
  become_spelled: 'Is written “{{to}}” now.',
  become_type: 'Becomes “{{to}}”, with the same choices.',
  become_pages: 'The questions stand on one page.',
  become_points: 'Becomes “{{to}}”: the same scale.',
  become_code: 'Gets the code “{{to}}”. People go on reading what they read.',
  become_name: 'Gets the name “{{to}}”. What speaks of it follows.',
  become_condition: 'Becomes “{{to}}”: the same condition with the codes.',
});
