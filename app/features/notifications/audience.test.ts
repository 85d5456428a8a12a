import { describe, expect, it } from 'vitest';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { makeArea, makeLink, makeNode } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback, statementsOf } from '#tests/setup/database.ts';
import { listAudienceNodes } from './reads/list-audience.server.ts';

describe('listAudienceNodes', () => {
  it('goes back from news to what caused it, and from there to the consultation and the service', async () => {
    await rollback(async (db) => {
      const area = await makeArea(db);
      const ctx = testContext(testServices(db), area);
      const consultation = await makeNode(db, area, 'consultation');
      const survey = await makeNode(db, area, 'survey');
      const otherSurvey = await makeNode(db, area, 'survey');
      const finding = await makeNode(db, area, 'finding');
      const commitment = await makeNode(db, area, 'commitment');
      const otherCommitment = await makeNode(db, area, 'commitment');
      const service = await makeNode(db, area, 'service');
      const update = await makeNode(db, area, 'update');
      await db.insert(surveys).values({ areaId: area.id, id: survey });
      await makeLink(db, area, survey, 'part-of', consultation);
      await makeLink(db, area, otherSurvey, 'part-of', consultation);
      await makeLink(db, area, survey, 'evidence-for', finding);
      await makeLink(db, area, finding, 'led-to', commitment);
      await makeLink(db, area, finding, 'led-to', otherCommitment);
      await makeLink(db, area, commitment, 'changes', service);
      await makeLink(db, area, otherCommitment, 'changes', service);
      await makeLink(db, area, commitment, 'cites', update);
      const reached = await listAudienceNodes(ctx, area.id, update);
      expect(new Set(reached)).toEqual(new Set([update, commitment, finding, survey, consultation, service]));
      expect(reached).toHaveLength(6);
    });
  });

  it('finds the consultation that a survey names as its own', async () => {
    await rollback(async (db) => {
      const area = await makeArea(db);
      const ctx = testContext(testServices(db), area);
      const consultation = await makeNode(db, area, 'consultation');
      const survey = await makeNode(db, area, 'survey');
      await db.execute(`insert into consultations (area_id, id) values ('${area.id}', '${consultation}')`);
      await db.insert(surveys).values({ areaId: area.id, id: survey, consultationId: consultation });
      expect(new Set(await listAudienceNodes(ctx, area.id, survey))).toEqual(new Set([survey, consultation]));
    });
  });

  it('does not pass through what is not public, ends on circles, and is one statement', async () => {
    await rollback(async (db) => {
      const area = await makeArea(db);
      const ctx = testContext(testServices(db), area);
      const survey = await makeNode(db, area, 'survey');
      const draft = await makeNode(db, area, 'finding', { state: 'draft', publishedAt: null });
      const first = await makeNode(db, area, 'finding');
      const second = await makeNode(db, area, 'finding');
      await makeLink(db, area, survey, 'evidence-for', draft);
      await makeLink(db, area, draft, 'led-to', first);
      await makeLink(db, area, second, 'led-to', first);
      await makeLink(db, area, first, 'led-to', second);
      let reached: string[] = [];
      const statements = await statementsOf(async () => {
        reached = await listAudienceNodes(ctx, area.id, first);
      });
      expect(new Set(reached)).toEqual(new Set([first, second]));
      expect(statements).toHaveLength(1);
      expect(await listAudienceNodes(ctx, area.id, draft)).toEqual([]);
    });
  });

  it('stays in its area', async () => {
    await rollback(async (db) => {
      const area = await makeArea(db);
      const elsewhere = await makeArea(db);
      const ctx = testContext(testServices(db), area);
      const nodeId = await makeNode(db, elsewhere, 'update');
      expect(await listAudienceNodes(ctx, area.id, nodeId)).toEqual([]);
    });
  });
});
