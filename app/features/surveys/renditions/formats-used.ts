/** Which pictures and links a survey's other formats use. Pure. */
import { placedElements } from '../engine/definition.ts';
import type { Definition, ElementDefinition } from '../engine/definition.ts';
import type { PictureDefinition } from '../engine/formats.ts';
import { pictureIdIn } from '../engine/types/display/picture.ts';
import { columnQuestions } from '../engine/types/repeated/cells.ts';

export type FormatsUsed = { pictures: string[]; links: string[] };

const pictureIn = (part: unknown): string[] =>
  typeof part === 'object' && part !== null && 'picture' in part && part.picture !== undefined
    ? [(part.picture as PictureDefinition).id]
    : [];

/** A question, and the questions of its rows. */
function* withCells(element: ElementDefinition): Generator<ElementDefinition> {
  yield element;
  if (element.type === 'paneldynamic') yield* element.templateElements;
  if (element.type === 'matrixdropdown' || element.type === 'matrixdynamic') yield* columnQuestions(element);
}

/** Each once, in the order of the survey. */
export function formatsUsed(definition: Pick<Definition, 'pages'>): FormatsUsed {
  const pictures = new Set(definition.pages.flatMap(pictureIn));
  const links = new Set<string>();
  for (const element of [...placedElements(definition)].flatMap((placed) => [...withCells(placed.element)])) {
    for (const id of pictureIn(element)) pictures.add(id);
    const choices: readonly unknown[] = 'choices' in element ? (element.choices ?? []) : [];
    for (const id of choices.flatMap(pictureIn)) pictures.add(id);
    const media = 'media' in element ? element.media : undefined;
    for (const link of [media?.bsl, media?.audio]) if (link !== undefined) links.add(link);
  }
  return { pictures: [...pictures], links: [...links] };
}

const linkIn = (part: unknown): string[] =>
  typeof part === 'object' && part !== null && 'imageLink' in part && typeof part.imageLink === 'string'
    ? [part.imageLink]
    : [];

/** The ids of all pictures that a survey shows: those of its Easy Read, pictures to look at, pictures to choose. */
export function picturesShown(definition: Pick<Definition, 'pages'>): string[] {
  const links = [...placedElements(definition)]
    .flatMap((placed) => [...withCells(placed.element)])
    .flatMap((element) => [element, ...('choices' in element ? (element.choices ?? []) : [])].flatMap(linkIn));
  return [...new Set([...formatsUsed(definition).pictures, ...links.map(pictureIdIn)])];
}

/** Whether a link leads to one of these hosts or to a part of one (`player.example.org` of `example.org`). */
export function isAllowedHost(link: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(link)) return false;
  const { hostname } = new URL(link);
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
