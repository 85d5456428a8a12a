/** The copy of a response that the safeguarding lead gets: everything in it, in words, in its order. Pure. */
import type { Translate } from '#app/platform/messages.ts';
import type { responseMessages } from '../messages-responses.ts';
import type { Identity, ReadResponse } from '../reads/responses.server.ts';

type Text = Translate<(typeof responseMessages)['english']>;

/** Questions with one title are told apart by their names. Nothing in it leads back to the row or to its code. */
export function snapshotOf(
  survey: { title: string },
  response: ReadResponse,
  identity: Identity | null,
  t: Text,
): Record<string, string> {
  const answers = response.pages.flatMap(({ answers: given }) => given);
  const titles = answers.map(({ question }) => question);
  const isTwin = (title: string) => titles.indexOf(title) !== titles.lastIndexOf(title);
  return Object.fromEntries([
    [t('snapshotSurvey'), survey.title],
    [t('snapshotDay'), response.day],
    ...(identity === null
      ? []
      : [
          [t('snapshotName'), identity.name],
          [t('snapshotEmail'), identity.email],
        ]),
    ...answers.map(({ name, question, words, missing }) => [
      isTwin(question) ? `${question} (${name})` : question,
      missing === null ? words.join('\n') : t(`state_${missing}`),
    ]),
  ]);
}
