/** What the reminders to owners say. */
import { defineMessages } from '#app/platform/messages.ts';

export const reminderMessages = defineMessages('progress-reminders', {
  headline_days_one: 'A promise is due in {{count}} day',
  headline_days_other: 'A promise is due in {{count}} days',
  headline_tomorrow: 'A promise is due tomorrow',
  headline_today: 'A promise is due today',
  headline_past: 'A promise is overdue, and the public sees it',
  headline_news_tomorrow: 'News was promised for tomorrow',
  headline_news_today: 'News was promised for today',
  headline_news_past: 'Promised news is overdue, and the public sees it',
  line_ahead: 'Your organisation’s part is due {{date}}. Say where it stands, or give a new date with the reason.',
  line_past:
    'Your organisation’s part was due {{date}}. The page says that it is overdue until it is done or has a new date with a reason.',
  line_news_ahead: 'People were told to expect news {{date}}. Say what is new, and when there will be more.',
  line_news_past:
    'People were told to expect news {{date}}. The page says that it is overdue until you say what is new.',
});
