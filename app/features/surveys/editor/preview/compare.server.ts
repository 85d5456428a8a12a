/** A draft beside itself: two renditions question by question, or our page beside SurveyJS's. */
import type { AreaContext } from '#app/platform/context.server.ts';
import type { PreviewProps } from '../../components/staff/preview-pages.tsx';
import { previewOf } from '../../preview.server.ts';
import { apart } from './apart.ts';
import { surveyJsPreviewOf } from './definition.server.ts';

/** What the right side can be beside a rendition. */
const surveyJs = 'surveyjs';

export type CompareAsked = { left: string; right: string; page: number | null };

/** What an address asks for: `?left=en&right=easyread&page=2`. Nothing that is asked for is trusted. */
export function compareAsked({ searchParams }: URL): CompareAsked {
  const number = /^[1-9]\d{0,2}$/.exec(searchParams.get('page') ?? '')?.[0];
  return {
    left: searchParams.get('left') ?? '',
    right: searchParams.get('right') ?? '',
    page: number === undefined ? null : Number(number) - 1,
  };
}

/** Marks the names of the right side; no question's name has a hyphen. */
const mark = 'right-';

export type Comparison = {
  left: PreviewProps;
  /** Its names are marked; the conditions are those of the left side. Null beside SurveyJS. */
  right: PreviewProps | null;
  /** What SurveyJS is given, in the rendition of the left side; null beside a rendition. */
  surveyJs: { definition: string; locale: string } | null;
};

/**
 * Without a wish the survey's own language stands on the left and its next rendition on the right; where it has none, SurveyJS.
 * Null for a draft that is empty or has errors.
 */
export async function comparisonOf(
  ctx: AreaContext,
  draft: string,
  minutes: number,
  asked: CompareAsked,
): Promise<Comparison | null> {
  const left = await previewOf(ctx, draft, minutes, { rendition: asked.left, page: asked.page });
  const definition = surveyJsPreviewOf(draft);
  if (!left || definition === null) return null;
  const [main, next] = left.renditions;
  const known = left.renditions.some(({ key }) => key === asked.right) ? asked.right : '';
  const other = known || (asked.right === surveyJs ? '' : next?.key);
  if (!other) {
    const { key } = left.rendition;
    return { left, right: null, surveyJs: { definition, locale: key === main?.key ? '' : key } };
  }
  const right = await previewOf(ctx, draft, minutes, { rendition: other, page: asked.page });
  return right && { left, right: { ...right, pages: right.pages.map((page) => apart(page, mark)) }, surveyJs: null };
}
