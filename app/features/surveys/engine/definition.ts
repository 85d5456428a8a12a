/** A survey's definition: the subset of SurveyJS JSON that this site takes, and nothing else. */
import { z } from 'zod';
import { explainIssue } from './reading/definition-problems.ts';
import { outdatedProperty, pictureProperty, renditionsProperty } from './formats.ts';
import { findJsonFault } from './reading/json-fault.ts';
import { guardJson, maxBytes, pathOf, tooBig } from './json-guard.ts';
import type { Problem } from './json-guard.ts';
import { localised } from './text.ts';
import { displaySchemas } from './types/display/display.ts';
import type { DisplayDefinition } from './types/display/display.ts';
import { localisedMarkup } from './types/display/markup.ts';
import { calculatedValue } from './types/expression.ts';
import { elementName, expressionText } from './types/question-type.ts';
import { questionSchemas } from './types/registry.ts';
import type { QuestionDefinition } from './types/registry.ts';

const maxElements = 200;
const maxPanelDepth = 6;
const maxProblems = 50;
const byteOrderMark = /^\ufeff/;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

export interface PanelDefinition {
  type: 'panel';
  name: string;
  title?: LocalisedOptional;
  description?: LocalisedOptional;
  visibleIf?: string | undefined;
  equality?: boolean | undefined;
  elements: ElementDefinition[];
}

type LocalisedOptional = QuestionDefinition['title'];
export type ElementDefinition = QuestionDefinition | PanelDefinition | DisplayDefinition;

export const panelSchema = z.strictObject({
  type: z.literal('panel'),
  name: elementName,
  title: localised(1000).optional(),
  description: localised(5000).optional(),
  visibleIf: expressionText.optional(),
  /** Belongs to the equality section. This project's own. */
  equality: z.boolean().optional(),
  get elements(): z.ZodType<ElementDefinition[]> {
    return elementsSchema;
  },
});

const elementsSchema: z.ZodType<ElementDefinition[]> = z
  .array(z.discriminatedUnion('type', [...questionSchemas, ...displaySchemas, panelSchema]))
  .max(maxElements);

/**
 * The one trigger: when it holds at the end of a page that it asks about, the survey ends there. Triggers that write into
 * answers are refused by name in definition-problems.ts: what a person said is never changed.
 */
const trigger = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('complete'), expression: expressionText }),
]);

/** Everything a definition may hold; `parseDefinition` asks for more than it can say. */
export const definitionSchema = z.strictObject({
  title: localised(500).optional(),
  description: localised(5000).optional(),
  /** The language that plain strings and `default` texts are in. */
  locale: z
    .string()
    .regex(/^[a-zA-Z]{2,20}(-[a-zA-Z0-9]{1,12}){0,3}$/, 'This must be a language code such as “en” or “cy-GB”.')
    .optional(),
  /** What it is offered in besides its own language. This project's own. */
  renditions: renditionsProperty.optional(),
  /** Which texts of them must be looked at again. This project's own. */
  outdated: outdatedProperty.optional(),
  pages: z
    .array(
      z.strictObject({
        name: elementName.optional(),
        title: localised(1000).optional(),
        description: localised(5000).optional(),
        visibleIf: expressionText.optional(),
        /** Belongs to the equality section. This project's own. */
        equality: z.boolean().optional(),
        /** Shown in Easy Read. This project's own. */
        picture: pictureProperty.optional(),
        elements: elementsSchema,
      }),
    )
    .min(1)
    .max(100),
  calculatedValues: z.array(calculatedValue).max(50).optional(),
  triggers: z.array(trigger).max(20).optional(),
  /** Shown to people who have sent their answers, above what happens next. */
  completedHtml: localisedMarkup(20_000).optional(),
});

export type Definition = z.output<typeof definitionSchema>;
export type PageDefinition = Definition['pages'][number];

/** An element with its place: the page's index, the panels around it, and the segments of its path. */
export interface PlacedElement {
  readonly element: ElementDefinition;
  readonly page: number;
  readonly panels: readonly PanelDefinition[];
  readonly path: readonly PropertyKey[];
}

function* placedIn(
  elements: readonly ElementDefinition[],
  page: number,
  panels: readonly PanelDefinition[],
  path: readonly PropertyKey[],
): Generator<PlacedElement> {
  for (const [index, element] of elements.entries()) {
    const here = [...path, 'elements', index];
    yield { element, page, panels, path: here };
    if (element.type === 'panel') yield* placedIn(element.elements, page, [...panels, element], here);
  }
}

