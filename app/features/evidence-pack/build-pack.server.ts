/** Makes the evidence pack of one consultation: reads what may be in it, writes the files, hashes and zips them. */
import { createHash } from 'node:crypto';
import { confirmationMessages } from '#app/features/confirmations/messages.ts';
import { coproductionMessages } from '#app/features/coproduction/messages.ts';
import { listVersions } from '#app/features/codebooks/reads/codebook.server.ts';
import { showCodebook, showVersion } from '#app/features/codebooks/shown.ts';
import { listConsequences } from '#app/features/consultations/reads/consequences.server.ts';
import { ledgerCsv } from '#app/features/evidence/ledger-csv.ts';
import { ledgerCsvMessages } from '#app/features/evidence/messages-csv.ts';
import { getAsked } from '#app/features/evidence/reads/asked.server.ts';
import { listDecisions } from '#app/features/evidence/reads/decisions.server.ts';
import { countLedger, listLedgerRecords } from '#app/features/evidence/reads/ledger.server.ts';
import { listThings } from '#app/features/progress/reads/things.server.ts';
import type { Thing } from '#app/features/progress/things.ts';
import { csvFile } from '#app/lib/csv.ts';
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { zipOf } from '#app/lib/archive/zip.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Translate } from '#app/platform/messages.ts';
import { confirmationsPart, forumPart } from './describe-forum.ts';
import * as describe from './describe.ts';
import { page } from './index-html.ts';
import { packMessages } from './messages.ts';
import { jsonFile } from './pack.ts';
import type { Manifest, ManifestFile, PackFile } from './pack.ts';
import { listDeeds } from './reads/deeds.server.ts';
import { listPackConfirmations } from './reads/confirmations.server.ts';
import { getPackForum } from './reads/forum.server.ts';
import { getPackQuestion } from './reads/question.server.ts';
import { listPackSurveys } from './reads/surveys.server.ts';
import type { PackSurvey } from './reads/surveys.server.ts';
import { resultsCsv } from './results-csv.ts';

type Text = Translate<(typeof packMessages)['english']>;

const sha256 = (body: string) => createHash('sha256').update(body).digest('hex');

const hashed = ({ path, body }: PackFile): ManifestFile => ({
  path,
  bytes: Buffer.byteLength(body),
  sha256: sha256(body),
});

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);

function surveyFiles({ slug, title, settings, versions, snapshots }: PackSurvey, t: Text): PackFile[] {
  const folder = `surveys/${slug}`;
  return [
    jsonFile(`${folder}/survey.json`, {
      title,
      ...settings,
      versions: versions.map(({ number, publishedAt }) => ({ number, publishedAt })),
    }),
    ...versions.map(({ number, definition }) => ({ path: `${folder}/version-${number}.json`, body: definition })),
    ...snapshots.flatMap(({ number, results, ...facts }) => [
      jsonFile(`${folder}/results-${number}.json`, { number, ...facts, ...results }),
      { path: `${folder}/results-${number}.csv`, body: resultsCsv(results, t) },
    ]),
  ];
}

function thingFiles(things: readonly Thing[], t: Text): PackFile[] {
  const findings = things.flatMap((thing) =>
    thing.kind === 'finding' ? [[thing.title, thing.detail, thing.publishedAt?.slice(0, 10) ?? '']] : [],
  );
  const quotes = things.flatMap((thing) =>
    thing.kind === 'quote' ? [[thing.body, thing.attribution, thing.wording]] : [],
  );
  return [
    { path: 'findings.csv', body: csvFile([[t('csv_title'), t('csv_detail'), t('csv_published')], ...findings]) },
    { path: 'quotes.csv', body: csvFile([[t('csv_body'), t('csv_attribution'), t('csv_wording')], ...quotes]) },
    jsonFile('what-came-of-it.json', things),
  ];
}

