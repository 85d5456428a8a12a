/** Answers of invented families to Sampleford's survey: a mix that has rare groups, gaps and long waits in it. */
import type { Chance } from './random.ts';

const words = [
  'One place that lists what there is, in plain words.',
  'If the school had known who to ring.',
  'Somebody to talk it through with before filling in forms.',
  'A leaflet at the two-year check.',
  'Knowing that we could ask ourselves, without the GP.',
];

const closing = [
  'Thank you for asking. Please tell us what you do with this.',
  'The therapists are lovely. There are too few of them.',
  'Please do not make us explain everything again each time.',
];

type Draft = Record<string, string | number | boolean | string[]>;

function aboutYou(chance: Chance, draft: Draft): void {
  draft['answering_as'] = chance.pick([
    ['parent_carer', 84],
    ['young_person', 6],
    ['practitioner', 9],
    ['other', 1],
  ]);
  if (draft['answering_as'] === 'other') draft['answering_as-Comment'] = 'A foster carer';
  if (chance.isSo(0.95)) {
    draft['child_age'] = chance.pick([
      ['0_4', 28],
      ['5_10', 45],
      ['11_15', 18],
      ['16_25', 7],
      ['prefer_not_to_say', 2],
    ]);
  }
  const needs = ['talking', 'autism', 'feelings', 'learning', 'reading', 'movement', 'hearing', 'sight', 'profound'];
  const shares = [0.62, 0.44, 0.3, 0.22, 0.18, 0.15, 0.05, 0.01, 0.01];
  const chosen = needs.filter((_, index) => chance.isSo(shares[index] ?? 0));
  if (chosen.length > 0) draft['child_needs'] = chosen;
  draft['diagnosis'] = chance.pick([
    ['yes', 38],
    ['waiting', 36],
    ['no', 22],
    ['prefer_not_to_say', 4],
  ]);
  draft['school_support'] = chance.pick([
    ['ehcp', 24],
    ['sen_support', 41],
    ['none', 22],
    ['not_in_school', 3],
    ['dont_know', 10],
  ]);
}

function findingSupport(chance: Chance, draft: Draft): void {
  draft['worried_first'] = chance.pick([
    ['no', 64],
    ['yes', 27],
    ['dont_know', 9],
  ]);
  const places = ['school', 'gp', 'health_visitor', 'local_offer', 'forum', 'other_parents', 'sendiass'];
  const shares = [0.66, 0.48, 0.33, 0.14, 0.17, 0.52, 0.06];
  const asked = places.filter((_, index) => chance.isSo(shares[index] ?? 0));
  draft['asked_where'] = asked.length > 0 ? asked : ['none'];
  draft['ease_of_finding'] = chance.pick([
    [1, 34],
    [2, 31],
    [3, 20],
    [4, 11],
    [5, 4],
  ]);
  if (chance.isSo(0.9)) {
    draft['information_clear'] = chance.pick([
      [1, 18],
      [2, 29],
      [3, 31],
      [4, 17],
      [5, 5],
    ]);
  }
  if (chance.isSo(0.3)) draft['finding_words'] = chance.pick(words.map((text) => [text, 1] as const));
}

function gettingSupport(chance: Chance, draft: Draft): void {
  const therapies = ['speech', 'occupational', 'physio'].filter((_, index) =>
    chance.isSo([0.7, 0.4, 0.14][index] ?? 0),
  );
  draft['therapies'] = therapies.length > 0 ? therapies : ['none'];
  if (therapies.length > 0) {
    draft['waiting_now'] = chance.pick([
      ['yes', 46],
      ['no', 48],
      ['dont_know', 6],
    ]);
    if (chance.isSo(0.85)) draft['weeks_waited'] = Math.round(6 + chance.next() ** 2 * 90);
    if (draft['waiting_now'] === 'yes') {
      draft['told_how_long'] = chance.isSo(0.21);
      draft['help_meanwhile'] = chance.isSo(0.28);
    }
  }
  draft['told_story_once'] = chance.pick([
    [1, 41],
    [2, 29],
    [3, 16],
    [4, 9],
    [5, 5],
  ]);
  draft['biggest_difficulty'] = chance.pick([
    ['knowing', 31],
    ['referral', 17],
    ['waiting', 36],
    ['travel', 5],
    ['school_link', 11],
  ]);
}

function whatWouldHelp(chance: Chance, draft: Draft): void {
  const ideas = ['one_number', 'drop_in', 'waiting_updates', 'school_training', 'videos', 'parent_groups'];
  const shares = [0.58, 0.47, 0.55, 0.34, 0.21, 0.19];
  const chosen = ideas.filter((_, index) => chance.isSo(shares[index] ?? 0)).slice(0, 3);
  if (chosen.length > 0) draft['would_help'] = chosen;
  draft['contact_way'] = chance.pick([
    ['text', 52],
    ['email', 34],
    ['phone', 9],
    ['letter', 5],
  ]);
  if (chance.isSo(0.15)) draft['anything_else'] = chance.pick(closing.map((text) => [text, 1] as const));
}

function equality(chance: Chance, draft: Draft): void {
  if (chance.isSo(0.12)) return;
  draft['respondent_age'] = chance.pick([
    ['under_18', 4],
    ['18_34', 33],
    ['35_49', 52],
    ['50_plus', 9],
    ['prefer_not_to_say', 2],
  ]);
  draft['respondent_sex'] = chance.pick([
    ['female', 83],
    ['male', 14],
    ['prefer_not_to_say', 3],
  ]);
  draft['respondent_ethnic_group'] = chance.pick([
    ['white', 68],
    ['asian', 15],
    ['black', 9],
    ['mixed', 5],
    ['another', 1],
    ['prefer_not_to_say', 2],
  ]);
  draft['respondent_condition'] = chance.pick([
    ['no', 66],
    ['yes', 29],
    ['prefer_not_to_say', 5],
  ]);
  if (draft['respondent_condition'] === 'yes') {
    draft['respondent_condition_effect'] = chance.pick([
      ['a_little', 55],
      ['a_lot', 24],
      ['not_at_all', 18],
      ['prefer_not_to_say', 3],
    ]);
  }
}

/** One invented response. */
export function inventAnswers(chance: Chance): Draft {
  const draft: Draft = {};
  aboutYou(chance, draft);
  findingSupport(chance, draft);
  gettingSupport(chance, draft);
  whatWouldHelp(chance, draft);
  equality(chance, draft);
  return draft;
}
