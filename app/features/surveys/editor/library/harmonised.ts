/**
 * Questions asked in the same words by many, so that answers can be compared. Ethnic group, disability and age bands follow
 * the harmonised standards of the Government Statistical Service; needs and support follow the school census of the
 * Department for Education, in plain words, with its codes as `mapsTo`.
 */
import type { JsonObject } from '../core/json.ts';

type Choice = [code: string, text: string, mapsTo?: string];

const choices = (...list: Choice[]): JsonObject[] =>
  list.map(([value, text, mapsTo]) => ({ value, text, ...(mapsTo === undefined ? {} : { mapsTo }) }));

const notSay: Choice = ['prefer_not_to_say', 'Prefer not to say'];
const doNotKnow: Choice = ['dont_know', 'I do not know'];

const ageOfChild: JsonObject = {
  type: 'radiogroup',
  name: 'child_age_band',
  title: 'How old is the child or young person?',
  subject: 'child',
  equality: true,
  choices: choices(
    ['0_4', '0 to 4'],
    ['5_10', '5 to 10'],
    ['11_15', '11 to 15'],
    ['16_18', '16 to 18'],
    ['19_25', '19 to 25'],
    notSay,
  ),
};

const ageOfAdult: JsonObject = {
  type: 'radiogroup',
  name: 'respondent_age_band',
  title: 'How old are you?',
  subject: 'respondent',
  equality: true,
  choices: choices(
    ['under_16', 'Under 16'],
    ['16_24', '16 to 24'],
    ['25_34', '25 to 34'],
    ['35_44', '35 to 44'],
    ['45_54', '45 to 54'],
    ['55_64', '55 to 64'],
    ['65_over', '65 or over'],
    notSay,
  ),
};

const role: JsonObject = {
  type: 'radiogroup',
  name: 'answering_as',
  title: 'Who is answering?',
  subject: 'respondent',
  choices: choices(
    ['parent_carer', 'A parent or carer'],
    ['young_person', 'A child or young person'],
    ['both', 'A parent or carer together with a child or young person'],
    ['practitioner', 'Somebody who works with children and young people'],
  ),
  showOtherItem: true,
  otherText: 'Somebody else',
};

const needs: JsonObject = {
  type: 'checkbox',
  name: 'child_needs',
  title: 'What does the child or young person need help with?',
  description: 'Choose all that apply. You do not need a diagnosis.',
  subject: 'child',
  sensitive: true,
  choices: choices(
    ['talking', 'Talking and understanding what is said', 'SLCN'],
    ['autism', 'Autism, or waiting to find out', 'ASD'],
    ['feelings', 'Feelings, worry or behaviour', 'SEMH'],
    ['learning_some', 'Learning, somewhat slower than others', 'MLD'],
    ['learning_much', 'Learning, much slower than others', 'SLD'],
    ['learning_profound', 'Severe learning difficulties together with other severe needs', 'PMLD'],
    ['reading', 'Reading, writing or numbers', 'SPLD'],
    ['hearing', 'Hearing', 'HI'],
    ['sight', 'Seeing', 'VI'],
    ['both_senses', 'Hearing and seeing', 'MSI'],
    ['movement', 'Moving, sitting, using hands', 'PD'],
  ),
  showOtherItem: true,
  otherText: 'Something else',
  showNoneItem: true,
  noneText: 'None of these',
  showRefuseItem: true,
  refuseText: 'Prefer not to say',
};

const support: JsonObject = {
  type: 'radiogroup',
  name: 'child_support',
  title: 'What extra help does the child or young person have at nursery, school or college?',
  subject: 'child',
  sensitive: true,
  choices: choices(
    ['plan', 'An education, health and care plan', 'E'],
    ['sen_support', 'Extra help without a plan (SEN support)', 'K'],
    ['none_given', 'No extra help', 'N'],
    ['not_attending', 'They do not go to nursery, school or college'],
    doNotKnow,
    notSay,
  ),
};

const placement: JsonObject = {
  type: 'radiogroup',
  name: 'child_setting',
  title: 'Where does the child or young person learn?',
  subject: 'child',
  sensitive: true,
  choices: choices(
    ['nursery', 'Nursery or childminder'],
    ['mainstream', 'A mainstream school'],
    ['unit', 'A special unit or resource base in a mainstream school'],
    ['special', 'A special school'],
    ['college', 'College or training'],
    ['home', 'At home, or somewhere that is not a school'],
    ['nowhere', 'Nowhere at the moment'],
  ),
  showOtherItem: true,
  otherText: 'Somewhere else',
  showRefuseItem: true,
  refuseText: 'Prefer not to say',
};

