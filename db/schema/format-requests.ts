/** Requests for another format, a call or help to take part: what is wanted, and how to reach whoever asked until it is done. */
import { sql } from 'drizzle-orm';
import { check, date, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { areaId, id } from './base/columns.ts';
import { declare } from './base/declare.ts';
import { goesWith } from './base/owned.ts';
import { people } from './people.ts';
import { nodes } from './record.ts';
import { areas } from './tenancy.ts';

export const formatRequests = pgTable(
  'format_requests',
  {
    areaId: areaId().references(() => areas.id, { onDelete: 'cascade' }),
    id: id(),
    /** The survey or consultation that it is about; without one it is about taking part at all. */
    nodeId: text(),
    format: text()
      .$type<
        'easy-read' | 'language' | 'large-print' | 'audio' | 'bsl' | 'paper' | 'call' | 'visit' | 'something-else'
      >()
      .notNull(),
    /** Which language, or what else would help. */
    wish: text().notNull().default(''),
    reach: text().$type<'phone' | 'text' | 'email' | 'post'>().notNull(),
    /** How to reach them; emptied when it is done. */
    contact: text().notNull(),
    received: date({ mode: 'string' }).notNull(),
    /** Last day, by the area's working days. */
    due: date({ mode: 'string' }).notNull(),
    assignedTo: text().references(() => people.id, { onDelete: 'set null' }),
    /** Day on which it was done; empty while it is open. */
    done: date({ mode: 'string' }),
    outcome: text().$type<'sent' | 'helped' | 'not-reached' | 'withdrawn'>(),
    /** What was done, in words. */
    whatWasDone: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.nodeId, nodes),
    index('format_requests_open').on(t.areaId, t.done, t.due),
    check('format_requests_done', sql`(${t.done} is null) = (${t.outcome} is null)`),
    check('format_requests_contact_goes', sql`${t.done} is null or ${t.contact} = ''`),
  ],
);
declare(formatRequests, { tenant: 'area', erasure: 'delete-row', retention: 'transient', public: [] });
