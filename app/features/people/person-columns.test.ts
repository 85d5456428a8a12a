import { getTableColumns, getTableName } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import '#db/schema/all.ts';
import { declarations } from '#db/schema/base/declare.ts';
import { personColumns } from './person-columns.server.ts';

/** How the schema names a person who did something, where no reference holds the column to `people`. */
const personNames = [
  'actorId',
  'answeredBy',
  'approvedBy',
  'byId',
  'changedBy',
  'clearedBy',
  'createdBy',
  'decidedBy',
  'declaredBy',
  'importedBy',
  'joinedBy',
  'madeBy',
  'publishedBy',
  'ratedBy',
  'readerId',
  'recordedBy',
  'scheduledBy',
  'startedBy',
];

describe('the columns that erasure empties', () => {
  it('cover every table that is declared to be unlinked', () => {
    const declared = [...declarations].filter(([, { erasure }]) => erasure === 'unlink-person').map(([table]) => table);
    const listed = personColumns.map(({ table }) => table);
    expect(declared.length).toBeGreaterThan(0);
    expect(declared.filter((table) => !listed.includes(table)).map(getTableName)).toEqual([]);
  });

  it('cover every column whose name says that it holds a person', () => {
    const named = [...declarations.keys()].flatMap((table) =>
      Object.entries(getTableColumns(table))
        // A column that is never null holds words, such as who approved a text for a group.
        .filter(([key, column]) => personNames.includes(key) && !column.notNull)
        .map(([key]) => `${getTableName(table)}.${key}`),
    );
    const listed = personColumns.map(({ table, key }) => `${getTableName(table)}.${key}`);
    expect(named.sort()).toEqual(listed.sort());
  });
});
