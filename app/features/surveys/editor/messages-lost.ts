/** The text of the question that is asked before published questions or choices are taken out. */
import { defineMessages } from '#app/platform/messages.ts';

export const lostMessages = defineMessages('surveys-editor-lost', {
  title: 'Answers that were given already',
  question: 'The question “{{title}}” ({{name}}) would be gone, or be another question under another name. {{answers}}',
  codes: '“{{title}}” would lose these codes: {{codes}}. {{answers}}',
  answersNone: 'Nobody has answered yet.',
  answersFew: 'Fewer than 10 answers.',
  answersMany: 'At least {{count}} answers.',
  missing: 'Change the words and keep names and codes, or tick the box.',
  confirm: 'Take them out all the same',
  goOn: 'Take them out',
  leave: 'Leave them in',
});
