/** What people are told about who may answer, who helped them, and why they cannot answer. */
import { defineMessages } from '#app/platform/messages.ts';

export const accessMessages = defineMessages(
  'surveys-access',
  {
    helpLabel: 'Did somebody help you to answer?',
    helpHint: 'We ask so that we know for whom this survey is hard to answer alone. Do not write a name.',
    helpChoose: 'I would rather not say',
    help_none: 'Nobody helped me',
    help_family: 'Somebody from my family',
    help_friend: 'A friend',
    help_practitioner: 'Somebody who works with me',
    help_interpreter: 'An interpreter',
    'help_someone-else': 'Somebody else',
    childHelpLabel: 'Did somebody help you?',
    childHelpHint: 'That is fine. Do not write their name.',
    trapLabel: 'Leave this box empty',
    trapped:
      'Your answers were not sent. A box that people do not see was filled in, perhaps by your browser. Nothing is lost: press the button again.',
    tooFast:
      'Your answers were not sent, because they came faster than people can read. Nothing is lost: look through them, wait a moment, then press the button again.',

    membersTitle: 'For members of this area',
    membersText: 'This survey is for people who are signed in and belong to this area or its forum.',
    membersAnonymous: 'Only that you belong is looked at. Nothing of your account is kept with your answers.',
    membersIn: 'You are signed in and may answer.',
    invitedTitle: 'Answer with your link',
    invitedText: 'This survey is for people who got a personal link or code. It can be used for one response.',
    invitedAnonymous:
      'When you send your answers, your link is deleted. Nothing that is left can tell that it was you who answered.',
    invitedNamed: 'Your answers are kept with the name and email address that the invitation was sent to.',
    invitedCode: 'Your code',
    invitedCodeHint: 'It stands in your letter, such as 7K3M-0QXV-2D9T-4.',
    invitedCodeEmpty: 'Write the code that stands in your letter or your link.',
    invitedCodeMistyped: 'That looks mistyped. Compare it with your letter, letter by letter.',
    invitedCodeUsed:
      'This code has been used already, or was never one of ours. Compare it with your letter, letter by letter.',
    invitedLinkUsed: 'Your link has been used already, or was never one of ours.',
    startNow: 'Start now',
    membersStart: 'Answer as a member',
    invitedStart: 'Enter my code',
    signIn: 'Sign in to answer',
    tryTitle: 'Try this survey out',
    tryText:
      'You can answer it as everybody would. What you send is kept as a test: it is counted nowhere and published nowhere.',
    tryOver: 'This link for trying the survey out has expired. Ask whoever sent it for a new one.',

    why_full_title: 'This survey has all the answers it can take',
    why_full_text:
      'Only so many people, or so many with one of your answers, could take part, and there is no place left. Your answers were not kept.',
    'why_link-used_title': 'This link has been used already',
    'why_link-used_text':
      'A personal link is for one response, and one came by it, or it was never one of ours. Your answers were not kept a second time.',
    'why_link-needed_title': 'You need a personal link for this survey',
    'why_link-needed_text': 'It was sent by email or letter to the people who were asked. Your answers were not kept.',
    'why_members-only_title': 'This survey is for members',
    'why_members-only_text':
      'It is for people who are signed in and belong to this area or its forum. Your answers were not kept.',
    otherWays: 'What else you can do',
    wayBack: 'Read what the survey is about',
    wayCode: 'Enter the code of your link',
    wayReceipt: 'If you answered: enter your tracking code',
    waySignIn: 'Sign in',
    wayForum: 'Ask {{forum}} how to become a member',
    onPaper: 'Print this survey and answer it on paper',
    wayFeedback: 'Tell us what you think at any time, without a survey',
    wayOthers: 'See what else is open',
    wayHelp: 'Ask for another format, a phone call or help',
    full: 'This survey is full',

    audience_child: 'For children',
    'audience_young-person': 'For young people',
    audience_practitioner: 'For people who work with families',
    whoFor: 'Who it is for',
    standing: 'Open all year round',
    reviewed: 'It is looked at again {{date}}.',
    dateChanges: 'The last day was changed',
    change_extended: 'The survey stays open longer: the last day is now {{after}}, and was {{before}}.',
    change_reopened: 'The survey was opened again: the last day is now {{after}}. It had closed {{before}}.',
    change_shortened: 'The survey closes earlier: the last day is now {{after}}, and was {{before}}.',
    change_why: 'Why: {{reason}}',
    noDay: 'not stated',

    childPrivacyTitle: 'What happens with what you tell us',
    childAnonymous:
      'You do not have to tell us your name. The people who work here cannot see that it was you who answered.',
    childConfidential: 'Only these people see your name, if you write it: {{roles}}. Nobody else does.',
    childNamed: 'The people who read your answers see your name, if you write it.',
    childChoose: 'You do not have to answer. You can leave out any question, and you can stop at any time.',
    childSafe:
      'There is one thing that we cannot keep secret: if you tell us that you or somebody else is not safe, we tell a person whose job is to keep children safe.',
    childCode:
      'At the end you get a code. Keep it. With it you, or somebody who helps you, can see what came of your answers, or take them back.',
    childNoEmail: 'We never ask for your email.',
    childDanger: 'If you or somebody else is in danger now, call 999.',
    childTalk: 'If you want to talk to somebody, you can call Childline free at any time: 0800 1111.',
    childReads: 'What you write here is read by {{reader}}, {{hours}}.',
    youngTalk: 'If you want to talk to somebody in confidence, Childline listens to everybody under 19: 0800 1111.',
    practitionerDuty:
      'This is not a way to make a referral. If you are worried about a child, follow your own safeguarding procedure today.',
  },
  {
    vital: [
      'childPrivacyTitle',
      'childAnonymous',
      'childConfidential',
      'childNamed',
      'childChoose',
      'childSafe',
      'childCode',
      'childNoEmail',
      'childDanger',
      'childTalk',
      'childReads',
      'youngTalk',
      'practitionerDuty',
      'membersAnonymous',
      'invitedAnonymous',
      'invitedNamed',
    ],
  },
);
