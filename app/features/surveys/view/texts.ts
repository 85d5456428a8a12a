/** What a page of a survey is put into words with. */
import type { Tongue, Translate } from '#app/platform/messages.ts';
import type { AnswerError } from '../engine/errors.ts';
import type { answerErrors } from '../messages-errors.ts';
import type { answeringMessages } from '../messages.ts';

export type ViewTexts = {
  locale: string;
  /** The words round the survey's own. */
  tongue: Tongue;
  t: Translate<(typeof answeringMessages)['english']>;
  errors: Translate<(typeof answerErrors)['english']>;
  /** A device that many people share: nothing on the page may lead away from it. */
  staysHere: boolean;
  /** Where the area's pictures are served, for a rendition that shows them; null for every other. */
  pictures: string | null;
  /** Whether an error that the site words is said in the page's language. */
  isErrorSaid: (key: AnswerError['key']) => boolean;
};
