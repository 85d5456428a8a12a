/** Whether the forum dissents from what is public of a thing, as a column of a statement that reads many things. */
import { sql } from 'drizzle-orm';
import type { SQL, SQLWrapper } from 'drizzle-orm';

/** Where a row stands, in a statement of whatever shape. */
export type RowKey = { areaId: SQLWrapper; id: SQLWrapper };

/** Of its words to families or of how it was closed; not of the wording of questions, nor of the codes that answers are sorted by. One index look-up. */
export const dissentColumn = ({ areaId, id }: RowKey): SQL<boolean> =>
  sql<boolean>`exists (select 1 from countersigns w where w.area_id = ${areaId} and w.node_id = ${id}
    and w.subject in ('you-said', 'closure') and w.is_current and w.outcome = 'dissent')`;
