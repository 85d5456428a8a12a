/** What the page of one rendition does with a post: texts typed into the grid, or a file brought back. */
import { data, redirect } from '@remix-run/node';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { Problem } from '../engine/json-guard.ts';
import { getGrid } from '../reads/renditions/renditions.server.ts';
import type { Grid } from '../reads/renditions/renditions.server.ts';
import { saveRendition } from '../writes/renditions/save-rendition.server.ts';
import { readRendition } from './exchange.ts';
import { fieldOf, tickOf } from './grid.ts';
import { manageRenditionMessages } from './messages-manage.ts';

type Fields = FormData | URLSearchParams;

/** A refused post: what was typed by path, and what is wrong with it. */
export type RefusedGrid = {
  typed: Record<string, string>;
  /** Paths of the texts that were said to be still right. */
  stillRight: string[];
  /** By path. */
  errors: Record<string, string>;
  problems: string[];
  uploadError: string | null;
};

const refuse = (refused: Partial<RefusedGrid>) =>
  data({ typed: {}, stillRight: [], errors: {}, problems: [], uploadError: null, ...refused } satisfies RefusedGrid, {
    status: 400,
  });

/** The texts of the form, by path. Forms send line ends as CRLF whatever was typed. */
function typedTexts(fields: Fields, { rows }: Grid): Map<string, string> {
  return new Map(
    rows.flatMap(({ path }): [string, string][] => {
      const value = fields.get(fieldOf(path));
      return typeof value === 'string' ? [[path, value.replace(/\r\n/g, '\n').trim()]] : [];
    }),
  );
}

const inWords = ({ path, reason, mend }: Problem): string => `${path}: ${reason} ${mend}`;

async function save(ctx: AreaContext, grid: Grid, fields: Fields, here: string) {
  const t = ctx.t(manageRenditionMessages);
  const texts = typedTexts(fields, grid);
  const right = grid.rows.flatMap(({ path }) => (fields.get(tickOf(path)) === 'on' ? [path] : []));
  const came = { typed: Object.fromEntries(texts), stillRight: right };
  const long = grid.rows.filter(({ path, max }) => (texts.get(path)?.length ?? 0) > max);
  if (long.length > 0) {
    const errors = long.map(({ path, max, main }) => [path, t('tooLong', { max, english: main.slice(0, 80) })]);
    return refuse({ ...came, errors: Object.fromEntries(errors) as Record<string, string> });
  }
  const mark = fields.get('mark');
  const seen = typeof mark === 'string' ? mark : '';
  const saved = await saveRendition(ctx, grid.id, grid.state.key, texts, seen, new Set(right));
  if (saved.outcome === 'stale') return refuse({ ...came, problems: [t('stale')] });
  if (saved.outcome === 'problems') return refuse({ ...came, problems: saved.problems.map(inWords) });
  return redirect(`${here}?saved=${saved.count}`, 303);
}

async function bringIn(ctx: AreaContext, grid: Grid, fields: Fields, here: string) {
  const t = ctx.t(manageRenditionMessages);
  const file = fields.get('file');
  if (!(file instanceof File) || file.size === 0) return refuse({ uploadError: t('uploadMissing') });
  const read = readRendition(await file.text(), grid.rows);
  if (read === null) return refuse({ uploadError: t('uploadWrong') });
  const saved = await saveRendition(ctx, grid.id, grid.state.key, read.texts, null);
  if (saved.outcome === 'stale') return refuse({ uploadError: t('stale') });
  if (saved.outcome === 'problems') return refuse({ problems: saved.problems.map(inWords) });
  return redirect(`${here}?saved=${saved.count}&left=${read.unknown.length}`, 303);
}

/** @throws invalid for a button that the page does not have, not-found for an unknown survey or rendition */
export async function gridPost(ctx: AreaContext, surveyId: string, rendition: string, fields: Fields) {
  const grid = await getGrid(ctx, surveyId, rendition);
  const here = `/${ctx.area.slug}/manage/surveys/${grid.id}/renditions/${grid.state.key}`;
  const intent = fields.get('intent');
  if (intent === 'save') return save(ctx, grid, fields, here);
  if (intent === 'upload') return bringIn(ctx, grid, fields, here);
  throw new AppError('invalid');
}
