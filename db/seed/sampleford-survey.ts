/** Sampleford's survey on finding and getting therapy support: own wording, harmonised equality questions, SEN types in plain words. */

const yesNoUnsure = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'dont_know', text: 'I do not know' },
];

const notSay = { value: 'prefer_not_to_say', text: 'Prefer not to say' };

const aboutYou = {
  name: 'about_you',
  title: 'You and your child',
  elements: [
    {
      type: 'radiogroup',
      name: 'answering_as',
      title: 'Who is answering this survey?',
      isRequired: true,
      subject: 'respondent',
      choices: [
        { value: 'parent_carer', text: 'A parent or carer' },
        { value: 'young_person', text: 'A child or young person' },
        { value: 'practitioner', text: 'Somebody who works with children' },
      ],
      showOtherItem: true,
      otherText: 'Somebody else',
    },
    {
      type: 'radiogroup',
      name: 'child_age',
      title: 'How old is the child or young person?',
      subject: 'child',
      choices: [
        { value: '0_4', text: '0 to 4' },
        { value: '5_10', text: '5 to 10' },
        { value: '11_15', text: '11 to 15' },
        { value: '16_25', text: '16 to 25' },
        notSay,
      ],
    },
    {
      type: 'checkbox',
      name: 'child_needs',
      title: 'What does the child need help with?',
      description: 'Choose all that apply. You do not need a diagnosis.',
      subject: 'child',
      sensitive: true,
      choices: [
        { value: 'talking', text: 'Talking and understanding', mapsTo: 'SLCN' },
        { value: 'autism', text: 'Autism, or waiting to find out', mapsTo: 'ASD' },
        { value: 'feelings', text: 'Feelings, worry or behaviour', mapsTo: 'SEMH' },
        { value: 'learning', text: 'Learning at the pace of others', mapsTo: 'MLD' },
        { value: 'reading', text: 'Reading, writing or numbers', mapsTo: 'SPLD' },
        { value: 'movement', text: 'Moving, sitting, using hands', mapsTo: 'PD' },
        { value: 'hearing', text: 'Hearing', mapsTo: 'HI' },
        { value: 'sight', text: 'Seeing', mapsTo: 'VI' },
        { value: 'profound', text: 'Several needs at once, all of them severe', mapsTo: 'PMLD' },
      ],
      showOtherItem: true,
      otherText: 'Something else',
      showNoneItem: true,
      noneText: 'None of these',
    },
    {
      type: 'radiogroup',
      name: 'diagnosis',
      title: 'Does the child have a diagnosis?',
      subject: 'child',
      sensitive: true,
      choices: [
        { value: 'yes', text: 'Yes' },
        { value: 'waiting', text: 'No, we are waiting' },
        { value: 'no', text: 'No, and we are not waiting' },
        notSay,
      ],
    },
    {
      type: 'dropdown',
      name: 'school_support',
      title: 'What support does the child have at nursery, school or college?',
      subject: 'child',
      sensitive: true,
      choices: [
        { value: 'ehcp', text: 'An education, health and care plan', mapsTo: 'E' },
        { value: 'sen_support', text: 'Extra help without a plan (SEN support)', mapsTo: 'K' },
        { value: 'none', text: 'No extra help', mapsTo: 'N' },
        { value: 'not_in_school', text: 'Not at nursery, school or college' },
        { value: 'dont_know', text: 'I do not know' },
      ],
    },
  ],
};

const findingSupport = {
  name: 'finding_support',
  title: 'Finding support',
  elements: [
    {
      type: 'radiogroup',
      name: 'worried_first',
      title: 'When you were first worried, did you know where to ask for help?',
      choices: yesNoUnsure,
    },
    {
      type: 'checkbox',
      name: 'asked_where',
      title: 'Where did you ask for help?',
      description: 'Choose all that apply.',
      choices: [
        { value: 'school', text: 'Nursery or school' },
        { value: 'gp', text: 'GP' },
        { value: 'health_visitor', text: 'Health visitor or school nurse' },
        { value: 'local_offer', text: 'The Local Offer website' },
        { value: 'forum', text: 'The parent carer forum' },
        { value: 'other_parents', text: 'Other parents' },
        { value: 'sendiass', text: 'The SEND advice service' },
      ],
      showOtherItem: true,
      otherText: 'Somewhere else',
      showNoneItem: true,
      noneText: 'I did not ask anywhere',
    },
    {
      type: 'rating',
      name: 'ease_of_finding',
      title: 'How easy was it to find out what support there is?',
      rateMin: 1,
      rateMax: 5,
      minRateDescription: 'Very hard',
      maxRateDescription: 'Very easy',
    },
    {
      type: 'rating',
      name: 'information_clear',
      title: 'How clear was the information that you found?',
      rateMin: 1,
      rateMax: 5,
      minRateDescription: 'Not clear at all',
      maxRateDescription: 'Very clear',
    },
    {
      type: 'comment',
      name: 'finding_words',
      title: 'What would have made it easier to find support?',
      maxLength: 2000,
    },
  ],
};

