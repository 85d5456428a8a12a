/** A draft as its author would see it answered: every page and every question, nothing filled in. */
import { englishNameOf } from '#app/lib/languages.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { textsOf } from './answer-route.server.ts';
import type { PageStep } from './answering.server.ts';
import { parseDefinition } from './engine/definition.ts';
import type { Definition } from './engine/definition.ts';
import { lintDefinition } from './engine/lint.server.ts';
import { localisedStrings } from './engine/localised-strings.ts';
import { compilePlan } from './engine/plan.server.ts';
import type { Plan } from './engine/plan.server.ts';
import type { PreviewProps } from './components/staff/preview-pages.tsx';
import { pageView } from './page-view.server.ts';
import { measurePictures } from './reads/picture-sizes.server.ts';
import { mainRenditionOf, spokenIn } from './renditions/offered.ts';

const everything = (plan: Plan, page: number): PageStep => ({
  step: 'page',
  page,
  versionId: '',
  sealed: '',
  typed: {},
  visible: plan.pages[page]?.items.map(({ name }) => name) ?? [],
  errors: [],
  reveal: [],
  earlier: {},
  position: page + 1,
  of: plan.pages.length,
  hasPrevious: false,
  isKept: false,
  answeredIn: {},
});

function conditionsOf(plan: Plan): Record<string, string> {
  const named = plan.pages.flatMap(({ items, visibleIf, index }) => [
    [String(index + 1), visibleIf?.text] as const,
    ...items.map((item) => [item.name, item.visibleIf?.text] as const),
  ]);
  return Object.fromEntries(named.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Which rendition is shown, and which page alone; all pages for null. */
export type PreviewOf = { rendition: string; page: number | null };

/** The renditions that the draft has texts for, its own language first. */
function renditionsIn(definition: Definition): string[] {
  const keys = localisedStrings(definition).flatMap(({ text }) => (typeof text === 'string' ? [] : Object.keys(text)));
  const others = new Set([...(definition.renditions ?? []), ...keys].filter((key) => key !== 'default'));
  const main = mainRenditionOf(definition);
  others.delete(main);
  return [main, ...others];
}

/** Null for a draft that is empty or has errors: its conditions may not be readable. At most one statement. */
export async function previewOf(
  ctx: AreaContext,
  draft: string,
  minutes: number,
  asked: PreviewOf,
): Promise<PreviewProps | null> {
  const parsed = parseDefinition(draft);
  if (!parsed.ok || lintDefinition(parsed.definition).some(({ level }) => level === 'error')) return null;
  const plan = compilePlan(parsed.definition);
  await measurePictures(ctx, plan);
  const renditions = renditionsIn(parsed.definition);
  const rendition = renditions.includes(asked.rendition) ? asked.rendition : mainRenditionOf(parsed.definition);
  const texts = textsOf(ctx, rendition);
  const shown = plan.pages.filter(({ index }) => asked.page === null || index === asked.page);
  return {
    pages: (shown.length > 0 ? shown : plan.pages).map(({ index }) =>
      pageView(plan, everything(plan, index), {}, minutes, texts),
    ),
    conditions: conditionsOf(plan),
    rendition: { key: rendition, ...spokenIn(rendition) },
    renditions: renditions.map((key) => ({ key, name: englishNameOf(key) })),
    pageCount: plan.pages.length,
    page: shown.length === 1 ? asked.page : null,
  };
}

/** What an address asks for: `?lang=easyread&page=2`. */
export function previewAsked(url: URL): PreviewOf {
  const number = /^[1-9]\d{0,2}$/.exec(url.searchParams.get('page') ?? '')?.[0];
  return { rendition: url.searchParams.get('lang') ?? '', page: number === undefined ? null : Number(number) - 1 };
}
