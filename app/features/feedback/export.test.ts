/** The file of a year: for whom it has which words, and that a spreadsheet takes it for data. */
import { describe, expect, it } from 'vitest';
import { makeArea } from '#tests/factories/areas.ts';
import { answerOf, giveFeedback, publishSaid } from '#tests/factories/feedback.ts';
import { personWith } from '#tests/factories/progress.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import { exportYear } from './export.server.ts';
import { answerFeedback } from './writes/answer-feedback.server.ts';

describe('the file of a year', () => {
  it('has the words only for those who read them, and never runs as a formula', () =>
    rollback(async (db) => {
      const area = await makeArea(db);
      const ctx = testContext(testServices(db), area, { actor: personWith(area, 'analyst') });
      const formula = '=HYPERLINK("http://example.org","Click")';
      await giveFeedback(ctx, { words: formula, consent: 'no' });
      const { id } = await publishSaid(ctx, { words: '+1 to the drop-in', day: '2026-03-02' });
      await answerFeedback(ctx, [id], answerOf());
      await giveFeedback(ctx, { words: 'Last year’s words', day: '2025-12-31' });
      const file = await exportYear(ctx, 2026);
      const lines = file.trim().split('\r\n');
      expect(lines).toHaveLength(3);
      expect(lines[1]).toBe(`2026-03-01,,Received,,No,,"'${formula.replaceAll('"', '""')}"`);
      expect(lines[2]).toBe(
        '2026-03-02,,Answered with thanks,2,"Yes, the words",\'+1 to the drop-in,\'+1 to the drop-in',
      );
      const administrator = { ...ctx, actor: personWith(area, 'administrator') };
      const without = await exportYear(administrator, 2026);
      expect(without).not.toContain('HYPERLINK');
      expect(without).toContain("'+1 to the drop-in");
      expect(without.split('\r\n')[0]).not.toContain('Words as written');
      const there = { ...ctx, area: await makeArea(db) };
      expect((await exportYear(there, 2026)).trim().split('\r\n')).toHaveLength(1);
    }));
});
