/** The demonstration's closed question passes the gates that the product asks of every other, in an area with a forum. */
import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { nodes } from '#db/schema/record.ts';
import { listDeadEnds } from '#app/features/chain/reads/dead-ends.server.ts';
import { listConsequences } from '#app/features/consultations/reads/consequences.server.ts';
import { findPublished } from '#app/features/codebooks/reads/codebook.server.ts';
import { outcomeOn } from '#app/features/coproduction/countersign.ts';
import { listRequests } from '#app/features/coproduction/reads/requests.server.ts';
import { decisionGate, ledgerGate, takenBackGate } from '#app/features/evidence/gates.server.ts';
import { listUnanswered } from '#app/features/evidence/reads/answerable.server.ts';
import { listDecisions } from '#app/features/evidence/reads/decisions.server.ts';
import { countLedger } from '#app/features/evidence/reads/ledger.server.ts';
import { grantRole } from '#app/features/people/writes/grant-role.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makePerson } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import { contributions, findings } from './invented-closed-question.ts';
import { loadClosedQuestion } from './load-closed-question.server.ts';
import { loadWaitingText } from './load-waiting-text.server.ts';

async function findQuestion(ctx: AreaContext) {
  const [row] = await ctx.db
    .select({ id: consultations.id, stage: consultations.stage })
    .from(consultations)
    .where(eq(consultations.areaId, ctx.area.id));
  if (!row) throw new Error('No question was loaded.');
  return row;
}

const wordOn = async (ctx: AreaContext, id: string, subject: 'closure' | 'codebook') => {
  const requests = await listRequests(ctx, id, subject);
  return requests.map((request) => outcomeOn(request, londonDay(ctx.now)));
};

it('is reported with everything answered, put, and the forum asked about all of it', () =>
  rollback(async (db) => {
    const area = await makeArea(db, { forumName: 'Testshire Voices', demonstration: 'invented' });
    const ctx = testContext(testServices(db), area);
    const personId = await makePerson(db, 'speaker@example.org');
    await grantRole(ctx, { personId, name: 'Rosa', role: 'representative', organisationId: null });
    const decisionId = await loadClosedQuestion(ctx, londonDay(ctx.now));
    await loadWaitingText(ctx, decisionId);

    const { id, stage } = await findQuestion(ctx);
    expect(stage).toBe('reported');
    expect(await listUnanswered(ctx, id)).toEqual({ findings: [], options: [] });
    for (const gate of [ledgerGate({ isKnown: false, reason: '' }), decisionGate, takenBackGate('')])
      expect(await gate(ctx, id)).toEqual([]);

    const ledger = await countLedger(ctx, id);
    expect(ledger.every(({ state }) => state === 'put-to-decision-maker')).toBe(true);
    expect(ledger.reduce((all, { count }) => all + count, 0)).toBe(contributions.length);
    expect((await findPublished(ctx, id))?.number).toBe(1);

    const isPublicFinding = and(eq(nodes.areaId, area.id), eq(nodes.kind, 'finding'), eq(nodes.state, 'public'));
    expect(await db.select({ id: nodes.id }).from(nodes).where(isPublicFinding)).toHaveLength(findings.length);
    expect((await listDeadEnds(ctx)).found).toEqual([]);
    const cameOfIt = (await listConsequences(ctx, [id])).get(id) ?? [];
    expect(cameOfIt.filter(({ kind }) => kind === 'finding')).toHaveLength(findings.length);
    const { decisions } = await listDecisions(ctx, id);
    expect(decisions).toHaveLength(1);

    expect(await wordOn(ctx, id, 'codebook')).toEqual(['countersigned']);
    expect(await wordOn(ctx, id, 'closure')).toEqual(['silence']);
  }));
