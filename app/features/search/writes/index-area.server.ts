/** Keeps the index of an area's public words: what changed is written again, what is gone leaves it, in one transaction. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { searchDocuments } from '#db/schema/search.ts';
import { nodes } from '#db/schema/record.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { Indexing } from '#app/platform/services.server.ts';
import { indexedText, spellingsOf, tidyText, withoutMarkdown } from '../fold.ts';
import { textSources } from '../texts/sources.server.ts';
import type { ThingText } from '../texts/text-source.ts';
import { readAreaWords } from '../texts/words-of-area.server.ts';

/** Raise it when the way documents are made changes: all of them are then written again at the next start. */
const documentForm = 3;

const chunk = 400;

type Source = {
  kind: string;
  id: string;
  slug: string | null;
  title: string;
  publishedAt: Date | null;
  changedAt: Date | null;
};

const bodyOf = (texts: ThingText['texts']) =>
  tidyText(texts.flatMap((text) => (text ? [withoutMarkdown(text)] : [])).join(' \n'));

type Facts = Pick<ThingText, 'serviceIds' | 'status'>;

function documentOf(areaId: string, source: Source, body: string, { serviceIds, status }: Facts) {
  const { kind, id, slug, title, publishedAt, changedAt } = source;
  const words = sql`setweight(to_tsvector('english', ${indexedText(title)}), 'A')
    || setweight(to_tsvector('english', ${indexedText(body).slice(0, 200_000)}), 'C')`;
  return {
    areaId,
    kind,
    thingId: id,
    slug,
    title: tidyText(title),
    body,
    words,
    spellings: spellingsOf(`${title} ${body}`),
    serviceIds: [...serviceIds],
    status: status ?? null,
    publishedAt,
    year: publishedAt === null ? 0 : Number(londonDay(publishedAt).slice(0, 4)),
    sourceChangedAt: changedAt,
    form: documentForm,
  };
}

async function write({ db }: Indexing, documents: ReturnType<typeof documentOf>[]): Promise<void> {
  if (documents.length === 0) return;
  const fresh = (column: string) => sql.raw(`excluded.${column}`);
  await db
    .insert(searchDocuments)
    .values(documents)
    .onConflictDoUpdate({
      target: [searchDocuments.areaId, searchDocuments.kind, searchDocuments.thingId],
      set: {
        slug: fresh('slug'),
        title: fresh('title'),
        body: fresh('body'),
        words: fresh('words'),
        spellings: fresh('spellings'),
        serviceIds: fresh('service_ids'),
        status: fresh('status'),
        publishedAt: fresh('published_at'),
        year: fresh('year'),
        sourceChangedAt: fresh('source_changed_at'),
        form: fresh('form'),
      },
    });
}

/** The ids of public nodes whose document is missing or older than they are, or that this very transaction wrote about. */
async function listStale({ db, area, now }: Indexing, isWhole: boolean): Promise<string[]> {
  const isStale = sql`d.thing_id is null or d.form <> ${documentForm} or d.source_changed_at <> n.changed_at
    or n.id in (select node_id from activity_records where area_id = ${area.id} and at >= ${now.toISOString()}::timestamptz)`;
  const rows = await db.execute<{ id: string }>(sql`
    select n.id from nodes n
    left join search_documents d on d.area_id = n.area_id and d.kind = n.kind and d.thing_id = n.id
    where n.area_id = ${area.id} and n.state = 'public' and (${isWhole ? sql`true` : isStale})
    order by n.id`);
  return rows.map((row) => row.id);
}

async function indexNodes(tx: Indexing, ids: readonly string[]): Promise<void> {
  const { db, area } = tx;
  const rows = await db
    .select({
      kind: nodes.kind,
      id: nodes.id,
      slug: nodes.slug,
      title: nodes.title,
      publishedAt: nodes.publishedAt,
      changedAt: nodes.changedAt,
    })
    .from(nodes)
    .where(and(eq(nodes.areaId, area.id), inArray(nodes.id, [...ids])));
  const texts = new Map<string, ThingText>();
  for (const kind of new Set<NodeKind>(rows.map((row) => row.kind))) {
    const own = rows.flatMap((row) => (row.kind === kind ? [row.id] : []));
    for (const text of (await textSources[kind]?.(db, area.id, own)) ?? []) texts.set(text.id, text);
  }
  await write(
    tx,
    rows.map((row) => {
      const text = texts.get(row.id);
      return documentOf(area.id, row, bodyOf(text?.texts ?? []), text ?? { serviceIds: [] });
    }),
  );
}

/** What the area says outside its nodes: few rows, of which those that differ are written. */
async function indexAreaWords(tx: Indexing): Promise<void> {
  const { db, area } = tx;
  const said = await readAreaWords(db, area.id);
  const kept = await db
    .select({
      kind: searchDocuments.kind,
      id: searchDocuments.thingId,
      slug: searchDocuments.slug,
      title: searchDocuments.title,
      body: searchDocuments.body,
      form: searchDocuments.form,
    })
    .from(searchDocuments)
    .where(and(eq(searchDocuments.areaId, area.id), sql`${searchDocuments.sourceChangedAt} is null`));
  const keyOf = (one: { kind: string; id: string }) => `${one.kind} ${one.id}`;
  const before = new Map(kept.map((one) => [keyOf(one), one]));
  const changed = said.flatMap((one) => {
    const body = bodyOf([one.body]);
    const was = before.get(keyOf(one));
    const isSame =
      was?.title === tidyText(one.title) && was.body === body && was.slug === one.slug && was.form === documentForm;
    return isSame
      ? []
      : [documentOf(area.id, { ...one, publishedAt: null, changedAt: null }, body, { serviceIds: [] })];
  });
  await write(tx, changed);
  const there = new Set(said.map(keyOf));
  for (const one of kept) {
    if (there.has(keyOf(one))) continue;
    const { areaId, kind, thingId } = searchDocuments;
    await db.delete(searchDocuments).where(and(eq(areaId, area.id), eq(kind, one.kind), eq(thingId, one.id)));
  }
}

/**
 * Brings the index of the area up to date. Called at the end of every transaction that changes a public page.
 * @param isWhole writes every document again, changed or not.
 */
export async function indexArea(tx: Indexing, isWhole = false): Promise<void> {
  const { db, area } = tx;
  await db.execute(sql`
    delete from search_documents d where d.area_id = ${area.id} and d.source_changed_at is not null and not exists (
      select 1 from nodes n where n.area_id = d.area_id and n.id = d.thing_id and n.kind = d.kind and n.state = 'public')`);
  const stale = await listStale(tx, isWhole);
  for (let first = 0; first < stale.length; first += chunk) await indexNodes(tx, stale.slice(first, first + chunk));
  await indexAreaWords(tx);
}
