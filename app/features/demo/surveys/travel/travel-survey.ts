/** Sampleford's survey on getting to school: a question of every type, in English, Easy Read and Welsh. Invented. */
import type { Drawing } from '../drawings.server.ts';

/** One text in every rendition of the survey. */
const t = (english: string, easyread: string, cy: string) => ({ default: english, easyread, cy });

/** The address of a drawing in the area's picture store. */
type AddressOf = (drawing: Drawing) => string;

const how = {
  type: 'radiogroup',
  name: 'how',
  title: t(
    'How does your child get to school on most days?',
    'How does your child get to school?',
    'Sut mae eich plentyn yn cyrraedd yr ysgol ar y rhan fwyaf o ddyddiau?',
  ),
  isRequired: true,
  choices: [
    { value: 'taxi', text: t('School taxi', 'School taxi', 'Tacsi ysgol') },
    { value: 'minibus', text: t('School minibus', 'School minibus', 'Bws mini ysgol') },
    { value: 'family_car', text: t('Family car', 'Family car', 'Car y teulu') },
    { value: 'walking', text: t('Walking', 'Walking', 'Cerdded') },
  ],
  showOtherItem: true,
  otherText: t('Another way', 'Another way', 'Ffordd arall'),
};

const place = {
  type: 'radiogroup',
  name: 'place',
  title: t('Where is the school?', 'Where is the school?', 'Ble mae’r ysgol?'),
  choices: [
    { value: 'in_town', text: t('In Sampleford', 'In Sampleford', 'Yn Sampleford') },
    { value: 'outside', text: t('Outside Sampleford', 'Not in Sampleford', 'Y tu allan i Sampleford') },
  ],
};

const minutes = {
  type: 'slider',
  name: 'minutes',
  title: t(
    'How many minutes does one way take?',
    'How many minutes is it to school?',
    'Faint o funudau mae un ffordd yn ei gymryd?',
  ),
  min: 5,
  max: 120,
  step: 5,
};

const morning = (addressOf: AddressOf) => ({
  type: 'imagepicker',
  name: 'morning',
  title: t(
    'Which picture is most like a school morning with you?',
    'Which picture is like your morning?',
    'Pa lun sydd fwyaf tebyg i fore ysgol gyda chi?',
  ),
  choices: [
    {
      value: 'together',
      imageLink: addressOf('families'),
      text: t('We get ready together', 'We get ready together', 'Rydym yn paratoi gyda’n gilydd'),
    },
    {
      value: 'waiting',
      imageLink: addressOf('waiting'),
      text: t('We wait and watch the clock', 'We wait', 'Rydym yn aros ac yn gwylio’r cloc'),
    },
    {
      value: 'ringing',
      imageLink: addressOf('phone'),
      text: t('We ring to ask where it is', 'We ring somebody', 'Rydym yn ffonio i ofyn ble mae e'),
    },
    {
      value: 'unsure',
      imageLink: addressOf('unsure'),
      text: t('Every morning is different', 'Every day is different', 'Mae pob bore yn wahanol'),
    },
  ],
});

const journeys = {
  type: 'matrix',
  name: 'journeys',
  title: t(
    'Think of the last two weeks. How often was this so?',
    'Think of the last 2 weeks. How often was this true?',
    'Meddyliwch am y pythefnos diwethaf. Pa mor aml oedd hyn yn wir?',
  ),
  columns: [
    { value: 'always', text: t('Always', 'Always', 'Bob amser') },
    { value: 'mostly', text: t('Mostly', 'Mostly', 'Gan amlaf') },
    { value: 'seldom', text: t('Seldom or never', 'Not often', 'Anaml neu byth') },
  ],
  rows: [
    {
      value: 'on_time',
      text: t('My child got there on time', 'We got there on time', 'Cyrhaeddodd fy mhlentyn mewn pryd'),
    },
    {
      value: 'same_driver',
      text: t('The driver was one they know', 'We knew the driver', 'Roeddent yn adnabod y gyrrwr'),
    },
    { value: 'told', text: t('We were told of changes', 'Somebody told us of changes', 'Cawsom wybod am newidiadau') },
  ],
};

const days = {
  type: 'multipletext',
  name: 'days',
  title: t('In the last two weeks of school', 'In the last 2 weeks of school', 'Yn ystod pythefnos diwethaf yr ysgol'),
  items: [
    {
      name: 'travelled',
      title: t('Days travelled', 'Days you went to school', 'Diwrnodau teithio'),
      inputType: 'number',
      min: 0,
      max: 10,
      step: 1,
    },
    {
      name: 'late',
      title: t('Days that were late', 'Days you were late', 'Diwrnodau hwyr'),
      inputType: 'number',
      min: 0,
      max: 10,
      step: 1,
    },
    {
      name: 'rings',
      title: t('Whom you ring when it is late', 'Who you ring', 'Pwy rydych yn ei ffonio'),
      maxLength: 100,
    },
  ],
};

const easier = {
  type: 'tagbox',
  name: 'easier',
  title: t('What would make the journey easier?', 'What can help?', 'Beth fyddai’n gwneud y daith yn haws?'),
  choices: [
    { value: 'same_driver', text: t('The same driver every day', 'The same driver', 'Yr un gyrrwr bob dydd') },
    { value: 'message', text: t('A message when it is late', 'A text message', 'Neges pan fydd yn hwyr') },
    { value: 'shorter', text: t('A shorter route', 'A short way', 'Llwybr byrrach') },
    {
      value: 'training',
      text: t('Drivers who know about needs', 'Drivers who know us', 'Gyrwyr sy’n deall anghenion'),
    },
  ],
  showOtherItem: true,
  otherText: t('Something else', 'Something else', 'Rhywbeth arall'),
};

