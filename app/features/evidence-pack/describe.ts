/** The words of an evidence pack's first page: the question, what came in, what was decided, and the files. Pure. */
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import type { ShownCodebook } from '#app/features/codebooks/shown.ts';
import type { Decided, ShownDecision } from '#app/features/evidence/reads/decisions.server.ts';
import type { LedgerCount } from '#app/features/evidence/reads/ledger.server.ts';
import { ledgerChannels } from '#app/features/evidence/ledger.ts';
import type { Thing } from '#app/features/progress/things.ts';
import { formatDay } from '#app/lib/dates.ts';
import { formatPartialDate } from '#app/lib/partial-date.ts';
import type { Translate } from '#app/platform/messages.ts';
import { escaped, facts, list, paragraphs, table } from './index-html.ts';
import type { Part } from './index-html.ts';
import type { packMessages } from './messages.ts';
import type { ManifestFile } from './pack.ts';
import type { PackQuestion } from './reads/question.server.ts';
import type { PublicRow } from './reads/public-rows.server.ts';

type Text = Translate<(typeof packMessages)['english']>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const words = (value: unknown, t: Text): string => {
  const stated = value as Stated<string> | undefined;
  return stated?.state === 'stated' ? stated.value : t('notStated');
};
const date = (value: unknown, t: Text): string => {
  const stated = value as StoredDate | undefined;
  return stated?.state === 'stated' ? formatPartialDate(stated) : t('notStated');
};

export function questionPart({ consultation: of }: PackQuestion, t: Text): Part {
  const dates = (['opens', 'closes', 'decision'] as const).map((name) => [t(name), date(of[name], t)] as const);
  const said = (['decider', 'audience', 'contact', 'hearBack'] as const).map(
    (name) => [t(name), words(of[name], t)] as const,
  );
  const more = (['why', 'fixed', 'impact', 'equality', 'formats'] as const).map(
    (name) => [t(name), text(of[name]) || t('notStated')] as const,
  );
  const kind = [t('kind'), t(`kind_${(text(of['kind']) || 'not-stated') as 'inform'}`)] as const;
  const asAt = [t('equalityAsAt'), date(of['equalityAsAt'], t)] as const;
  return {
    title: t('questionTitle'),
    html: paragraphs(text(of['purpose'])) + facts([kind, ...more, asAt, ...said, ...dates]),
  };
}

export function optionsPart({ options }: PackQuestion, t: Text): Part {
  const items = options.map((option) => {
    const why = option['isDiscarded'] === true ? t('discarded', { reason: text(option['reason']) }) : '';
    const outcome = text(option['outcome']) as 'chosen' | 'partly' | 'not-chosen' | 'not-stated' | '';
    const isDecided = why === '' && outcome !== '' && outcome !== 'not-stated';
    const came = isDecided
      ? t('cameOf', { outcome: t(`option_${outcome}`), reason: text(option['outcomeReason']) }).trim()
      : '';
    return [text(option['title']), text(option['description']), why, came]
      .filter((part) => part !== '')
      .map(escaped)
      .join('<br>');
  });
  return { title: t('optionsTitle'), html: list(items, t('notStated')) };
}

const isDated = (change: PublicRow): boolean => ['opens', 'closes', 'decision'].includes(text(change['part']));

export function coursePart({ steps, changes, warnings }: PackQuestion, t: Text): Part {
  const items = [
    ...steps.map((step) => [text(step['day']), text(step['event']), text(step['reason'])]),
    ...changes.map((change) => [
      ...(isDated(change) ? [date(change['before'], t), date(change['after'], t)] : []),
      text(change['note']),
      change['isSmall'] === true ? t('smallCorrection') : '',
    ]),
    ...warnings.map((warning) => [text(warning['shown']), text(warning['reason'])]),
  ];
  const lines = items.map((parts) => escaped(parts.filter((part) => part !== '').join(' · ')));
  return { title: t('courseTitle'), html: list(lines, t('courseNone')) };
}

export function ledgerPart(counts: readonly LedgerCount[], t: Text): Part {
  const total = (channel: string, fits: (one: LedgerCount) => boolean = () => true) =>
    counts.filter((one) => one.channel === channel && fits(one)).reduce((sum, one) => sum + one.count, 0);
  const items = ledgerChannels
    .filter((channel) => total(channel) > 0)
    .map((channel) => {
      const late = total(channel, ({ isLate }) => isLate);
      const put = total(channel, ({ state }) => state === 'put-to-decision-maker');
      const line = { channel: t(`channel_${channel}`), count: total(channel), put };
      return escaped(late === 0 ? t('ledgerLine', line) : t('ledgerLineLate', { ...line, late }));
    });
  return { title: t('ledgerTitle'), html: list(items, t('ledgerNone')) };
}

/** The codes that are public, and what each version before changed. */
export function codebookPart(codebook: ShownCodebook | null, t: Text): Part {
  if (codebook === null) return { title: t('codebookTitle'), html: list([], t('codebookNone')) };
  const { number, on, codes, nothingToSort, history } = codebook;
  const stands = `<p>${escaped(t('codebookVersion', { number, day: formatDay(on) }))}</p>`;
  const sorted = codes.map(({ label, usedFor }) => escaped(t('codebookLine', { label, usedFor })));
  const notes = history.filter(({ note }) => note !== '');
  const changed = notes.map(({ number: of, note }) => escaped(t('codebookNote', { number: of, note })));
  return { title: t('codebookTitle'), html: stands + list(sorted, nothingToSort) + list(changed, '') };
}

export function thingsPart(things: readonly Thing[], t: Text): Part {
  const items = things.map((thing) =>
    escaped(thing.kind === 'quote' ? `“${thing.body}” ${thing.attribution}` : thing.title),
  );
  return { title: t('thingsTitle'), html: list(items, t('thingsNone')) };
}

function decisionHtml(decision: ShownDecision, t: Text): string {
  const { decided } = decision;
  const who = t('decidedOn', {
    who: words(decision.decidedBy, t),
    when: decided.state === 'stated' ? decided.text : t('notStated'),
    where: words(decision.meeting, t),
  });
  const answers = decision.answers.map(({ title, outcome, changed, unchanged, reason, reconsider }) =>
    escaped(t('answer', { title, outcome: t(`outcome_${outcome}`), changed, unchanged, reason, reconsider }).trim()),
  );
  return `<h3>${escaped(decision.title)}</h3><p>${escaped(who)}</p>${paragraphs(decision.summary)}${list(answers, '')}`;
}

export function decisionsPart({ decisions, unanswered }: Decided, t: Text): Part {
  const open = [...unanswered.findings, ...unanswered.options].map(({ title }) => escaped(title));
  const html = decisions.map((decision) => decisionHtml(decision, t)).join('');
  const rest = open.length === 0 ? '' : `<h3>${escaped(t('unansweredTitle'))}</h3>${list(open, '')}`;
  return { title: t('decisionsTitle'), html: (html || `<p>${escaped(t('decisionsNone'))}</p>`) + rest };
}

export function filesPart(files: readonly ManifestFile[], t: Text): Part {
  const rows = files.map(({ path, bytes, sha256 }) => [
    `<a href="${escaped(encodeURI(path))}">${escaped(path)}</a>`,
    String(bytes),
    `<code>${sha256}</code>`,
  ]);
  const html = `<p>${escaped(t('filesText'))}</p>${table([t('file'), t('bytes'), t('hash')], rows)}`;
  return { title: t('filesTitle'), html };
}
