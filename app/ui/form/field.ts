/** What a field component is given: Conform's field metadata, or the same facts by hand. */

/** The part of Conform's FieldMetadata that the markup needs; a FieldMetadata can be passed as it is. */
export interface FieldLike {
  id: string;
  name: string;
  errors?: string[] | undefined;
  descriptionId: string;
  errorId: string;
  initialValue?: unknown;
}

/** A field without Conform. */
interface PlainField {
  name: string;
  /** Defaults to `idOfName` of the name. */
  id?: string;
  errors?: string[] | undefined;
  defaultValue?: unknown;
}

/** Every field component takes `field` (Conform) or `name`, `id`, `errors` and `defaultValue`. */
export type FieldSource =
  ({ field: FieldLike } & { [K in keyof PlainField]?: undefined }) | (PlainField & { field?: undefined });

/** One shape for both sources. */
export interface ResolvedField {
  id: string;
  name: string;
  errors: string[];
  hintId: string;
  errorId: string;
  /** As typed before; a repeated field has several. */
  values: string[];
}

/** Texts only: what a form sends back is text, whatever a schema makes of it later. */
function toValues(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => {
    if (typeof item === 'string') return [item];
    return typeof item === 'number' || typeof item === 'bigint' ? [String(item)] : [];
  });
}

/** An id of letters, digits, hyphens and underscores: Conform's ids of fields in rows have brackets and dots. */
export function plainId(id: string): string {
  return id.replace(/[^\w-]+/g, '-');
}

/** The id of a field that is given none: its name, beginning with a letter. */
export function idOfName(name: string): string {
  return name.startsWith('_') ? `field${name}` : name;
}

/** Brings both sources of a field into one shape. */
export function resolveField(source: FieldSource): ResolvedField {
  if (source.field) {
    const { id, name, errors, descriptionId, errorId, initialValue } = source.field;
    const ids = { id: plainId(id), hintId: plainId(descriptionId), errorId: plainId(errorId) };
    return { ...ids, name, errors: errors ?? [], values: toValues(initialValue) };
  }
  const id = source.id ?? idOfName(source.name);
  return {
    id,
    name: source.name,
    errors: source.errors ?? [],
    hintId: `${id}-description`,
    errorId: `${id}-error`,
    values: toValues(source.defaultValue),
  };
}

/** The attributes that tie a control to its hint and errors (WCAG 2.2, 1.3.1 and 3.3.1). */
export function describeControl(field: ResolvedField, hasHint: boolean, ...more: string[]) {
  const invalid = field.errors.length > 0;
  const ids = [hasHint ? field.hintId : '', invalid ? field.errorId : '', ...more].filter((id) => id !== '');
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': invalid ? true : undefined,
  };
}
