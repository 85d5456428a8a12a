/** What a page must be before it may be public; publish() asks these and nothing else does. */
import { and, eq } from 'drizzle-orm';
import { pages } from '#db/schema/pages.ts';
import type { Gate, GateProblem } from '#app/features/record/writes/publish.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { readContent } from './blocks.ts';
import type { PageContent } from './blocks.ts';
import { lintContent } from './lint.ts';
import type { Fault } from './lint.ts';
import { faultMessages } from './messages-faults.ts';
import { listFamily } from './reads/family.server.ts';
import { readNamed } from './reads/named.server.ts';
import type { Named } from './show-page.ts';

/** What of that which a page names can be shown now. */
function shownIds({ refs, organisations, tierSets, pictures }: Named): Set<string> {
  const visible = [...refs.values()].filter((ref) => ref.state === 'public').map((ref) => ref.id);
  return new Set([...visible, ...organisations.keys(), ...tierSets.keys(), ...pictures.keys()]);
}

/** All that is wrong with a draft, as things are now. Up to four statements. */
export async function lintDraft(ctx: AreaContext, content: PageContent): Promise<Fault[]> {
  return lintContent(content, shownIds(await readNamed(ctx, content)));
}

const contentGate: Gate = async (tx, id) => {
  const [page] = await tx.db
    .select({ draft: pages.draft })
    .from(pages)
    .where(and(eq(pages.areaId, tx.area.id), eq(pages.id, id)));
  if (!page) throw notFound();
  const t = tx.t(faultMessages);
  const faults = await lintDraft(tx, readContent(page.draft));
  return faults
    .filter((fault) => fault.isBlocking)
    .map(({ key, detail }): GateProblem => ({ gate: key, message: t(key, { detail: detail || t('untitled') }) }));
};

/** A rendition is approved as it stands, and the page that it is another form of is public. */
const renditionGate: Gate = async (tx, id) => {
  const family = await listFamily(tx, id);
  const own = family.find((each) => each.id === id);
  if (!own || own.originalId === null) return [];
  const t = tx.t(faultMessages);
  const [row] = await tx.db
    .select({ revision: pages.revision, approvedRevision: pages.approvedRevision })
    .from(pages)
    .where(and(eq(pages.areaId, tx.area.id), eq(pages.id, id)));
  const problems: GateProblem[] = [];
  if (row?.approvedRevision !== row?.revision) problems.push({ gate: 'notApproved', message: t('notApproved') });
  if (family.find((each) => each.id === own.originalId)?.state !== 'public')
    problems.push({ gate: 'originalNotPublic', message: t('originalNotPublic') });
  return problems;
};

/** A countersign or another check joins by being put into this list. */
export const pageGates: readonly Gate[] = [contentGate, renditionGate];
