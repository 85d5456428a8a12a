import { boolean, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { declarations } from '#db/schema/base/declare.ts';
import { tableProblems, tablesOf } from './tables.ts';
import type { Declaration } from './tables.ts';

const schema = import.meta.glob<Record<string, unknown>>('/db/schema/*.ts', { eager: true });
const tables = new Map(Object.values(schema).flatMap((schemaModule) => tablesOf(schemaModule)));

const declared: Declaration = { tenant: 'area', erasure: 'keep', retention: 'while-published', public: ['id'] };
const areaId = () => uuid('area_id').notNull();
const id = () => uuid('id').notNull();

describe('table declarations', () => {
  it.each([...tables])('cover %s', (name, table) => {
    expect(tableProblems(name, table, declarations.get(table))).toEqual([]);
  });

  it('exist for no table that the schema does not export', () => {
    const exported = new Set([...tables.values()]);
    expect(exported.size).toBeGreaterThan(0);
    expect([...declarations.keys()].filter((table) => !exported.has(table))).toEqual([]);
  });
});

describe('a table is refused', () => {
  const good = pgTable('good', { areaId: areaId(), id: id() }, (t) => [primaryKey({ columns: [t.areaId, t.id] })]);

  it('not when all is well', () => {
    expect(tableProblems('good', good, declared)).toEqual([]);
    expect(tablesOf({ good, other: 1 })).toEqual([['good', good]]);
  });

  it('without a declaration, or with an incomplete one', () => {
    expect(tableProblems('good', good, undefined)).toEqual(['good is not declared']);
    expect(tableProblems('good', good, { ...declared, erasure: '', public: ['slug'] })).toEqual([
      'good states no erasure',
      'good has no column slug',
    ]);
  });

  it('when an area table has no area, or one that may be null', () => {
    const homeless = pgTable('homeless', { id: uuid('id').primaryKey() });
    const optional = pgTable('optional', { areaId: uuid('area_id'), id: id() }, (t) => [
      primaryKey({ columns: [t.areaId, t.id] }),
    ]);
    expect(tableProblems('homeless', homeless, declared)).toEqual(['homeless has no area_id']);
    expect(tableProblems('homeless', homeless, { ...declared, tenant: 'platform' })).toEqual([]);
    expect(tableProblems('optional', optional, declared)).toEqual(['optional: area_id may be null']);
  });

  it('when a key does not lead with the area', () => {
    const loose = pgTable(
      'loose',
      {
        id: uuid('id').primaryKey(),
        areaId: areaId(),
        slug: text('slug').unique('by_slug'),
        code: text('code'),
        live: boolean('live'),
      },
      (t) => [
        unique('by_code').on(t.code, t.areaId),
        uniqueIndex('by_live').on(t.live),
        uniqueIndex('fine').on(t.areaId, t.code),
      ],
    );
    expect(tableProblems('loose', loose, declared)).toEqual([
      'loose: primary key does not lead with area_id',
      'loose: unique slug does not lead with area_id',
      'loose: unique by_code does not lead with area_id',
      'loose: unique index by_live does not lead with area_id',
    ]);
  });

  it('when an area table has no primary key', () => {
    expect(tableProblems('bare', pgTable('bare', { areaId: areaId(), id: id() }), declared)).toEqual([
      'bare has no primary key',
    ]);
  });
});
