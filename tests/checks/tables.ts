/** Holds every table to its declaration: whose it is, how it is erased, how long it is kept, what is public. */
import { getTableColumns, is } from 'drizzle-orm';
import { PgTable, getTableConfig } from 'drizzle-orm/pg-core';

export interface Declaration {
  tenant: 'area' | 'platform';
  erasure: unknown;
  retention: unknown;
  public: readonly string[];
}

/** The tables among a schema module's exports, by the name of their export. */
export function tablesOf(schemaModule: Record<string, unknown>): [string, PgTable][] {
  return Object.entries(schemaModule).filter((entry): entry is [string, PgTable] => is(entry[1], PgTable));
}

/** Sentences on what is missing or wrong; the keys of an area's table must lead with its area. */
export function tableProblems(name: string, table: PgTable, declaration: Declaration | undefined): string[] {
  if (!declaration) return [`${name} is not declared`];
  const columns = getTableColumns(table);
  const unstated = (['erasure', 'retention'] as const)
    .filter((key) => !declaration[key])
    .map((key) => `${name} states no ${key}`);
  const unknown = declaration.public
    .filter((column) => !(column in columns))
    .map((column) => `${name} has no column ${column}`);
  const keys = declaration.tenant === 'area' ? areaProblems(name, table) : [];
  return [...unstated, ...unknown, ...keys];
}

function areaProblems(name: string, table: PgTable): string[] {
  const area = getTableColumns(table).areaId;
  if (!area) return [`${name} has no area_id`];
  const config = getTableConfig(table);
  const keys: [string, unknown][] = [
    ...config.columns.filter((column) => column.primary).map((column): [string, unknown] => ['primary key', column]),
    ...config.primaryKeys.map((key): [string, unknown] => ['primary key', key.columns[0]]),
    ...config.columns
      .filter((column) => column.isUnique)
      .map((column): [string, unknown] => [`unique ${column.name}`, column]),
    ...config.uniqueConstraints.map((key): [string, unknown] => [`unique ${key.getName() ?? ''}`, key.columns[0]]),
    ...config.indexes
      .filter((index) => index.config.unique)
      .map((index): [string, unknown] => [`unique index ${index.config.name ?? ''}`, index.config.columns[0]]),
  ];
  const leads = (column: unknown) =>
    typeof column === 'object' && column !== null && 'name' in column && column.name === area.name;
  const problems = keys
    .filter(([, first]) => !leads(first))
    .map(([key]) => `${name}: ${key} does not lead with area_id`);
  if (!area.notNull) problems.push(`${name}: area_id may be null`);
  if (!keys.some(([key]) => key === 'primary key')) problems.push(`${name} has no primary key`);
  return problems;
}
