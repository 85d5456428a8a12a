/** The text of the privacy page. */
import { defineMessages } from '#app/platform/messages.ts';

export const privacyMessages = defineMessages('site-privacy', {
  title: 'Privacy',
  lead: 'What is kept when you read, answer, or make an account here, who sees it, and what you can do about it.',

  who: 'Who is responsible',
  who1: 'Each local area is run by the partners named on its home page. They decide what is asked and why, and they are responsible in law for what you tell them. They are called the controllers.',
  who2: 'The organisation that runs this site keeps the data for them and follows their instructions.',
  who3: 'Areas marked as demonstrations are not run by the partners they name. Do not send real information to them.',

  read: 'When you only read',
  read1:
    'No account and no cookie is needed. There are no advertisements, no trackers and no counters run by others, and pages load nothing from other companies.',
  read2:
    'The log of the server notes the kind of page, the time and a number for each request. It does not note which page of which survey, who asked, or from which address.',
  read3:
    'To stop floods of requests, the address of your connection is turned into a code that cannot be turned back. That code is deleted after about an hour.',

  anonymous: 'When you answer without a name',
  anonymous1: 'An anonymous survey keeps these things and nothing else about you:',
  anonymousAnswers: 'your answers',
  anonymousDay: 'the day, without the time',
  anonymousFormat: 'the version of the questions, and the format you answered in, such as web or paper',
  anonymousCode: 'a code made from your tracking code, from which the tracking code cannot be found',
  anonymous2:
    'Staff using this site cannot see who you are. If you are signed in, your account is not joined to your answers.',
  anonymous3:
    'What you write yourself may still tell people who you are. Leave out names, schools and details of one event that others would know.',

  named: 'When you answer with a name',
  named1:
    'Some surveys are confidential or named. They say so before you begin, and say who will see your name. The name is kept apart from the answers, and only the roles that the survey lists can see it.',

  published: 'What is published',
  published1:
    'Results are published as counts on a stated day. Small numbers are hidden by a rule that is printed under every table, so that nobody can be picked out.',
  published2:
    'Words are published as a quote only when they were cleared for that, and without a name. If you take your answers back, quotes from them disappear everywhere at once.',

  account: 'When you have an account',
  accountEmail: 'your email address, and your password in a form that nobody can read',
  accountName: 'the name you use in each area, and the roles you hold there',
  accountSessions:
    'where you are signed in, such as “Firefox on Android”, until 30 days after your last visit or until you sign out',
  accountFollow: 'what you asked to be told about',
  accountDeeds: 'what staff do in their role, such as publishing a result',
  account1: 'One cookie keeps you signed in. It is set when you sign in and removed when you sign out.',

  safety: 'When you tell us that something is wrong',
  safety1:
    'We keep what you wrote, the page it was about and, if you gave it, how to reach you. Worries about somebody’s safety are seen by the safeguarding lead of the area and nobody else.',
  safety2:
    'We cannot keep it secret if a child or somebody else may be at risk of harm. We may have to pass it to the police or to social care.',

  email: 'Emails',
  email1:
    'We write only what you asked for: a link to sign in, an invitation, news you follow. Every email of news has a link that stops it. An email never contains your tracking code.',
  email2: 'Emails are handed to a company that delivers them for the organisation that runs this site.',

  why: 'Why this is allowed',
  why1: 'Public bodies ask and answer here as part of their public task (UK GDPR, article 6(1)(e)). Information about health, disability or ethnic group is used for reasons of substantial public interest and for social care (article 9(2)(g) and (h)). Emails that you ask for rest on your consent, which you can take back.',

  keep: 'How long it is kept',
  keepAnswers:
    'Answers: until you take them back, or until the partners of the area no longer need them. The partners state this for each question they ask.',
  keepPublished:
    'What was published: as part of the public record. Results that were published stay as they were on their day, and the next ones leave you out.',
  keepAccount: 'Accounts: until you close yours.',
  keepInvited:
    'Addresses that were invited to a survey: until 60 days after its last day, or a year after the invitation where it has none.',
  keepLinks: 'Links in emails: they stop working after hours or days, as each one says, and once they were used.',
  keepSafety:
    'Safeguarding concerns, flags and complaints: as long as the law and the procedures of the partners ask for. Local staff cannot delete them.',

  rights: 'What you can do',
  rightsCode: 'with your tracking code: see what became of your answers, and take them back',
  rightsAccount: 'with an account: see what is kept, change it, close the account',
  rightsAsk: 'ask for a copy of what is kept about you, or ask to have it put right, deleted, or no longer used',
  rights1:
    'Nobody can find anonymous answers for you without their tracking code, because nothing says which are yours.',
  rights2:
    'You get an answer within one month. A complaint about data is acknowledged within 30 days. If you are not content, you can complain to the Information Commissioner’s Office.',
  receiptLink: 'Enter a tracking code',
  askLink: 'Ask us about your data',
  complaintsLink: 'How complaints about data are handled',
  icoLink: 'Information Commissioner’s Office',
});