const gettingSupport = {
  name: 'getting_support',
  title: 'Getting therapy support',
  elements: [
    {
      type: 'checkbox',
      name: 'therapies',
      title: 'Which therapy has the child been referred to?',
      description: 'Choose all that apply.',
      choices: [
        { value: 'speech', text: 'Speech and language therapy' },
        { value: 'occupational', text: 'Occupational therapy' },
        { value: 'physio', text: 'Physiotherapy' },
      ],
      showNoneItem: true,
      noneText: 'None yet',
    },
    {
      type: 'radiogroup',
      name: 'waiting_now',
      title: 'Is the child waiting for a first appointment now?',
      visibleIf: "{therapies} notempty and {therapies} notcontains 'none'",
      choices: yesNoUnsure,
    },
    {
      type: 'text',
      inputType: 'number',
      name: 'weeks_waited',
      title: 'About how many weeks did you wait, or have you waited so far?',
      visibleIf: "{therapies} notempty and {therapies} notcontains 'none'",
      min: 0,
      max: 520,
    },
    {
      type: 'panel',
      name: 'while_waiting',
      title: 'While you were waiting',
      visibleIf: "{waiting_now} = 'yes'",
      elements: [
        {
          type: 'boolean',
          name: 'told_how_long',
          title: 'Has anyone told you how long the wait will be?',
          labelTrue: 'Yes',
          labelFalse: 'No',
        },
        {
          type: 'boolean',
          name: 'help_meanwhile',
          title: 'Have you been given anything to help in the meantime?',
          labelTrue: 'Yes',
          labelFalse: 'No',
        },
      ],
    },
    {
      type: 'rating',
      name: 'told_story_once',
      title: 'I only had to tell our story once',
      rateMin: 1,
      rateMax: 5,
      minRateDescription: 'I disagree strongly',
      maxRateDescription: 'I agree strongly',
    },
    {
      type: 'radiogroup',
      name: 'biggest_difficulty',
      title: 'What has been the hardest part?',
      choices: [
        { value: 'knowing', text: 'Knowing who to ask' },
        { value: 'referral', text: 'Getting a referral' },
        { value: 'waiting', text: 'Waiting' },
        { value: 'travel', text: 'Getting to appointments' },
        { value: 'school_link', text: 'School and therapists not talking to each other' },
      ],
      showOtherItem: true,
      otherText: 'Something else',
    },
  ],
};

const nextTime = {
  name: 'what_would_help',
  title: 'What would help',
  elements: [
    {
      type: 'checkbox',
      name: 'would_help',
      title: 'Which of these would help you most?',
      description: 'Choose up to three.',
      maxSelectedChoices: 3,
      choices: [
        { value: 'one_number', text: 'One telephone number for therapy questions' },
        { value: 'drop_in', text: 'Drop-in sessions without a referral' },
        { value: 'waiting_updates', text: 'A message each term that says where we are in the queue' },
        { value: 'school_training', text: 'Training for school staff' },
        { value: 'videos', text: 'Short films of things to try at home' },
        { value: 'parent_groups', text: 'Meeting other parents' },
      ],
    },
    {
      type: 'radiogroup',
      name: 'contact_way',
      title: 'How would you like services to keep in touch?',
      choices: [
        { value: 'text', text: 'Text message' },
        { value: 'email', text: 'Email' },
        { value: 'phone', text: 'Telephone' },
        { value: 'letter', text: 'Letter' },
      ],
    },
    {
      type: 'comment',
      name: 'anything_else',
      title: 'Is there anything else you want the people who run these services to know?',
      maxLength: 5000,
    },
  ],
};

const equality = {
  name: 'equality',
  title: 'About you',
  description: 'These questions help us see who we have not heard from. You can leave any of them out.',
  equality: true,
  elements: [
    {
      type: 'radiogroup',
      name: 'respondent_age',
      title: 'How old are you?',
      subject: 'respondent',
      choices: [
        { value: 'under_18', text: 'Under 18' },
        { value: '18_34', text: '18 to 34' },
        { value: '35_49', text: '35 to 49' },
        { value: '50_plus', text: '50 or over' },
        notSay,
      ],
    },
    {
      type: 'radiogroup',
      name: 'respondent_sex',
      title: 'What is your sex?',
      subject: 'respondent',
      choices: [{ value: 'female', text: 'Female' }, { value: 'male', text: 'Male' }, notSay],
    },
    {
      type: 'radiogroup',
      name: 'respondent_ethnic_group',
      title: 'What is your ethnic group?',
      subject: 'respondent',
      sensitive: true,
      choices: [
        { value: 'asian', text: 'Asian or Asian British' },
        { value: 'black', text: 'Black, Black British, Caribbean or African' },
        { value: 'mixed', text: 'Mixed or multiple ethnic groups' },
        { value: 'white', text: 'White' },
        { value: 'another', text: 'Another ethnic group' },
        notSay,
      ],
    },
    {
      type: 'radiogroup',
      name: 'respondent_condition',
      title:
        'Do you have any physical or mental health conditions or illnesses lasting or expected to last 12 months or more?',
      subject: 'respondent',
      sensitive: true,
      choices: [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }, notSay],
    },
    {
      type: 'radiogroup',
      name: 'respondent_condition_effect',
      title: 'Do any of your conditions or illnesses reduce your ability to carry out day-to-day activities?',
      subject: 'respondent',
      sensitive: true,
      visibleIf: "{respondent_condition} = 'yes'",
      choices: [
        { value: 'a_lot', text: 'Yes, a lot' },
        { value: 'a_little', text: 'Yes, a little' },
        { value: 'not_at_all', text: 'Not at all' },
        notSay,
      ],
    },
  ],
};

/** SurveyJS JSON, within the subset that a published survey may use. */
export const samplefordSurvey = {
  title: 'Finding and getting therapy support',
  pages: [aboutYou, findingSupport, gettingSupport, nextTime, equality],
};
