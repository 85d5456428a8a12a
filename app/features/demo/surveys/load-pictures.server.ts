/** Puts every drawing of the demonstration into the area's picture store, as its editors do. */
import { addPicture } from '#app/features/files/writes/add-picture.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { drawings, drawImage } from './drawings.server.ts';
import type { Drawing } from './drawings.server.ts';

export type Picture = { id: string; alt: string };

/** The drawings as the store knows them. */
export type Pictures = (drawing: Drawing) => Picture;

export async function loadPictures(tx: AreaContext): Promise<Pictures> {
  const loaded = new Map<Drawing, Picture>();
  for (const [drawing, alt] of Object.entries(drawings) as [Drawing, string][]) {
    const added = await addPicture(tx, await drawImage(drawing), alt);
    if (!added.isAdded) throw new Error(`The drawing “${drawing}” was refused: ${added.because}.`);
    loaded.set(drawing, { id: added.id, alt });
  }
  return (drawing) => loaded.get(drawing) ?? { id: '', alt: drawings[drawing] };
}
