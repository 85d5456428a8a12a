/** The text of the scorecard: each figure with its method beside it. */
import { defineMessages } from '#app/platform/messages.ts';

export const scorecardMessages = defineMessages('scorecard', {
  title: 'Scorecard of {{area}}',
  titleOf: 'Scorecard of {{organisation}} in {{area}}',
  kicker: 'What became of what was said',
  lead: 'Every figure is counted by this site from what is published here, and nobody can type one in. How each is counted stands beside it.',
  leadOf:
    'What this organisation itself has promised, counted by this site. How each figure is counted stands beside it.',
  asAt: 'As at {{date}}.',
  crumb: 'Progress',
  chooseLabel: 'Whose scorecard',
  wholeArea: 'The whole area',
  saidTitle: 'Said and answered',
  promisesTitle: 'Promises',
  ownTitle: 'Its own parts of promises',
  clocksTitle: 'Dates that moved, and news that is late',
  confirmedTitle: 'What families say of it',
  empty: 'Nothing has been promised in public yet.',
  outOf: '{{value}} of {{base}}',
  notYet: 'not known yet',
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  download: 'All figures as a file for a spreadsheet (CSV)',
  chartTitle: 'Where promises stand',
  chartBase_one: 'Base: {{count}} commitment, counted once where its owner furthest behind stands.',
  chartBase_other: 'Base: {{count}} commitments, each counted once where its owner furthest behind stands.',
  chartBaseOf_one: 'Base: {{count}} part of a commitment that it owns.',
  chartBaseOf_other: 'Base: {{count}} parts of commitments that it owns.',
  chartAnswer: 'Status',
  chartPercent: 'Share',
  chartCount: 'Commitments',
  showTable: 'Show as a table',
  hidden: 'hidden',
  missing: 'not available',

  figure_answered: 'Things said that have an answer',
  figure_medianDays: 'Days to the first answer (median)',
  figure_done: 'Done',
  figure_underWay: 'Planned or under way',
  figure_refused: 'Refused, with a reason',
  figure_stopped: 'Stopped',
  figure_overdue: 'Overdue',
  figure_noStatus: 'No status stated',
  figure_undated: 'Promised without a date',
  figure_slipped: 'With a due date that was moved',
  figure_givenUpLate: 'Given up after their day',
  figure_newsLate: 'Promised news is overdue',
  figure_updatesLate: 'Updates whose next update is overdue',
  figure_confirmed: 'Done and confirmed by families',
  figure_reviewsOverdue: 'Reviews with an overdue answer',

  method_answered:
    'Said: every published finding and every published piece of feedback. Answered: links lead from it, directly or through priorities and recommendations, to a published decision, promise, refusal with its reason, service change or update; feedback also counts with its own published answer.',
  method_medianDays:
    'Whole days from the day it was published (feedback: the day it was said) to the day its first answer was published. Half took longer, half less. What has no answer is not in it; the figure above counts that.',
  method_done: 'Every owner says that their part is done.',
  method_underWay: 'The owner furthest behind says planned, starting or under way, and no date has passed.',
  method_refused: 'The decision is “we will not”. It cannot be published without the kind of reason and the reason.',
  method_stopped: 'An owner says that their part is stopped, and nothing is overdue.',
  method_overdue:
    'A due date of an owner has passed without being kept. Overdue begins the day after the stated date ends: a month ends with its last day.',
  method_noStatus: 'No owner is named, or an owner has not said where their part stands, and nothing is overdue.',
  method_undated:
    'A promise for which no owner has stated a due date. It can never become overdue, so it is counted here.',
  method_slipped:
    'At least one public due date was moved. Each move stands on the page of the promise with both dates and the reason.',
  method_givenUpLate:
    'A due date had passed without being kept, and then the promise was changed into “we will not”, taken back, or a late part of it was stopped. It is not overdue any more, so it is counted here; each stands with its day and reason where the promise stood.',
  method_newsLate: 'The owners said when there would be news, that day has passed, and nothing has been said since.',
  method_updatesLate:
    'A published update said when the next would come, that day has passed, and no later update about the same things has been published.',
  method_confirmed:
    'Of everything that is said to be done (promises, service changes, updates): more than half of the published answers of people with a tracking code and of members to “Has this changed for you?” are “yes”. Only published figures count, and those need at least 10 answers; where there are none yet, it is not known.',
  method_reviewsOverdue:
    'A review opens when enough verified answers say “partly” or “no”. Owner and forum each must answer in public within 20 working days; counted here are reviews in which one has not.',

  lineNothing: 'Nothing has been published yet about what was learned from people here.',
  lineAnswered: '{{some}} of {{all}}',
  lineLabel: 'published findings and pieces of feedback have an answer',
  lineOpen_one: 'One of them has no answer yet. What is not published is not counted.',
  lineOpen_other: '{{count}} of them have no answer yet. What is not published is not counted.',
  lineAll:
    'Each of them has an answer: a promise, a refusal with its reason, a change or an update. What is not published is not counted.',
  lineMore: 'The scorecard: every figure and how it is counted',
  organisationMore: 'Its scorecard',

  csv_area: 'Area',
  csv_organisation: 'Organisation',
  csv_asAt: 'As at',
  csv_figure: 'Figure',
  csv_value: 'Value',
  csv_base: 'Out of',
  csv_method: 'Method',
  csv_invented: 'Demonstration: a fictional area, everything is invented',
  'csv_published-page': 'Demonstration made from a published page',
});
