/** The text of what was changed in public, and of what was taken back. */
import { defineMessages } from '#app/platform/messages.ts';

export const historyMessages = defineMessages('progress-history', {
  firstTitle: 'What was promised first',
  firstText: 'This was a promise until {{date}}. On that day the area’s staff changed it into “we will not”.',
  lateLine_one: '{{organisation}}: due {{due}}. It was given up one day after that.',
  lateLine_other: '{{organisation}}: due {{due}}. It was given up {{count}} days after that.',
  notLate: 'No due date had passed by then.',
  promisedFirst: 'It was promised first, and given up on {{date}}.',
  promisedFirstLate: 'It was promised first, and given up on {{date}}, after its day.',

  title: 'What was changed',
  intro: 'What stood here in public before, with the day and the reason. The newest first.',
  changedTo: 'Changed by the area’s staff from {{before}} to {{after}}.',
  retitled: 'Reworded by the area’s staff from “{{before}}” to “{{after}}”.',
  reordered: 'The stages were put in another order by the area’s staff. Before: {{before}}. Since: {{after}}.',
  removed: 'Taken out by the area’s staff: {{before}}.',
  turn_will:
    '“We will not” was changed by the area’s staff into a promise. The reason for “we will not” had been: {{reason}}',
  'turn_will-not': 'The promise was changed by the area’s staff into “we will not”.',
  stop: 'An owner stopped its part.',
  publication: 'It was taken back by the area’s staff, and published again later.',
  because: 'Reason: {{reason}}',
  noReason: 'No reason was given.',
  words_target: 'the target “{{statement}}” ({{value}}; due: {{due}})',
  words_stage: 'the stage “{{stage}}” ({{reached}}; {{place}})',
  words_stageNoted: 'the stage “{{stage}}” ({{reached}}; {{place}}; {{note}})',
  words_reading: '{{value}} ({{asAt}})',

  takenBackCrumb: 'Progress',
  takenBackTitle_finding: 'A finding stood here and was taken back',
  takenBackTitle_quote: 'Words stood here and were taken back',
  takenBackTitle_priority: 'A priority stood here and was taken back',
  takenBackTitle_recommendation: 'A recommendation stood here and was taken back',
  takenBackTitle_commitment: 'A commitment stood here and was taken back',
  takenBackTitle_measure: 'A measure stood here and was taken back',
  takenBackTitle_outcome: 'An outcome stood here and was taken back',
  'takenBackTitle_service-change': 'A service change stood here and was taken back',
  takenBackTitle_update: 'An update stood here and was taken back',
  takenBackOn:
    'What was published here was taken back on {{date}}. It is kept that it stood here; its words are not shown any more.',
  wordsTakenBack: 'Words that stood here were taken back on {{date}}.',
  evidenceTakenBack:
    'What people said behind this was taken back on {{date}}. Nothing else that people said stands behind it here.',
  byStaff: 'The area’s staff took it back.',
  toProgress: 'What was said and what was done',
});