const calm = {
  type: 'rating',
  name: 'calm',
  title: t(
    'You wrote: {how}. How calm is your child on the way?',
    'You said: {how}. Is your child calm on the way?',
    'Dywedoch: {how}. Pa mor dawel yw eich plentyn ar y ffordd?',
  ),
  rateMin: 1,
  rateMax: 5,
  minRateDescription: t('Not calm', 'Not calm', 'Ddim yn dawel'),
  maxRateDescription: t('Very calm', 'Very calm', 'Tawel iawn'),
};

const asked = {
  type: 'boolean',
  name: 'asked',
  title: t(
    'Did anybody ask your child about the journey this year?',
    'Did somebody ask your child about the way to school?',
    'A ofynnodd rhywun i’ch plentyn am y daith eleni?',
  ),
};

const matters = {
  type: 'ranking',
  name: 'matters',
  title: t(
    'What matters most? Give the places that you want to give.',
    'What is most important to you?',
    'Beth sydd bwysicaf? Rhowch y lleoedd rydych am eu rhoi.',
  ),
  choices: [
    { value: 'punctual', text: t('Being on time', 'To be on time', 'Bod yn brydlon') },
    { value: 'known', text: t('People my child knows', 'People we know', 'Pobl mae fy mhlentyn yn eu hadnabod') },
    { value: 'quiet', text: t('A quiet ride', 'A quiet way', 'Taith dawel') },
    { value: 'friends', text: t('Friends on the way', 'To be with friends', 'Ffrindiau ar y ffordd') },
  ],
};

const people = {
  type: 'paneldynamic',
  name: 'people',
  title: t('Who goes along with your child?', 'Who goes with your child?', 'Pwy sy’n mynd gyda’ch plentyn?'),
  templateTitle: t('Person {panelIndex}', 'Person {panelIndex}', 'Person {panelIndex}'),
  addPanelText: t('Add another person', 'Add a person', 'Ychwanegu person arall'),
  removePanelText: t('Remove this person', 'Take away', 'Tynnu’r person hwn'),
  maxPanelCount: 3,
  templateElements: [
    {
      type: 'dropdown',
      name: 'role',
      title: t('Who is it?', 'Who is it?', 'Pwy yw e?'),
      choices: [
        { value: 'driver', text: t('Driver', 'Driver', 'Gyrrwr') },
        { value: 'escort', text: t('Passenger assistant', 'Helper', 'Cynorthwyydd teithwyr') },
        { value: 'family', text: t('Family', 'Family', 'Teulu') },
      ],
    },
    {
      type: 'radiogroup',
      name: 'trained',
      title: t(
        'Do they know what your child needs?',
        'Do they know what helps?',
        'A ydynt yn gwybod beth sydd ei angen?',
      ),
      choices: [
        { value: 'yes', text: t('Yes', 'Yes', 'Ydynt') },
        { value: 'no', text: t('No', 'No', 'Nac ydynt') },
      ],
    },
  ],
};

const words = {
  type: 'comment',
  name: 'words',
  title: t('What should change first?', 'What should we change?', 'Beth ddylai newid gyntaf?'),
  maxLength: 1500,
};

const age = {
  type: 'radiogroup',
  name: 'child_age',
  title: t('How old is your child?', 'How old is your child?', 'Faint yw oed eich plentyn?'),
  subject: 'child',
  choices: [
    { value: 'to_10', text: t('Up to 10', '10 or under', 'Hyd at 10') },
    { value: 'from_11', text: t('11 or older', '11 or over', '11 neu hŷn') },
    {
      value: 'prefer_not_to_say',
      text: t('Prefer not to say', 'I do not want to say', 'Gwell gennyf beidio â dweud'),
    },
  ],
};

/** @param addressOf the address of a drawing in the area's picture store */
export const travelSurvey = (addressOf: AddressOf) => ({
  title: t('Getting to school and back', 'Going to school', 'Mynd i’r ysgol ac yn ôl'),
  description: t(
    'We ask families how school journeys go, so that routes and drivers can be planned for next year.',
    'We want to know how you get to school. You can ask somebody to help you.',
    'Gofynnwn i deuluoedd sut mae teithiau ysgol yn mynd, er mwyn cynllunio llwybrau a gyrwyr y flwyddyn nesaf.',
  ),
  renditions: ['easyread', 'cy'],
  pages: [
    {
      name: 'way',
      title: t('The way there', 'The way', 'Y ffordd yno'),
      elements: [how, place, minutes, morning(addressOf)],
    },
    {
      name: 'weeks',
      title: t('The last two weeks', 'Last 2 weeks', 'Y pythefnos diwethaf'),
      elements: [journeys, days, calm],
    },
    {
      name: 'wishes',
      title: t('What you want', 'What you want', 'Yr hyn rydych ei eisiau'),
      elements: [easier, matters, asked, people, words],
    },
    { name: 'about', title: t('About your child', 'Your child', 'Am eich plentyn'), equality: true, elements: [age] },
  ],
  calculatedValues: [
    {
      name: 'late_share',
      expression: 'iif({days.travelled} > 0, {days.late} * 100 / {days.travelled}, "")',
      includeIntoResult: true,
    },
  ],
});
