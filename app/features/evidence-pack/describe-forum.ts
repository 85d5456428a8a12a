/** The words of an evidence pack's first page about the other side: what the forum said, and what people confirmed. Pure. */
import type { confirmationMessages } from '#app/features/confirmations/messages.ts';
import type { ShownReview, ShownSide } from '#app/features/confirmations/published.ts';
import type { coproductionMessages } from '#app/features/coproduction/messages.ts';
import { cellSymbol } from '#app/lib/disclosure/cells.ts';
import type { Cell } from '#app/lib/disclosure/cells.ts';
import { formatDay } from '#app/lib/dates.ts';
import type { Translate } from '#app/platform/messages.ts';
import { escaped, list } from './index-html.ts';
import type { Part } from './index-html.ts';
import type { packMessages } from './messages.ts';
import type { PackConfirmation } from './reads/confirmations.server.ts';
import type { PackForum, PackWord } from './reads/forum.server.ts';
import type { PublicRow } from './reads/public-rows.server.ts';

type Text = Translate<(typeof packMessages)['english']>;
type ForumText = Translate<(typeof coproductionMessages)['english']>;
type ConfirmationText = Translate<(typeof confirmationMessages)['english']>;

const showCell = (cell: Cell): string => (cell.kind === 'value' ? String(cell.value) : cellSymbol(cell.kind, 'survey'));

const line = (parts: readonly string[]): string => escaped(parts.filter((part) => part !== '').join(' · '));

function wordLine(
  { about, subject, outcome, answeredOn, publicName, words }: PackWord,
  t: Text,
  say: ForumText,
): string {
  const day = answeredOn === null ? '' : formatDay(answeredOn);
  const said = say(`word_${outcome === 'open' ? 'waiting' : outcome}`);
  return line([t('wordLine', { about, subject: t(`subject_${subject}`), word: said }), day, words, publicName]);
}

/** The forum's word on each text, a dissent with its words; what kind of asking it sees; how far people shared. */
export function forumPart(
  { countersigns, levels }: PackForum,
  forumKind: readonly PublicRow[],
  t: Text,
  say: ForumText,
): Part {
  const kinds = forumKind.map(({ kind, reason }) =>
    line([t('forumKind', { kind: t(`kind_${kind as 'inform'}`) }), typeof reason === 'string' ? reason : '']),
  );
  const words = countersigns.map((word) => wordLine(word, t, say));
  const rated = levels.map(({ about, side, moment, level, evidence, ratedOn }) =>
    line([
      t('levelLine', { about, side: say(`side_${side}`), level: say(`rung_${level}`) }),
      say(`moment_${moment}`),
      formatDay(ratedOn),
      evidence,
    ]),
  );
  const levelsHtml = rated.length === 0 ? '' : `<h3>${escaped(say('levelTitle'))}</h3>${list(rated, '')}`;
  return { title: say('wordTitle'), html: list([...kinds, ...words], t('forumNone')) + levelsHtml };
}

function sideLine({ side, organisation, result, body, answeredOn }: ShownSide, t: Text, say: ConfirmationText): string {
  const who = side === 'forum' ? say('sideForum') : (organisation ?? t('reviewOwner'));
  const said =
    result === null || answeredOn === null
      ? [t('reviewUnanswered')]
      : [say(`result_${result}`), body, formatDay(answeredOn)];
  return line([who, ...said]);
}

function reviewHtml({ openedOn, dueOn, sides }: ShownReview, t: Text, say: ConfirmationText): string {
  const head = t('reviewLine', { opened: formatDay(openedOn), due: formatDay(dueOn) });
  return `<p>${escaped(head)}</p>${list(
    sides.map((side) => sideLine(side, t, say)),
    '',
  )}`;
}

/** Published figures only, a group at a time, and each review with the answers of its sides. */
export function confirmationsPart(confirmed: readonly PackConfirmation[], t: Text, say: ConfirmationText): Part {
  const html = confirmed.map(({ about, groups, words, reviews }) => {
    const figures = groups.map(({ group, asAt, base, rows }) => {
      const answers = rows.map(({ answer, count }) => `${say(`answer_${answer}`)}: ${showCell(count)}`);
      return line([
        say(`group-${group}`),
        t('asAtDay', { day: formatDay(asAt) }),
        t('answered', { count: showCell(base) }),
        ...answers,
      ]);
    });
    const quotes = words.map(({ text }) => escaped(`“${text}”`));
    const asked = reviews.map((review) => reviewHtml(review, t, say)).join('');
    return `<h3>${escaped(about)}</h3>${list([...figures, ...quotes], t('confirmationsNone'))}${asked}`;
  });
  return { title: t('confirmationsTitle'), html: html.join('') || `<p>${escaped(t('confirmationsNone'))}</p>` };
}
