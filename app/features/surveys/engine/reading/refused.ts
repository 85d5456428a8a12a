/** What SurveyJS has and this site does not take: each with the reason and what to write in its place. */

type Told = readonly [reason: string, mend: string];
type List = Readonly<Record<string, Told>>;

const rawHtml: Told = ['Raw HTML is taken in an “html” element and in “completedHtml” only.', 'Remove it.'];
const moving: Told = [
  'Everybody reads the same list in the same order: answers in another order cannot be compared.',
  'Remove it.',
];
const filled: Told = ['Questions are not answered in advance.', 'Remove it.'];
const written: Told = [
  'What somebody answered is never written by the survey.',
  'Work the value out in “calculatedValues” or in an “expression” question.',
];
const masks: Told = [
  'Input masks do not work for everybody.',
  'Remove it and say in “description” how to write the answer, or use “format”.',
];
const hints: Told = ['Placeholders vanish when people type.', 'Move the hint to “description”.'];
const onPages: Told = ['Questions stand on pages.', 'Write { "pages": [{ "elements": [ … ] }] }.'];
const bySite: Told = ['The site decides how surveys look and move, so that all of them work alike.', 'Remove it.'];
const limitsByAnswer: Told = [
  'Limits do not depend on answers.',
  'Write “min” and “max”, or an “expression” validator that compares the two answers.',
];
const points: Told = [
  'The points of a scale are written by its ends and its step, or one by one.',
  'Remove it: “rateMin”, “rateMax” and “rateStep”, or “rateValues”, say how many there are.',
];
const eachChoice: Told = [
  'Conditions over a whole list cannot be read by people who check the survey.',
  'Write “visibleIf” or “enableIf” on the choices that are not always offered.',
];

export const refusedProperties: List = {
  choicesByUrl: ['Choices are never fetched from another address.', 'Write the choices into “choices”.'],
  choicesFromQuestion: ['Choices are not copied from another question.', 'Write the choices into “choices”.'],
  choicesVisibleIf: eachChoice,
  choicesEnableIf: eachChoice,
  rowsVisibleIf: eachChoice,
  columnsVisibleIf: eachChoice,
  choicesOrder: moving,
  rowOrder: moving,
  rowsOrder: moving,
  questionOrder: moving,
  questionsOrder: moving,
  randomize: moving,
  completedHtmlOnCondition: rawHtml,
  completedBeforeHtml: rawHtml,
  loadingHtml: rawHtml,
  html: rawHtml,
  navigateToUrl: ['People stay on this site when they have answered.', 'Put a link into “completedHtml”.'],
  navigateToUrlOnCondition: ['People stay on this site when they have answered.', 'Put a link into “completedHtml”.'],
  regex: [
    'Regular expressions are not taken.',
    'Use inputType “email”, “tel”, “url” or “number”, “format” (postcode, nhs-number, uk-phone), or an expression validator.',
  ],
  maskType: masks,
  maskSettings: masks,
  placeholder: hints,
  otherPlaceholder: hints,
  defaultValue: filled,
  defaultValueExpression: filled,
  setValueExpression: written,
  setValueIf: written,
  resetValueIf: written,
  correctAnswer: ['Surveys here ask for views; they mark nobody.', 'Remove it.'],
  minValueExpression: limitsByAnswer,
  maxValueExpression: limitsByAnswer,
  valueTrue: ['Yes and no are kept as yes and no.', 'Say what they mean in “labelTrue” and “labelFalse”.'],
  valueFalse: ['Yes and no are kept as yes and no.', 'Say what they mean in “labelTrue” and “labelFalse”.'],
  rateCount: points,
  autoGenerate: points,
  cells: ['Every cell of a matrix asks the same.', 'Word the rows and the columns so that they say it all.'],
  readOnly: ['A question that nobody can answer is not a question.', 'Use an “html” element, or “enableIf”.'],
  visible: ['What is never shown is not asked.', 'Remove the element, or use “visibleIf”.'],
  cookieName: ['No cookie says whether somebody answered.', 'Use the survey’s own setting of one answer each.'],
  timeLimit: ['People take the time they need.', 'Remove it.'],
  maxTimeToFinish: ['People take the time they need.', 'Remove it.'],
  showTimer: ['People take the time they need.', 'Remove it.'],
  logo: bySite,
  showQuestionNumbers: bySite,
  showProgressBar: bySite,
  progressBarType: bySite,
  widthMode: bySite,
  questionTitleLocation: bySite,
  questionErrorLocation: bySite,
  renderAs: bySite,
  elements: onPages,
  questions: onPages,
};

export const refusedTypes: List = {
  signaturepad: ['Drawing a signature is impossible for many people.', 'Ask for the name in a “text” question.'],
  imagemap: ['Places in a picture cannot be reached by everybody.', 'List the places in a “radiogroup” or “checkbox”.'],
  buttongroup: ['Buttons for choices are drawn as radios here.', 'Use “radiogroup”.'],
  flowpanel: ['Questions do not stand inside sentences here.', 'Use “panel”.'],
};

const asCalculated: Told = [
  'What somebody answered is never written by a trigger.',
  'Work the value out in “calculatedValues”, and read it in conditions as { "visibleIf": "{name} > 3" }.',
];

export const refusedTriggers: List = {
  skip: [
    'Pages are not jumped over: what is jumped over would still be asked for.',
    'Write “visibleIf” on the questions or the page in between.',
  ],
  visible: ['Triggers do not show or hide.', 'Write “visibleIf” on the question or the page.'],
  setvalue: asCalculated,
  copyvalue: asCalculated,
  runexpression: asCalculated,
};

const dateAndTime: Told = ['Date and time are asked apart.', 'Use one question of type “date” and one of type “time”.'];

export const refusedInputs: List = {
  range: ['A slider is a question of its own.', 'Use the question type “slider”.'],
  'datetime-local': dateAndTime,
  datetime: dateAndTime,
  week: ['Few people know the number of a week.', 'Ask for a “date”.'],
  color: ['Colours cannot be chosen by everybody.', 'List them in a “radiogroup”.'],
  password: ['A survey never asks for a password.', 'Remove the question.'],
};

/** What is told about a name in a list; undefined for a name that it does not have. */
export const toldOf = (list: List, name: unknown): Told | undefined =>
  typeof name === 'string' && Object.hasOwn(list, name) ? list[name] : undefined;
