/** The picture store over its pages: who may, what is taken, how it is served, and that what is used stays. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictures, pictureSizes } from '#db/schema/surveys/files.ts';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { findPicture, findPictureBody, findPictures, listPictures } from '#app/features/files/reads/pictures.server.ts';
import { addPicture } from '#app/features/files/writes/add-picture.server.ts';
import { deletePicture } from '#app/features/files/writes/delete-picture.server.ts';
import { takeDownPicture } from '#app/features/files/writes/take-down-picture.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey } from '#tests/factories/surveys.ts';
import { rollback } from '#tests/setup/database.ts';

const draw = async (background: string, side = 40) =>
  new Uint8Array(
    await sharp({ create: { width: side, height: side, channels: 3, background } })
      .png()
      .toBuffer(),
  );

async function inTwoAreas(body: (here: AreaContext, there: AreaContext) => Promise<void>) {
  await rollback(async (db) => {
    const services = testServices(db);
    await body(testContext(services, await makeArea(db)), testContext(services, await makeArea(db)));
  });
}

async function added(ctx: AreaContext, bytes: Uint8Array, alt: string): Promise<string> {
  const outcome = await addPicture(ctx, bytes, alt);
  if (!outcome.isAdded) throw new Error(outcome.because);
  return outcome.id;
}

describe('the pictures of an area', () => {
  it('have an address made from their content, in their own area only', async () => {
    await inTwoAreas(async (here, there) => {
      const id = await added(here, await draw('#336699'), 'Blue');
      expect(await added(here, await draw('#336699'), 'A blue square')).toBe(id);
      expect(await findPicture(here, id)).toMatchObject({ alt: 'A blue square', mediaType: 'image/webp', width: 40 });
      expect(await findPicture(there, id)).toBeNull();
      expect((await findPictures(here, [id, 'nothing', id])).size).toBe(1);
      expect((await listPictures(there)).pictures).toEqual([]);
    });
  });

  it('are kept in smaller widths too, never larger, and are served as they are where a width is not kept', async () => {
    await inTwoAreas(async (here, there) => {
      const widthOf = async (id: string, width: number | null) => {
        const found = await findPictureBody(here, id, width);
        return found && (await sharp(found.body).metadata()).width;
      };
      const widths = async (background: string, width: number, height: number) => {
        const bytes = await sharp({ create: { width, height, channels: 3, background } })
          .png()
          .toBuffer();
        const id = await added(here, new Uint8Array(bytes), 'Blue');
        expect(await findPictureBody(there, id, 480)).toBeNull();
        return [await widthOf(id, null), await widthOf(id, 480), await widthOf(id, 960)];
      };
      expect(await widths('#111111', 3000, 1000)).toEqual([1600, 480, 960]);
      expect(await widths('#222222', 1000, 2500)).toEqual([640, 480, 640]);
      expect(await widths('#333333', 590, 500)).toEqual([590, 590, 590]);
      expect(await here.db.select({ width: pictureSizes.width }).from(pictureSizes)).toHaveLength(3);
    });
  });

  it('leave in every width at once, and one that was added before there were widths gets them when it is sent again', async () => {
    await inTwoAreas(async (here) => {
      const kept = () => here.db.select({ width: pictureSizes.width }).from(pictureSizes).orderBy(pictureSizes.width);
      const id = await added(here, await draw('#336699', 1200), 'Blue');
      await here.db.delete(pictureSizes);
      expect((await findPictureBody(here, id, 480))?.mediaType).toBe('image/webp');
      expect(await added(here, await draw('#336699', 1200), 'Blue')).toBe(id);
      expect(await added(here, await draw('#336699', 1200), 'Blue')).toBe(id);
      expect(await kept()).toEqual([{ width: 480 }, { width: 960 }]);
      expect(await takeDownPicture(here, id)).toBe('taken-down');
      expect(await kept()).toEqual([]);
      expect(await findPictureBody(here, id, 480)).toBeNull();
    });
  });

  it('are listed a page at a time', async () => {
    await inTwoAreas(async (here) => {
      const ids: string[] = [];
      for (const colour of ['#111111', '#222222', '#333333']) ids.push(await added(here, await draw(colour), colour));
      const first = await listPictures(here, null, 2);
      const second = await listPictures(here, first.next, 2);
      expect([...first.pictures, ...second.pictures].map(({ id }) => id).sort()).toEqual(ids.sort());
      expect(second.next).toBeNull();
      expect((await listPictures(here, "'; drop table pictures --")).pictures).toHaveLength(3);
    });
  });

  it('are refused where they are too large, no picture or broken', async () => {
    await inTwoAreas(async (here) => {
      const large = new Uint8Array(2 * 1024 * 1024 + 1);
      const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
      const broken = (await draw('#336699', 200)).subarray(0, 60);
      const outcomes = [];
      for (const bytes of [large, svg, broken]) outcomes.push(await addPicture(here, bytes, 'x'));
      expect(outcomes.map((outcome) => !outcome.isAdded && outcome.because)).toEqual(['large', 'wrong', 'broken']);
      expect(await here.db.select().from(pictures)).toEqual([]);
    });
  });

  it('stay while a survey shows them, and can be deleted otherwise', async () => {
    await inTwoAreas(async (here, there) => {
      const id = await added(here, await draw('#336699'), 'Blue');
      await expect(deletePicture(there, id)).rejects.toMatchObject({ code: 'not-found' });
      const survey = await makeSurvey(here, {
        title: 'A survey',
        pages: [{ elements: [{ type: 'boolean', name: 'yes', title: 'Yes?', picture: { id, alt: 'Blue' } }] }],
      });
      expect((await listPictures(here)).pictures[0]?.isUsed).toBe(true);
      expect(await deletePicture(here, id)).toBe('used');
      await here.db.update(surveys).set({ draft: '' });
      // A published version keeps it for ever.
      expect(await deletePicture(here, id)).toBe('used');
      expect(survey.versionId).not.toBe('');
      expect(await takeDownPicture(here, id)).toBe('asked');
      const other = await added(here, await draw('#993366'), 'Red');
      expect(await deletePicture(here, other)).toBe('deleted');
      expect(await findPicture(here, other)).toBeNull();
    });
  });
});
