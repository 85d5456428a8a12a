/** One contribution of the ledger with its words, for the staff who may read them. */
import { and, asc, eq } from 'drizzle-orm';
import type { Stated } from '#db/schema/base/columns.ts';
import { participations } from '#db/schema/consultations/consultations.ts';
import { ledgerEntries, ledgerSenders } from '#db/schema/evidence.ts';
import { contributions, nodes } from '#db/schema/record.ts';
import type { ContributionChannel, ContributionKind, ContributionState } from '#app/features/record/contribution.ts';
import { isPublicId } from '#app/lib/public-id.ts';
import type { Treated } from '../ledger.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';

export type Entry = {
  id: string;
  channel: ContributionChannel;
  kind: ContributionKind;
  /** YYYY-MM-DD. */
  day: string;
  isLate: boolean;
  state: ContributionState;
  readOn: string | null;
  codedOn: string | null;
  putOn: string | null;
  activity: string | null;
  /** Null for what another feature took in: its words are kept there. */
  said: { title: string; body: string; signatures: Stated<number>; source: string; address: string } | null;
  /** Of what came late, whether it is considered and why not; null for what came in time or stands elsewhere. */
  treated: Treated | null;
  sender: { name: string; contact: string } | null;
};

/** One statement. @throws not-found for what is not in the ledger of this consultation of this area. */
export async function getEntry(ctx: AreaContext, consultationId: string, id: string): Promise<Entry> {
  if (!isPublicId(id)) throw notFound();
  const rows = await ctx.db
    .select({
      own: contributions,
      activity: nodes.title,
      said: ledgerEntries,
      sender: { name: ledgerSenders.name, contact: ledgerSenders.contact },
    })
    .from(contributions)
    .leftJoin(
      ledgerEntries,
      and(eq(ledgerEntries.areaId, contributions.areaId), eq(ledgerEntries.id, contributions.id)),
    )
    .leftJoin(
      ledgerSenders,
      and(eq(ledgerSenders.areaId, contributions.areaId), eq(ledgerSenders.entryId, contributions.id)),
    )
    .leftJoin(nodes, and(eq(nodes.areaId, contributions.areaId), eq(nodes.id, contributions.activityNodeId)))
    .where(
      and(
        eq(contributions.areaId, ctx.area.id),
        eq(contributions.consultationId, consultationId),
        eq(contributions.id, id),
      ),
    );
  const row = rows[0];
  if (!row) throw notFound();
  const { areaId: _, codeHash: __, consultationId: ___, activityNodeId: ____, ...own } = row.own;
  const said = row.said && {
    title: row.said.title,
    body: row.said.body,
    signatures: row.said.signatures,
    source: row.said.source,
    address: row.said.address,
  };
  const treated = own.isLate && row.said ? { treatment: row.said.treatment, reason: row.said.treatmentReason } : null;
  return {
    ...own,
    activity: row.activity,
    said,
    treated,
    sender: row.sender?.name || row.sender?.contact ? row.sender : null,
  };
}

/** Records of listening of a consultation that an entry may be part of, in any state. One statement. */
export function listActivities(ctx: AreaContext, consultationId: string): Promise<{ id: string; title: string }[]> {
  return ctx.db
    .select({ id: nodes.id, title: nodes.title })
    .from(participations)
    .innerJoin(nodes, and(eq(nodes.areaId, participations.areaId), eq(nodes.id, participations.id)))
    .where(and(eq(participations.areaId, ctx.area.id), eq(participations.consultationId, consultationId)))
    .orderBy(asc(nodes.createdAt), asc(nodes.id));
}
