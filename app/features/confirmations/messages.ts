/** The text of "has this changed for you?", of what is published of it, and of reviews. */
import { defineMessages } from '#app/platform/messages.ts';

export const confirmationMessages = defineMessages('confirmations', {
  title: 'Has this changed for you?',
  partIntro: 'It is said to be done. Only the people it was for can say whether it is.',
  answerNow: 'Answer: yes, partly, no or not yet known',
  noAccount: 'You need no account. It takes a minute.',
  closed: 'It no longer says that it is done, so nobody is asked at present.',
  nothingYet:
    'No figures are shown yet. Answers are counted at night and shown once at least 10 people of a group have answered, and again after 10 more, so that nobody’s answer can be worked out.',
  nextFigures: 'Figures change only when at least 10 more people of a group have answered.',
  'group-code': 'People whose answers led to this, who gave their tracking code',
  'group-member': 'Members of the forum',
  'group-other': 'Others: anyone may answer, and nothing shows that each answered once',
  groupAnswer: 'Answer',
  groupPercent: 'Share',
  groupCount: 'People',
  groupBase: 'Base: {{base}} people, as at {{date}}.',
  groupTable: '{{group}}: answers to “Has this changed for you?” as at {{date}}',
  showTable: 'Show as a table',
  answer_yes: 'Yes',
  answer_partly: 'Partly',
  answer_no: 'No',
  'answer_not-yet-known': 'Not yet known',
  symbolHidden: 'hidden to protect people',
  symbolMissing: 'not available',
  wordsTitle: 'In people’s words',
  wordsBy: 'An answer to “Has this changed for you?”',
  wordsNote: 'Published as its writer allowed, after somebody checked that it names nobody.',
  threshold:
    'If at least {{count}} people with a tracking code or members say “partly” or “no”, and they are at least {{percent}}% of those published, a review opens: the owner and the forum must each answer here within 20 working days.',

  reviewTitle: 'Review',
  reviewOpened:
    'Opened on {{date}}, because at least {{count}} people and {{percent}}% of verified answers said “partly” or “no”.',
  reviewDue: 'Each side must answer in public by {{date}}.',
  reviewOpen: 'Review open',
  reviewAnswered: 'Review answered',
  reviewOverdue: 'Answer overdue',
  sideWaiting: 'No answer yet. It is due by {{date}}.',
  sideOverdue: 'No answer. It was due by {{date}}.',
  sideAnswered: 'Answered on {{date}}',
  sideOwner: 'The partners of {{area}}',
  sideForum: 'The parent carer forum',
  result_stands: 'It still stands as done',
  'result_more-to-do': 'There is more to do',
  result_reopened: 'It is not done, and is taken up again',

  formLead: 'About: {{title}}',
  safetyReader: 'the staff of this area who read answers',
  formSummary: 'This was not sent yet',
  answerLegend: 'Has this changed for you or your family?',
  answerMissing: 'Choose one of the four answers.',
  answerHint_partly: 'Something changed, but not all that was promised, or not for everybody.',
  'answerHint_not-yet-known': 'You have not used it since, or it is too early to say.',
  words: 'Tell us more, if you like (optional)',
  wordsHint:
    'Please name nobody and give no details that show who you are. Staff read it; it is not published unless you allow it below and somebody has checked it.',
  wordsTooLong: 'This can have at most {{max}} characters. Shorten it.',
  wordsLeft: 'You can use up to {{max}} characters',
  charsLeftOne: 'You have %{count} character left',
  charsLeftOther: 'You have %{count} characters left',
  leftNone: 'You have no characters left',
  charsOverOne: 'You have %{count} character too many',
  charsOverOther: 'You have %{count} characters too many',
  mayPublish: 'May we publish your words?',
  mayPublishYes: 'Yes, without my name, after somebody has checked them',
  code: 'Tracking code (optional)',
  codeHint:
    'If you answered a survey or told us something before, the code you were given counts your answer among those whose words led to this. We cannot see your earlier answer from here, and staff cannot join the two.',
  codeMistyped:
    'That looks mistyped. A tracking code has 13 letters and digits, such as 7K2M-9XQR-4TBD-8. You can also leave it empty.',
  send: 'Send my answer',
  tooMany:
    'Too many answers have come from this address in a short time. Try again at {{time}}. What you typed is still here.',
  memberNote: 'You are signed in as a member of the forum: without a code, your answer counts among members, once.',
  whoSees:
    'Staff using this site can read your words. They cannot see who you are, only the day and whether you gave a valid code or are a member.',
  replaces: 'If you answered this before with the same code or as a member, this replaces your earlier answer.',

  doneTitle: 'Thank you: your answer is counted',
  doneText:
    'If your tracking code belongs to an answer that led to this, it counts among those; otherwise it counts among others. It is shown only together with at least nine more.',
  doneBack: 'Back to the page',

  resultMissing: 'Choose how it stands after this review.',
  bodyMissing: 'Write the answer that the public will read.',
  numberWrong: 'Give a whole number from {{least}} to {{most}}.',
});
