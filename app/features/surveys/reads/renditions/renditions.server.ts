/** The renditions of a survey's draft: which there are, how complete each is, and every text of one beside its English. */
import { englishNameOf, isKnownRendition, ownNameOf } from '#app/lib/languages.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { parseDefinition } from '../../engine/definition.ts';
import type { Definition } from '../../engine/definition.ts';
import { markOf } from '../../editor/core/json.ts';
import { completenessOf, gridRows, renditionsIn } from '../../renditions/completeness.ts';
import type { Completeness, GridRow } from '../../renditions/completeness.ts';
import { getSurveyForStaff } from '../staff.server.ts';

export type RenditionState = Completeness & { key: string; name: string; english: string; isOffered: boolean };

export type DraftRenditions = {
  id: string;
  title: string;
  /** Null where the draft is empty or cannot be read. */
  renditions: RenditionState[] | null;
};

const stateOf = (definition: Definition, key: string): RenditionState => ({
  key,
  name: ownNameOf(key),
  english: englishNameOf(key),
  isOffered: definition.renditions?.includes(key) ?? false,
  ...completenessOf(gridRows(definition, key)),
});

/** Those offered and those begun, the offered first. */
export async function getRenditions(ctx: AreaContext, surveyId: string): Promise<DraftRenditions> {
  const { id, title, draft } = await getSurveyForStaff(ctx, surveyId);
  const parsed = parseDefinition(draft);
  if (!parsed.ok) return { id, title, renditions: null };
  const { definition } = parsed;
  const keys = [...new Set([...(definition.renditions ?? []), ...renditionsIn(definition)])].filter(isKnownRendition);
  return { id, title, renditions: keys.map((key) => stateOf(definition, key)) };
}

export type Grid = { id: string; title: string; state: RenditionState; rows: GridRow[]; mark: string };

/** @throws not-found for a rendition that this site does not know, and for a draft that cannot be read */
export async function getGrid(ctx: AreaContext, surveyId: string, rendition: string): Promise<Grid> {
  const { id, title, draft } = await getSurveyForStaff(ctx, surveyId);
  const parsed = parseDefinition(draft);
  if (!isKnownRendition(rendition) || !parsed.ok) throw notFound();
  const rows = gridRows(parsed.definition, rendition);
  return { id, title, state: stateOf(parsed.definition, rendition), rows, mark: markOfRows(rows) };
}

/** Names the texts that a rendition is written beside: two people who hold the same mark saw the same English. */
export const markOfRows = (rows: readonly GridRow[]): string => markOf(rows.map(({ path, main }) => [path, main]));
