/** Sampleford's survey in every format: plain English, Easy Read with pictures, Welsh, Polish and Arabic. Invented. */
import type { Drawing } from './drawings.server.ts';

/** One text in every rendition of the survey. */
const t = (english: string, easyread: string, cy: string, pl: string, ar: string) => ({
  default: english,
  easyread,
  cy,
  pl,
  ar,
});

/** The picture of a drawing, as the area's store knows it. */
type PictureOf = (drawing: Drawing) => { id: string; alt: string };

const yesNo = (picture: PictureOf) => [
  { value: 'yes', text: t('Yes', 'Yes', 'Ydw', 'Tak', 'نعم'), picture: picture('yes') },
  { value: 'no', text: t('No', 'No', 'Nac ydw', 'Nie', 'لا'), picture: picture('no') },
  {
    value: 'dont_know',
    text: t('I do not know', 'I am not sure', 'Dydw i ddim yn gwybod', 'Nie wiem', 'لا أعرف'),
    picture: picture('unsure'),
  },
];

const waiting = (picture: PictureOf) => ({
  type: 'radiogroup',
  name: 'waiting',
  title: t(
    'Is your child waiting for therapy now?',
    'Is your child waiting for therapy?',
    'A yw eich plentyn yn aros am therapi nawr?',
    'Czy Twoje dziecko czeka teraz na terapię?',
    'هل ينتظر طفلك العلاج الآن؟',
  ),
  picture: picture('waiting'),
  choices: yesNo(picture),
});

const told = (picture: PictureOf) => ({
  type: 'radiogroup',
  name: 'told',
  title: t(
    'Did anybody tell you how long it would take?',
    'Did somebody tell you how long you will wait?',
    'A ddywedodd rhywun wrthych faint y byddai’n ei gymryd?',
    'Czy ktoś powiedział, jak długo to potrwa?',
    'هل أخبرك أحد كم سيستغرق ذلك؟',
  ),
  picture: picture('told'),
  choices: yesNo(picture),
});

const helps = (picture: PictureOf) => ({
  type: 'checkbox',
  name: 'helps',
  title: t(
    'What would help while you wait?',
    'What can help you while you wait?',
    'Beth fyddai’n helpu tra byddwch yn aros?',
    'Co pomogłoby w czasie czekania?',
    'ما الذي يساعد أثناء الانتظار؟',
  ),
  description: t(
    'Choose as many as you like.',
    'You can choose more than one.',
    'Dewiswch gynifer ag y mynnwch.',
    'Wybierz, ile chcesz.',
    'اختر ما تشاء منها.',
  ),
  picture: picture('helps'),
  choices: [
    {
      value: 'letter',
      text: t(
        'A letter that says where we are in the queue',
        'A letter',
        'Llythyr sy’n dweud ble rydym yn y ciw',
        'List z informacją, które mamy miejsce w kolejce',
        'رسالة تبيّن مكاننا في قائمة الانتظار',
      ),
      picture: picture('letter'),
    },
    {
      value: 'call',
      text: t(
        'A phone call now and then',
        'A phone call',
        'Galwad ffôn o bryd i’w gilydd',
        'Telefon od czasu do czasu',
        'مكالمة هاتفية من حين إلى آخر',
      ),
      picture: picture('phone'),
    },
    {
      value: 'home',
      text: t(
        'Things to try at home',
        'Things to try at home',
        'Pethau i roi cynnig arnynt gartref',
        'Ćwiczenia do robienia w domu',
        'أشياء نجرّبها في البيت',
      ),
      picture: picture('home'),
    },
    {
      value: 'families',
      text: t(
        'Meeting other families',
        'Meet other families',
        'Cwrdd â theuluoedd eraill',
        'Spotkania z innymi rodzinami',
        'لقاء عائلات أخرى',
      ),
      picture: picture('families'),
    },
  ],
});

const asking = (picture: PictureOf) => ({
  type: 'radiogroup',
  name: 'asking',
  title: t(
    'How easy was it to ask for help?',
    'Was it easy to ask for help?',
    'Pa mor hawdd oedd gofyn am help?',
    'Jak łatwo było poprosić o pomoc?',
    'ما مدى سهولة طلب المساعدة؟',
  ),
  picture: picture('asking'),
  choices: [
    { value: 'easy', text: t('Easy', 'Easy', 'Hawdd', 'Łatwo', 'سهل') },
    {
      value: 'middling',
      text: t('Neither easy nor hard', 'OK', 'Ddim yn hawdd nac yn anodd', 'Ani łatwo, ani trudno', 'لا سهل ولا صعب'),
    },
    { value: 'hard', text: t('Hard', 'Hard', 'Anodd', 'Trudno', 'صعب') },
  ],
});

const words = (picture: PictureOf) => ({
  type: 'comment',
  name: 'words',
  title: t(
    'What should change first?',
    'What should we change first?',
    'Beth ddylai newid gyntaf?',
    'Co powinno się zmienić najpierw?',
    'ما الذي ينبغي أن يتغيّر أولاً؟',
  ),
  picture: picture('change'),
  maxLength: 2000,
});

export const formatsSurvey = (picture: PictureOf) => ({
  title: t(
    'Waiting for therapy, in your own way',
    'Waiting for therapy',
    'Aros am therapi, yn eich ffordd eich hun',
    'Czekanie na terapię, po swojemu',
    'انتظار العلاج، بطريقتك',
  ),
  description: t(
    'Five short questions about waiting for therapy. Answer in the format or language that suits you best.',
    'We have 5 questions. They are about waiting for therapy. You can ask somebody to help you.',
    'Pum cwestiwn byr am aros am therapi. Atebwch yn y fformat neu’r iaith sydd orau i chi.',
    'Pięć krótkich pytań o czekanie na terapię. Odpowiadaj w formacie lub języku, który najbardziej odpowiada.',
    'خمسة أسئلة قصيرة عن انتظار العلاج. أجب بالشكل أو اللغة التي تناسبك أكثر.',
  ),
  renditions: ['easyread', 'cy', 'pl', 'ar'],
  pages: [
    {
      name: 'waiting_page',
      title: t('Waiting', 'Waiting', 'Aros', 'Czekanie', 'الانتظار'),
      elements: [waiting(picture), told(picture), helps(picture)],
    },
    {
      name: 'words_page',
      title: t('In your words', 'Your words', 'Yn eich geiriau chi', 'Własnymi słowami', 'بكلماتك'),
      elements: [asking(picture), words(picture)],
    },
  ],
});
