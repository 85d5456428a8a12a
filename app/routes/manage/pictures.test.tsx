/** The area's pictures as staff see them: what is used stays, and what pages show can be taken down by those who publish. */
import { describe, expect, it, vi } from 'vitest';
import { listPictures } from '#app/features/files/reads/pictures.server.ts';
import { makePicture, publishedPage } from '#tests/factories/pages.ts';
import { personWith } from '#tests/factories/progress.ts';
import { atDesk, statusOf } from '#tests/factories/progress-desk.ts';
import type { Shown } from '#tests/factories/progress-desk.ts';
import { makeSurvey } from '#tests/factories/surveys.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as picturesPage from './pictures.tsx';

const shown: Shown = vi.hoisted(() => ({ data: null, answer: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answer }));

const title = 'Take it down everywhere';

describe('a picture that a page shows', () => {
  it('is not deleted, and is taken down by somebody who publishes', async () => {
    await atDesk(shown, 'commissioner', async (desk) => {
      const picture = await makePicture(desk.ctx);
      await publishedPage(desk.ctx, {
        kind: 'page',
        title: 'T',
        blocks: [{ kind: 'picture', pictureId: picture, alternative: 'A' }],
      });
      const html = await desk.see(picturesPage, '/pictures');
      expect(html).toContain(title);
      expect(html).not.toContain('value="delete"');
      expect(await htmlProblems(html)).toEqual([]);
      expect((await desk.post(picturesPage, {}, { intent: 'delete', picture })).to).toContain('done=stillUsed');
      expect((await listPictures(desk.ctx)).pictures).toHaveLength(1);
      expect((await desk.post(picturesPage, {}, { intent: 'take-down', picture })).to).toContain('done=takenDown');
      expect((await listPictures(desk.ctx)).pictures).toEqual([]);
    });
  });

  it('is not taken down by somebody who only writes, nor by anybody while a survey shows it', async () => {
    await atDesk(shown, 'analyst', async (desk) => {
      const picture = await makePicture(desk.ctx);
      await publishedPage(desk.ctx, {
        kind: 'page',
        title: 'T',
        blocks: [{ kind: 'picture', pictureId: picture, alternative: 'A' }],
      });
      expect(await desk.see(picturesPage, '/pictures')).not.toContain(title);
      const refused = await desk.post(picturesPage, {}, { intent: 'take-down', picture }).catch(statusOf);
      expect(refused).toBe(403);
      await makeSurvey(desk.ctx, {
        title: 'A survey',
        pages: [{ elements: [{ type: 'boolean', name: 'yes', title: 'Yes?', picture: { id: picture, alt: 'A' } }] }],
      });
      const publisher = personWith(desk.ctx.area, 'commissioner');
      const kept = await desk.post(picturesPage, {}, { intent: 'take-down', picture }, publisher);
      expect(kept.to).toContain('done=stillUsed');
      expect((await listPictures(desk.ctx)).pictures).toHaveLength(1);
    });
  });
});