async function listPackThings(ctx: AreaContext, consultationId: string): Promise<Thing[]> {
  const consequences = (await listConsequences(ctx, [consultationId])).get(consultationId) ?? [];
  const found = await listThings(
    ctx,
    consequences.map(({ id }) => id),
  );
  return consequences.flatMap(({ id }) => found.get(id) ?? []);
}

async function deedsFile(ctx: AreaContext, nodeIds: readonly string[], t: Text): Promise<PackFile> {
  const deeds = await listDeeds(ctx, nodeIds);
  const head = [t('csv_day'), t('csv_deed'), t('csv_thing'), t('csv_by')];
  const lines = deeds.map(({ day, verb, thing, isByPerson }) => [
    day,
    verb,
    thing,
    t(isByPerson ? 'byStaff' : 'byNobody'),
  ]);
  return { path: 'record.csv', body: csvFile([head, ...lines]) };
}

export type Pack = { manifest: Manifest; files: PackFile[] };

/**
 * The files of a pack, in the order of their paths, without the manifest.
 * @throws not-found for a consultation of another area.
 */
export async function buildPack(ctx: AreaContext, consultationId: string): Promise<Pack> {
  const asked = await getAsked(ctx, consultationId);
  const t = ctx.t(packMessages);
  const asAt = londonDay(ctx.now);
  const question = await getPackQuestion(ctx, asked.id);
  const surveys = await listPackSurveys(ctx, asked.id);
  const counts = await countLedger(ctx, asked.id);
  const versions = await listVersions(ctx, asked.id);
  const things = await listPackThings(ctx, asked.id);
  const decided = await listDecisions(ctx, asked.id);
  const confirmed = await listPackConfirmations(ctx, things);
  const own = [...surveys, ...decided.decisions, ...things].map(({ id }) => id);
  const related = [...new Set([asked.id, ...own])];
  const forum = await getPackForum(ctx, related);
  const data = [
    jsonFile('consultation.json', question),
    ...surveys.flatMap((survey) => surveyFiles(survey, t)),
    { path: 'ledger.csv', body: ledgerCsv(await listLedgerRecords(ctx, asked.id), ctx.t(ledgerCsvMessages)) },
    jsonFile('ledger-counts.json', counts),
    jsonFile('codebook.json', versions.map(showVersion)),
    ...thingFiles(things, t),
    jsonFile('decisions.json', decided),
    jsonFile('forum.json', forum),
    jsonFile('confirmations.json', confirmed),
    await deedsFile(ctx, related, t),
  ].sort(byPath);
  const lead = [t('asAt', { day: formatDay(asAt), area: ctx.area.name })];
  if (ctx.area.demonstration !== 'none') lead.push(t('demonstration'));
  const index = page(t('title', { title: asked.title }), lead, [
    describe.questionPart(question, t),
    describe.optionsPart(question, t),
    describe.coursePart(question, t),
    describe.ledgerPart(counts, t),
    describe.codebookPart(showCodebook(versions), t),
    describe.thingsPart(things, t),
    describe.decisionsPart(decided, t),
    forumPart(forum, question.forumKind, t, ctx.t(coproductionMessages)),
    confirmationsPart(confirmed, t, ctx.t(confirmationMessages)),
    describe.filesPart(data.map(hashed), t),
  ]);
  const files = [...data, { path: 'index.html', body: index }].sort(byPath);
  const listed = files.map(hashed);
  return {
    files,
    manifest: {
      format: 'said-and-done/evidence-pack',
      version: 1,
      consultation: { id: asked.id, title: asked.title, area: ctx.area.name },
      asAt,
      files: listed,
      whole: sha256(listed.map((file) => `${file.sha256}  ${file.path}\n`).join('')),
    },
  };
}

/** The archive of a pack with its manifest. */
export function packed({ manifest, files }: Pack): Buffer {
  const all = [...files, jsonFile('manifest.json', manifest)];
  return zipOf(all.map(({ path, body }) => ({ path, body: Buffer.from(body) })));
}
