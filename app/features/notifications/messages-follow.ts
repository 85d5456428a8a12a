/** The text of the pages on which something is followed. */
import { defineMessages } from '#app/platform/messages.ts';

export const followMessages = defineMessages('follow', {
  pageTitle: 'Follow: {{title}}',
  kicker: 'Tell me what comes of it',
  areaLead: 'We tell you of new ways to have your say, of results, and of what was done in {{area}}.',
  thingLead:
    'We tell you when something is published, decided or done about this, and when a promised date moves or passes.',
  boxTitle: 'Tell me when there is news',
  byEmail: 'By email',
  email: 'Your email address',
  emailHint: 'We send one message with a button to confirm. Each later message has a link to stop.',
  pace: 'How often',
  'pace_at-once': 'Each time there is news',
  pace_weekly: 'Once a week, all together',
  send: 'Follow by email',
  sent: 'Check your email. We have sent a message with a button to confirm.',
  later: 'Too many messages were asked for from here. Please try again in an hour.',
  problem: 'There is a problem',
  byAccount: 'With your account',
  follow: 'Follow with my account',
  following: 'You follow this with your account.',
  manage: 'Everything you follow',
  byFeed: 'By feed',
  feedText: 'A feed needs no address: put this link into a feed reader.',
  feedTextArea:
    'A feed needs no address: put this link into a feed reader. It holds updates only. New ways to have your say and results come by email.',
  feed: 'Feed of {{title}}',
  feedArea: 'Feed of updates from {{title}}',
  followLink: 'Follow this, or put it on your site',
  followMore: 'Once a week, with an account, by feed, or on your own site',
  followArea: 'Follow {{area}}',
});
