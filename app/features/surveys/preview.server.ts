/** A draft as its author would see it answered: every page and every question, nothing filled in. */
import type { AreaContext } from '#app/platform/context.server.ts';
import { textsOf } from './answer-route.server.ts';
import type { PageStep } from './answering.server.ts';
import { parseDefinition } from './engine/definition.ts';
import { lintDefinition } from './engine/lint.server.ts';
import { compilePlan } from './engine/plan.server.ts';
import type { Plan } from './engine/plan.server.ts';
import type { PreviewProps } from './components/staff/preview-pages.tsx';
import { pageView } from './page-view.server.ts';

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
});

function conditionsOf(plan: Plan): Record<string, string> {
  const named = plan.pages.flatMap(({ items, visibleIf, index }) => [
    [String(index + 1), visibleIf?.text] as const,
    ...items.map((item) => [item.name, item.visibleIf?.text] as const),
  ]);
  return Object.fromEntries(named.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Null for a draft that is empty or has errors: its conditions may not be readable. */
export function previewOf(ctx: AreaContext, draft: string, minutes: number): PreviewProps | null {
  const parsed = parseDefinition(draft);
  if (!parsed.ok || lintDefinition(parsed.definition).some(({ level }) => level === 'error')) return null;
  const plan = compilePlan(parsed.definition);
  const texts = textsOf(ctx);
  return {
    pages: plan.pages.map(({ index }) => pageView(plan, everything(plan, index), {}, minutes, texts)),
    conditions: conditionsOf(plan),
  };
}
