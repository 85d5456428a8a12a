/** Columns that say which person did a thing, in tables whose rows outlive the person: erasure empties them. */
import { eq } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '#db/client.server.ts';
import { measureTargets, quotes } from '#db/schema/progress.ts';
import { activityRecords, links, nodes } from '#db/schema/record.ts';
import { safetyDecisions } from '#db/schema/safety.ts';
import { resultSnapshots, surveyVersions } from '#db/schema/surveys.ts';

export type PersonColumn = { table: PgTable; key: string; empty: (db: Db, personId: string) => Promise<unknown> };

/** A test holds this list to the tables that declare `unlink-person`. */
export const personColumns: readonly PersonColumn[] = [
  {
    table: activityRecords,
    key: 'actorId',
    empty: (db, id) => db.update(activityRecords).set({ actorId: null }).where(eq(activityRecords.actorId, id)),
  },
  {
    table: links,
    key: 'madeBy',
    empty: (db, id) => db.update(links).set({ madeBy: null }).where(eq(links.madeBy, id)),
  },
  {
    table: measureTargets,
    key: 'joinedBy',
    empty: (db, id) => db.update(measureTargets).set({ joinedBy: null }).where(eq(measureTargets.joinedBy, id)),
  },
  {
    table: nodes,
    key: 'createdBy',
    empty: (db, id) => db.update(nodes).set({ createdBy: null }).where(eq(nodes.createdBy, id)),
  },
  {
    table: quotes,
    key: 'approvedBy',
    empty: (db, id) => db.update(quotes).set({ approvedBy: null }).where(eq(quotes.approvedBy, id)),
  },
  {
    table: resultSnapshots,
    key: 'publishedBy',
    empty: (db, id) => db.update(resultSnapshots).set({ publishedBy: null }).where(eq(resultSnapshots.publishedBy, id)),
  },
  {
    table: safetyDecisions,
    key: 'byId',
    empty: (db, id) => db.update(safetyDecisions).set({ byId: null }).where(eq(safetyDecisions.byId, id)),
  },
  {
    table: surveyVersions,
    key: 'publishedBy',
    empty: (db, id) => db.update(surveyVersions).set({ publishedBy: null }).where(eq(surveyVersions.publishedBy, id)),
  },
];
