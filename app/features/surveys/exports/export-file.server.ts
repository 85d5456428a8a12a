/** The answer to a request for an export: small files whole, responses as a stream. */
import type { AreaContext } from '#app/platform/context.server.ts';
import { streamed } from '#app/platform/http/streamed.ts';
import { helpKinds } from '../access/audience.ts';
import { answeringMessages } from '../messages.ts';
import { countRows } from '../reads/exports/rows.server.ts';
import type { Countable } from '../reads/results.server.ts';
import type { ResultFilters } from '../results/filters.ts';
import { labelWords } from '../view/words.server.ts';
import { recordExport } from '../writes/exports/record-export.server.ts';
import { codebookCsv, codebookHtml } from './codebook.server.ts';
import type { CodebookWords } from './codebook.server.ts';
import { exportColumns } from './columns.server.ts';
import type { ExportColumn } from './columns.server.ts';
import { fileNameOf, typeOf } from './formats.ts';
import type { ExportChoice } from './formats.ts';
import { exportMessages } from './messages.ts';
import { beginProgress } from './progress.server.ts';
import { provenanceName, provenanceOf } from './provenance.ts';
import type { ProvenanceName } from './provenance.ts';
import { spssSyntax } from './spss.server.ts';
import { streamOf } from './stream.server.ts';
import { writeRows } from './write.server.ts';

export type Exported = {
  survey: { id: string; slug: string; title: string; anonymity: string };
  /** Only the versions that are exported: columns come from them. */
  countable: Countable;
  filters: ResultFilters;
  choice: ExportChoice;
};

const toldValues: Partial<Record<ProvenanceName, readonly string[]>> = {
  channel: ['web', 'paper', 'phone', 'assisted', 'kiosk', 'imported', 'demonstration'],
  help: ['not-asked', 'not-stated', ...helpKinds],
};

/** The columns before the answers, in words. */
function toldColumns(ctx: AreaContext, isAnonymous: boolean) {
  const t = ctx.t(exportMessages);
  return provenanceOf(isAnonymous).map(({ key, kind, format }) => ({
    name: provenanceName(key),
    means: key === 'when' && isAnonymous ? t('told_month') : t(`told_${key}`),
    kind,
    format,
    values: [...(toldValues[key] ?? (kind === 'tick' ? ['1', '0'] : []))],
  }));
}

function codebookWords(ctx: AreaContext, { title, anonymity }: Exported['survey']): CodebookWords {
  const t = ctx.t(exportMessages);
  return {
    title: t('codebookTitle', { title }),
    told: toldColumns(ctx, anonymity === 'anonymous'),
    column: t('column'),
    means: t('means'),
    kind: t('kind'),
    values: t('valuesHead'),
    missing: t('missingHead'),
    kinds: {
      choice: t('kind_choice'),
      tick: t('kind_tick'),
      number: t('kind_number'),
      date: t('kind_date'),
      text: t('kind_text'),
      rank: t('kind_rank'),
      file: t('kind_file'),
    },
  };
}

export function columnsOf(ctx: AreaContext, { versions }: Countable): ExportColumn[] {
  const words = labelWords(ctx.t(answeringMessages));
  const t = ctx.t(exportMessages);
  return exportColumns(versions, {
    locale: ctx.language,
    labelsOf: ({ plan }) => plan.labels(ctx.language, words),
    rows: t('rows'),
    other: t('other'),
  });
}

const headersOf = (slug: string, { format }: ExportChoice) => ({
  'Content-Type': typeOf(format),
  'Content-Disposition': `attachment; filename="${fileNameOf(slug, format)}"`,
  'Cache-Control': 'no-store',
});

/** What needs no row: a codebook or the syntax; null for the rest. */
function wholeFile(ctx: AreaContext, { survey, choice }: Exported, columns: readonly ExportColumn[]): string | null {
  switch (choice.format) {
    case 'codebook-csv':
      return codebookCsv(columns, codebookWords(ctx, survey));
    case 'codebook-html':
      return codebookHtml(columns, codebookWords(ctx, survey));
    case 'spss-syntax':
      return spssSyntax(columns, fileNameOf(survey.slug, 'spss'), toldColumns(ctx, survey.anonymity === 'anonymous'));
    default:
      return null;
  }
}

/** Records the export, then sends it. A connection is held only while rows are read, and freed when the reader leaves. */
export async function exportFile(ctx: AreaContext, exported: Exported): Promise<Response> {
  const { survey, countable, filters, choice } = exported;
  const columns = columnsOf(ctx, countable);
  const headers = headersOf(survey.slug, choice);
  const whole = wholeFile(ctx, exported, columns);
  if (whole !== null) return new Response(whole, { headers });
  const isAnonymous = survey.anonymity === 'anonymous';
  const scope = { surveyId: survey.id, filters, isSnapshotted: false, hasTests: choice.hasTests };
  const total = await countRows(ctx, scope, countable);
  await recordExport(ctx, survey.id, { format: choice.format, rows: total });
  const t = ctx.t(exportMessages);
  const codebook = () => [
    [t('column'), t('means')],
    ...toldColumns(ctx, isAnonymous).map(({ name, means }) => [name, means]),
    ...columns.map(({ name, label }) => [name, label]),
    ...columns.flatMap(({ name, options }) => options.map(({ code, label }) => [`${name} = ${code}`, label])),
  ];
  const body = streamOf(
    async (sink) => {
      const progress = beginProgress(ctx.area.id, survey.id, total);
      try {
        await writeRows(
          {
            ctx,
            scope,
            countable,
            columns,
            choice,
            facts: {
              versionNumbers: new Map(countable.versions.map(({ id, number }) => [id, number])),
              isAnonymous,
            },
            book: {
              answers: t('sheetAnswers'),
              codebook: t('sheetCodebook'),
              rows: choice.format === 'xlsx' ? codebook() : [],
            },
            took: progress.add,
          },
          sink,
        );
      } finally {
        progress.end();
      }
    },
    (error) => ctx.log.error({ err: error }, 'An export could not be finished.'),
  );
  return streamed(new Response(body, { headers }));
}
