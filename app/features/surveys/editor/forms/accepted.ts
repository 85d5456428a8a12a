/** Which properties the engine takes of each type of question: what it does not take has no field in the editor. */
import { z } from 'zod';
import { definitionSchema, panelSchema } from '../../engine/definition.ts';
import { displaySchemas } from '../../engine/types/display/display.ts';
import { questionSchemas } from '../../engine/types/registry.ts';
import { stringIn } from '../core/json.ts';
import type { JsonObject } from '../core/json.ts';
import { pageIndex } from '../core/places.ts';
import { kindsOfText, offeredTypes, propertiesOf } from './properties.ts';
import type { Property } from './properties.ts';

type Shape = Readonly<Record<string, z.ZodType>>;

const shapes = new Map<string, Shape>(
  [...questionSchemas, ...displaySchemas].map((schema): [string, Shape] => [
    [...schema.shape.type.values].join(),
    schema.shape,
  ]),
);

/** What stands behind optional properties, lists and unions: the objects. A bare code in a union is none. */
function objectsIn(schema: unknown): z.ZodObject[] {
  if (schema instanceof z.ZodOptional) return objectsIn(schema.unwrap());
  if (schema instanceof z.ZodArray) return objectsIn(schema.element);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(objectsIn);
  return schema instanceof z.ZodObject ? [schema] : [];
}

const shapeIn = (schema: unknown): Shape => objectsIn(schema)[0]?.shape ?? {};

/** The engine refuses these of a value that is worked out, though its schema names them. */
const answeredOnly = ['isRequired', 'requiredIf', 'requiredErrorText', 'enableIf'];

/** The schema of each property of a question type, of `panel`, `page` or `survey`. Empty for a type that the engine does not know. */
export function acceptedShape(type: string): Shape {
  if (type === 'panel') return panelSchema.shape;
  if (type === 'survey') return definitionSchema.shape;
  if (type === 'page') return shapeIn(definitionSchema.shape.pages);
  const shape = shapes.get(type) ?? {};
  if (type !== 'expression') return shape;
  return Object.fromEntries(Object.entries(shape).filter(([key]) => !answeredOnly.includes(key)));
}

/** The names of its properties. */
export const acceptedKeys = (type: string): ReadonlySet<string> => new Set(Object.keys(acceptedShape(type)));

/** `survey`, `page`, or the type of a question. */
export const kindOf = (id: string, element: JsonObject): string =>
  id === 'survey' ? 'survey' : pageIndex(id) === null ? stringIn(element['type']) : 'page';

/** The fields of a kind: those that the engine takes. */
export function ownProperties(kind: string): Property[] {
  const accepted = acceptedKeys(kind);
  return propertiesOf(kind).filter((property) => accepted.has(property.as === 'within' ? property.of : property.key));
}

/** The same of an entry of a list: of a choice, an item, or a column of a grid, which is a question by itself. */
function shapeInPart(type: string, list: string, cellType: string): Shape {
  if (list !== 'columns') return shapeIn(shapes.get(type)?.[list]);
  const { type: own, ...shape } = acceptedShape(cellType);
  return own === undefined ? {} : { ...shape, cellType: own };
}

export const acceptedInPart = (type: string, list: string, cellType: string): ReadonlySet<string> =>
  new Set(Object.keys(shapeInPart(type, list, cellType)));

/** Kinds of rules with their properties, as an element takes them, or an entry of one of its lists. */
function rulesIn(shape: Shape): Map<string, readonly string[]> {
  return new Map(
    objectsIn(shape['validators']).map(({ shape: rule }) => {
      const kind = rule['type'] instanceof z.ZodLiteral ? [...rule['type'].values].join() : '';
      return [kind, Object.keys(rule)];
    }),
  );
}

export const acceptedRules = (type: string): ReadonlyMap<string, readonly string[]> => rulesIn(acceptedShape(type));

export const acceptedRulesInPart = (type: string, list: string, cellType: string) =>
  rulesIn(shapeInPart(type, list, cellType));

/** The types that can be added, in the order in which they are offered; a number and a date are short answers of a kind. */
export const addableTypes = (): string[] =>
  offeredTypes
    .filter((type) => type === 'panel' || shapes.has(type))
    .flatMap((type) => (type === 'text' ? [type, ...kindsOfText] : [type]));
