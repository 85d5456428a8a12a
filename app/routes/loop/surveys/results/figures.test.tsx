/** Citing published figures from the screen, and where the public meets them. */
import { describe, expect, it, vi } from 'vitest';
import { createFinding } from '#app/features/progress/writes/create-finding.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { listFigures } from '#app/features/surveys/reads/results/figures.server.ts';
import { writeKey } from '#app/features/surveys/results/cited/cited.ts';
import { publishResults } from '#app/features/surveys/writes/publish-results.server.ts';
import { makeSurvey, respondTimes } from '#tests/factories/surveys.ts';
import { asStaff, contextOf, visit } from '#tests/factories/visiting/staff-pages.ts';
import type { Staff } from '#tests/factories/visiting/staff-pages.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import * as chainPage from '../../../area/progress/chain.tsx';
import * as findingPage from '../../../area/progress/finding.tsx';
import * as figuresPage from './figures.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

const onFigures = (staff: Staff, id: string, form?: Record<string, string>) =>
  visit(staff, figuresPage, `surveys/${id}/results/figures`, { params: { id }, ...(form ? { form } : {}) });

const sentence = '60% answered “Yes” to “Did you wait?” (12 of 20 people)';

describe('figures as evidence', () => {
  it('are cited once results are public, stand with the finding and in the chain, and are taken away', () =>
    asStaff(shown, ['commissioner'], async (staff) => {
      const ctx = contextOf(staff);
      const survey = await makeSurvey(ctx);
      await respondTimes(ctx, survey, 12, { waited: 'yes' });
      await respondTimes(ctx, survey, 8, { waited: 'no' });
      expect((await onFigures(staff, survey.id)).html).toContain('No results are public yet');
      await publishResults(ctx, survey.id);
      expect((await onFigures(staff, survey.id)).html).toContain('There is no finding yet.');
      const { id: finding } = await createFinding(ctx, { title: 'Most people wait', detail: '' });
      await publishItem(ctx, 'finding', finding);
      expect((await onFigures(staff, survey.id)).html).toContain(sentence);
      const figure = writeKey({ tableKey: 'waited', rowCode: 'yes' });
      const half = await onFigures(staff, survey.id, { intent: 'cite', figure, finding: '' });
      expect([half.status, half.html.includes('href="#finding"')]).toEqual([400, true]);
      expect(half.html).toMatch(/<option value="[^>]+" selected="">60% answered/);
      const unknown = { intent: 'cite', figure: writeKey({ tableKey: 'helped', rowCode: 'x' }), finding };
      const gone = await onFigures(staff, survey.id, unknown);
      expect([gone.status, gone.html.includes('do not show this figure')]).toEqual([400, true]);
      expect((await onFigures(staff, survey.id, { intent: 'cite', figure, finding })).location).toContain('done=cited');
      const [cited] = await listFigures(ctx, survey.id);
      const { slug } = staff.area;
      const open = (page: typeof findingPage, path: string, id: string) =>
        staff.visitor.visit(page, `/${slug}/${path}/${id}`, { params: { area: slug, id } });
      expect((await open(findingPage, 'findings', finding)).html).toContain('60% answered');
      const chain = await open(chainPage as unknown as typeof findingPage, 'chain', cited?.id ?? '');
      expect(chain.html).toContain('Most people wait');
      expect(chain.html).toContain(`/${slug}/surveys/`);
      const link = cited?.findings[0]?.linkId ?? '';
      expect((await onFigures(staff, survey.id, { intent: 'uncite', link })).location).toContain('done=uncited');
      expect((await open(findingPage, 'findings', finding)).html).not.toContain('60% answered');
      expect((await open(chainPage as unknown as typeof findingPage, 'chain', cited?.id ?? '')).status).toBe(404);
    }));

  it('are cited by those who publish results, and by nobody else', () =>
    asStaff(shown, ['analyst'], async (staff) => {
      const survey = await makeSurvey(contextOf(staff));
      expect((await onFigures(staff, survey.id)).status).toBe(403);
      expect((await onFigures(staff, survey.id, { intent: 'cite', figure: '', finding: '' })).status).toBe(403);
    }));
});
