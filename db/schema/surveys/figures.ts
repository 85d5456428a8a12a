/** Published figures that are cited as evidence: which row of which table of a survey's results each of them is. */
import { pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { areaId, id } from '../base/columns.ts';
import { declare } from '../base/declare.ts';
import { goesWith } from '../base/owned.ts';
import { nodes } from '../record.ts';
import { surveys } from './surveys.ts';

/** It holds no number: what it says is read from the newest snapshot, and stands in the title of its node. */
export const figures = pgTable(
  'figures',
  {
    areaId: areaId(),
    id: id(),
    surveyId: text().notNull(),
    /** Of the published table, the same through all snapshots. */
    tableKey: text().notNull(),
    /** Of its row. */
    rowCode: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.id, nodes),
    goesWith(t, t.surveyId, surveys),
    uniqueIndex('figures_once').on(t.areaId, t.surveyId, t.tableKey, t.rowCode),
  ],
);
declare(figures, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'surveyId', 'tableKey', 'rowCode'],
});