/** Every question and panel in the order of the definition, a panel before what it holds. */
export function* placedElements(definition: Pick<Definition, 'pages'>): Generator<PlacedElement> {
  for (const [index, page] of definition.pages.entries()) yield* placedIn(page.elements, index, [], ['pages', index]);
}

/** Rules over the whole definition: number and depth of elements, names used once. */
function problemsOfWhole(definition: Definition): Problem[] {
  const elements = [...placedElements(definition)];
  const problems: Problem[] = [];
  if (elements.length > maxElements) {
    const reason = `The survey has ${elements.length} questions and panels; ${maxElements} are allowed.`;
    problems.push({ path: 'pages', reason, mend: 'Split the survey in two. People leave long surveys unfinished.' });
  }
  const names = new Map<string, string>();
  const once = (name: string | undefined, path: readonly PropertyKey[]) => {
    if (name === undefined) return;
    const first = names.get(name.toLowerCase());
    if (first === undefined) names.set(name.toLowerCase(), pathOf(path));
    else {
      const reason = `The name “${name}” is already used at ${first}. Capital letters do not make a difference.`;
      problems.push({
        path: pathOf([...path, 'name']),
        reason,
        mend: 'Give each question, panel and page a name of its own.',
      });
    }
  };
  definition.pages.forEach((page, index) => once(page.name, ['pages', index]));
  definition.calculatedValues?.forEach((value, index) => once(value.name, ['calculatedValues', index]));
  for (const { element, panels, path } of elements) {
    once(element.name, path);
    if (element.type === 'panel' && panels.length >= maxPanelDepth) {
      const reason = `Panels are nested more than ${maxPanelDepth} deep.`;
      problems.push({ path: pathOf(path), reason, mend: 'Move this panel out of the others.' });
    }
  }
  return problems;
}

export type ParsedDefinition =
  | { readonly ok: true; readonly definition: Definition }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const refuse = (problems: readonly Problem[]): ParsedDefinition => ({
  ok: false,
  problems: problems.slice(0, maxProblems),
});

function parseText(text: string): ParsedDefinition {
  if (text.length > maxBytes || bytesOf(text) > maxBytes) return refuse([tooBig]);
  const fault = findJsonFault(text);
  if (!fault) return parseValue(JSON.parse(text) as unknown);
  return refuse([{ path: `line ${fault.line}, column ${fault.column}`, reason: fault.reason, mend: fault.mend }]);
}

function parseValue(value: unknown): ParsedDefinition {
  const unfit = guardJson(value);
  if (unfit) return refuse([unfit]);
  const parsed = definitionSchema.safeParse(value);
  if (!parsed.success) return refuse(parsed.error.issues.flatMap((issue) => explainIssue(issue, value)));
  const problems = problemsOfWhole(parsed.data);
  return problems.length > 0 ? refuse(problems) : { ok: true, definition: parsed.data };
}

/**
 * Reads a definition from JSON text or from a value. Never throws: what breaks a rule comes back with its path (empty for
 * the whole definition, `line 3, column 7` for text that is no JSON), the reason and the mend; at most 50 problems.
 */
export function parseDefinition(json: unknown): ParsedDefinition {
  if (typeof json === 'string') return parseText(json.replace(byteOrderMark, ''));
  const unfit = guardJson(json);
  if (unfit) return refuse([unfit]);
  return bytesOf(JSON.stringify(json)) > maxBytes ? refuse([tooBig]) : parseValue(json);
}

const ownProperties = new Set([
  'subject',
  'sensitive',
  'equality',
  'mapsTo',
  'result',
  'format',
  'picture',
  'media',
  'renditions',
  'outdated',
  'acceptedTypes',
  'maxFiles',
]);

const isElement = (value: unknown): value is { type: string; name: string } =>
  typeof value === 'object' && value !== null && 'type' in value && 'name' in value;

/** `minLength` is SurveyJS's in a validator and this project's own in a question. Rankings are never filled in by themselves. */
function withoutOwn(element: { type: string; name: string; minLength?: unknown }): object {
  const { minLength: _, ...rest } = element;
  return element.type === 'ranking' ? { ...rest, selectToRankEnabled: true } : rest;
}

/** The definition without this project's own properties, as SurveyJS's linter, its Model and its preview expect it. */
export function toSurveyJson(definition: Definition): Record<string, unknown> {
  const json = JSON.stringify(definition, (key, value: unknown) => {
    if (ownProperties.has(key)) return undefined;
    return isElement(value) ? withoutOwn(value) : value;
  });
  return JSON.parse(json) as Record<string, unknown>;
}
