/** The head of the pages on which a comment is written: named, and kept out of indexes. */
import { translator } from '#app/platform/messages.ts';
import { commentMessages } from './messages-comments.ts';

export const commentMeta = () => [
  { title: `${translator('en', commentMessages)('leave')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];
