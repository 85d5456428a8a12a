/** The form of one question, group, page, of the survey's own words, or of one entry of a list, as it is drawn. */
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Translate } from '#app/platform/messages.ts';
import type { elementMessages } from '../messages.ts';
import { propertyMessages } from '../messages-properties.ts';
import type { PropertyKey } from '../messages-properties.ts';
import { altName, fieldName } from './element-form.ts';
import type { FieldFault, Typed } from './element-form.ts';
import { groups } from './properties.ts';
import type { GroupName, Property } from './properties.ts';

export type FieldView = {
  name: string;
  as: 'line' | 'long' | 'tick' | 'number' | 'select' | 'several' | 'lines';
  label: string;
  hint: string;
  values: string[];
  options: { value: string; label: string }[];
  errors: string[];
};

export type GroupView = {
  group: GroupName;
  fields: FieldView[];
  /** Something in it is filled in or wrong. */ isUsed: boolean;
};

type Words = Translate<(typeof propertyMessages)['english']>;
type Say = Translate<(typeof elementMessages)['english']>;

export type Picture = { id: string; alt: string };

/** What a form needs beside its element. */
export type Drawing = {
  typed: Typed;
  /** Errors in sentences, by field. */
  errors: Readonly<Record<string, string[]>>;
  /** Pictures of the area; empty where there are none: their ids can be typed then. */
  pictures: readonly Picture[];
};

const has = (key: string): key is PropertyKey => key in propertyMessages.english;
const wordFor = (key: string, t: Words): string => (has(key) ? t(key) : key);

const shapes = {
  line: 'line',
  long: 'long',
  plain: 'line',
  code: 'line',
  tick: 'tick',
  whole: 'number',
  decimal: 'number',
  limit: 'line',
  picture: 'line',
  select: 'select',
  several: 'several',
  lines: 'lines',
  within: 'line',
} as const satisfies Record<Property['as'], FieldView['as']>;

function optionsOf(property: Property, t: Words): FieldView['options'] {
  if (property.as !== 'select' && property.as !== 'several') return [];
  return property.options.map((value) => ({
    value,
    label: wordFor(`${property.key}_${value === '' ? 'none' : value}`, t),
  }));
}

function fieldsOf(property: Property, drawing: Drawing, t: Words): FieldView[] {
  const { typed, errors, pictures } = drawing;
  const name = fieldName(property.key);
  const label = property.label ?? property.key;
  const field: FieldView = {
    name,
    as: shapes[property.as],
    label: wordFor(label, t),
    hint: has(`hint_${label}`) ? wordFor(`hint_${label}`, t) : '',
    values: [...(typed[name] ?? [])],
    options: optionsOf(property, t),
    errors: errors[name] ?? [],
  };
  if (property.as !== 'picture') return [field];
  const alt = altName(property.key);
  const chosen = field.values[0] ?? '';
  const known =
    pictures.some(({ id }) => id === chosen) || chosen === '' ? pictures : [...pictures, { id: chosen, alt: chosen }];
  const listed = known.map((picture) => ({ value: picture.id, label: picture.alt }));
  const list: FieldView = {
    ...field,
    as: 'select',
    hint: '',
    options: [{ value: '', label: t('picture_none') }, ...listed],
  };
  const own: FieldView = {
    ...field,
    name: alt,
    label: t('pictureAlt'),
    hint: '',
    values: [...(typed[alt] ?? [])],
    errors: [],
  };
  return [pictures.length > 0 ? list : field, own];
}

/** The fields of a form by group; a group without fields is left out. */
export function groupsOf(ctx: AreaContext, properties: readonly Property[], drawing: Drawing): GroupView[] {
  const t = ctx.t(propertyMessages);
  return groups
    .map((group): GroupView => {
      const fields = properties
        .filter((property) => property.group === group)
        .flatMap((property) => fieldsOf(property, drawing, t));
      const isUsed = fields.some(({ values, errors }) => errors.length > 0 || values.some((value) => value !== ''));
      return { group, fields, isUsed };
    })
    .filter(({ fields }) => fields.length > 0);
}

/** Faults of what was typed, in sentences. */
export function sayFaults(faults: Readonly<Record<string, FieldFault[]>>, t: Say): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(faults).map(([name, list]) => [
      name,
      list.map((fault) =>
        fault.kind === 'line'
          ? t(`fault_${fault.fault}`, { line: fault.line, typed: fault.typed })
          : t(`fault_${fault.kind}`),
      ),
    ]),
  );
}

/** The tick boxes that a form has, for its hidden field. */
export const ticksOf = (properties: readonly Property[]): string =>
  properties
    .filter(({ as }) => as === 'tick' || as === 'several')
    .map(({ key }) => key)
    .join(' ');
