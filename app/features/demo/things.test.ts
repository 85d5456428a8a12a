/** Every published thing of the demonstration's sources is the same whether its kind is known beforehand or not. */
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { bromley } from '#db/seed/bromley.ts';
import { dorset } from '#db/seed/dorset.ts';
import { manchester } from '#db/seed/manchester.ts';
import { southThames } from '#db/seed/south-thames.ts';
import { nodes } from '#db/schema/record.ts';
import { listCommitments } from '#app/features/progress/reads/commitments.server.ts';
import { listThings } from '#app/features/progress/reads/things.server.ts';
import { createContext } from '#app/platform/context.server.ts';
import { testServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import { loadArea } from './writes/load-area.server.ts';

const chain = ['finding', 'quote', 'commitment', 'measure', 'outcome', 'service-change', 'update', 'participation'];

describe('things read by their kind', () => {
  it('say what they say when they are read among all kinds', () =>
    rollback(async (db) => {
      const seen = new Set<string>();
      for (const seed of [bromley, dorset, manchester, southThames]) {
        const ctx = await loadArea(createContext(testServices(db)), seed, '2026-05-04');
        const isPublic = and(eq(nodes.areaId, ctx.area.id), eq(nodes.state, 'public'));
        const listed = await db.select({ id: nodes.id, kind: nodes.kind }).from(nodes).where(isPublic);
        const kinds = [...new Set(listed.map(({ kind }) => kind))];
        for (const [index, kind] of kinds.entries()) {
          seen.add(kind);
          const ids = listed.filter((node) => node.kind === kind).map(({ id }) => id);
          const things = await listThings(ctx, ids, kind);
          expect(things.size, kind).toBe(ids.length);
          expect(things, kind).toEqual(await listThings(ctx, ids));
          expect(await listThings(ctx, ids, kinds.at(index - 1)), kind).toEqual(new Map());
        }
      }
      expect(chain.filter((kind) => !seen.has(kind))).toEqual([]);
    }));
});

describe('what a source lists', () => {
  it('stands in the order of the source', () =>
    rollback(async (db) => {
      const ctx = await loadArea(createContext(testServices(db)), dorset, '2026-05-04');
      const filter = { headline: null, organisation: null, service: null, overdue: null };
      const { commitments } = await listCommitments(ctx, filter);
      expect(commitments.map(({ title }) => title)).toEqual(dorset.commitments.map(({ title }) => title));
    }));

  it('has the date that the source gives it, and stands no further than the source says', () =>
    rollback(async (db) => {
      const ctx = await loadArea(createContext(testServices(db)), manchester, '2026-05-04');
      const isPublic = and(eq(nodes.areaId, ctx.area.id), eq(nodes.state, 'public'));
      const listed = await db.select({ id: nodes.id }).from(nodes).where(isPublic);
      const things = [
        ...(
          await listThings(
            ctx,
            listed.map(({ id }) => id),
          )
        ).values(),
      ];
      const named = (title: string) => things.filter((thing) => thing.title === title);
      expect(named('Stakeholder conference, April 2019')).toMatchObject([
        { held: { edtf: '2019-04', precision: 'month' } },
      ]);
      expect(named('Social Communication Pathway')).toContainEqual(
        expect.objectContaining({
          kind: 'service-change',
          stages: [
            expect.objectContaining({ stage: 'pilot', position: 'past' }),
            expect.objectContaining({ stage: 'approved', position: 'current' }),
            expect.objectContaining({ stage: 'planned', position: 'future' }),
          ],
        }),
      );
    }));
});