const ethnicChoices = choices(
  ['white_british', 'White: English, Welsh, Scottish, Northern Irish or British'],
  ['white_irish', 'White: Irish'],
  ['white_traveller', 'White: Gypsy or Irish Traveller'],
  ['white_roma', 'White: Roma'],
  ['white_other', 'Any other White background'],
  ['mixed_caribbean', 'Mixed: White and Black Caribbean'],
  ['mixed_african', 'Mixed: White and Black African'],
  ['mixed_asian', 'Mixed: White and Asian'],
  ['mixed_other', 'Any other mixed or multiple background'],
  ['asian_indian', 'Asian or Asian British: Indian'],
  ['asian_pakistani', 'Asian or Asian British: Pakistani'],
  ['asian_bangladeshi', 'Asian or Asian British: Bangladeshi'],
  ['asian_chinese', 'Asian or Asian British: Chinese'],
  ['asian_other', 'Any other Asian background'],
  ['black_caribbean', 'Black or Black British: Caribbean'],
  ['black_african', 'Black or Black British: African'],
  ['black_other', 'Any other Black background'],
  ['arab', 'Arab'],
  ['another', 'Any other ethnic group'],
  notSay,
);

const ethnicOfChild: JsonObject = {
  type: 'dropdown',
  name: 'child_ethnic_group',
  title: 'What is the child’s or young person’s ethnic group?',
  subject: 'child',
  sensitive: true,
  equality: true,
  choices: ethnicChoices,
};

const ethnicOfAdult: JsonObject = {
  type: 'dropdown',
  name: 'respondent_ethnic_group',
  title: 'What is your ethnic group?',
  subject: 'respondent',
  sensitive: true,
  equality: true,
  choices: ethnicChoices,
};

const sexOfAdult: JsonObject = {
  type: 'radiogroup',
  name: 'respondent_sex',
  title: 'What is your sex?',
  subject: 'respondent',
  equality: true,
  choices: choices(['female', 'Female'], ['male', 'Male'], notSay),
};

const illness: JsonObject = {
  type: 'radiogroup',
  name: 'respondent_condition',
  title:
    'Do you have any physical or mental health condition or illness lasting, or expected to last, 12 months or more?',
  subject: 'respondent',
  sensitive: true,
  equality: true,
  choices: choices(['yes', 'Yes'], ['no', 'No'], doNotKnow, notSay),
};

const disability: JsonObject = {
  type: 'radiogroup',
  name: 'respondent_limited',
  title: 'Does any condition or illness reduce your ability to carry out day-to-day activities?',
  subject: 'respondent',
  sensitive: true,
  equality: true,
  choices: choices(
    ['a_lot', 'Yes, a lot'],
    ['a_little', 'Yes, a little'],
    ['not_at_all', 'No, not at all'],
    ['none_such', 'I have no condition or illness'],
    notSay,
  ),
};

const language: JsonObject = {
  type: 'radiogroup',
  name: 'home_language',
  title: 'Which language do you speak most at home?',
  subject: 'respondent',
  equality: true,
  choices: choices(['english', 'English'], ['welsh', 'Welsh'], ['bsl', 'British Sign Language'], notSay),
  showOtherItem: true,
  otherText: 'Another language',
};

const satisfaction: JsonObject = {
  type: 'radiogroup',
  name: 'overall_experience',
  title: 'Overall, how was your experience of our service?',
  subject: 'respondent',
  choices: choices(
    ['very_good', 'Very good'],
    ['good', 'Good'],
    ['neither', 'Neither good nor poor'],
    ['poor', 'Poor'],
    ['very_poor', 'Very poor'],
    doNotKnow,
  ),
};

const all: Readonly<Record<string, JsonObject>> = {
  role,
  'age-of-child': ageOfChild,
  'age-of-respondent': ageOfAdult,
  needs,
  support,
  placement,
  'ethnic-group-of-child': ethnicOfChild,
  'ethnic-group-of-respondent': ethnicOfAdult,
  sex: sexOfAdult,
  condition: illness,
  disability,
  language,
  experience: satisfaction,
};

/** A harmonised question by its key; null for a key of none. */
export const harmonisedQuestion = (key: string): JsonObject | null =>
  Object.hasOwn(all, key) ? (all[key] ?? null) : null;

/** All of them, in the order in which they are offered. */
export const harmonisedQuestions = (): { key: string; element: JsonObject }[] =>
  Object.entries(all).map(([key, element]) => ({ key, element }));
