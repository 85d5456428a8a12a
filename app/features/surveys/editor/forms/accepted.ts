/** Which properties the engine takes of each type of question: what it does not take has no field in the editor. */
import { z } from 'zod';
import { definitionSchema } from '../../engine/definition.ts';
import { displaySchemas } from '../../engine/types/display/display.ts';
import { questionSchemas } from '../../engine/types/registry.ts';
import { kindsOfText, offeredTypes } from './properties.ts';

type Shape = Readonly<Record<string, z.ZodType>>;

const shapes = new Map<string, Shape>(
  [...questionSchemas, ...displaySchemas].map((schema): [string, Shape] => [
    [...schema.shape.type.values].join(),
    schema.shape,
  ]),
);

/** What stands behind optional properties, lists and unions with a bare code: the object. */
function objectIn(schema: unknown): z.ZodObject | null {
  if (schema instanceof z.ZodOptional) return objectIn(schema.unwrap());
  if (schema instanceof z.ZodArray) return objectIn(schema.element);
  if (schema instanceof z.ZodUnion) return schema.options.map(objectIn).find((option) => option !== null) ?? null;
  return schema instanceof z.ZodObject ? schema : null;
}

/** The engine refuses these of a value that is worked out, though its schema names them. */
const answeredOnly = ['isRequired', 'requiredIf', 'requiredErrorText', 'enableIf'];

const panelKeys = ['type', 'name', 'title', 'description', 'visibleIf', 'equality', 'elements'];

/** The properties of a question type, of `panel`, `page` or `survey`. Empty for a type that the engine does not know. */
export function acceptedKeys(type: string): ReadonlySet<string> {
  if (type === 'panel') return new Set(panelKeys);
  if (type === 'survey') return new Set(Object.keys(definitionSchema.shape));
  if (type === 'page') return new Set(Object.keys(objectIn(definitionSchema.shape.pages)?.shape ?? {}));
  const keys = new Set(Object.keys(shapes.get(type) ?? {}));
  if (type === 'expression') for (const key of answeredOnly) keys.delete(key);
  return keys;
}

/** The properties of an entry of a list: of a choice, an item, or a column of a grid, which is a question by itself. */
export function acceptedInPart(type: string, list: string, cellType: string): ReadonlySet<string> {
  if (list === 'columns') return new Set([...acceptedKeys(cellType), 'cellType']);
  return new Set(Object.keys(objectIn(shapes.get(type)?.[list])?.shape ?? {}));
}

/** The types that can be added, in the order in which they are offered; a number and a date are short answers of a kind. */
export const addableTypes = (): string[] =>
  offeredTypes
    .filter((type) => type === 'panel' || shapes.has(type))
    .flatMap((type) => (type === 'text' ? [type, ...kindsOfText] : [type]));
