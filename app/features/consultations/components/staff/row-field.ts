/** Ids for the fields of a row: Conform makes them of names such as `options[0].title`, which no link can carry well. */
import { plainId } from '#app/ui/form/field.ts';
import type { FieldLike } from '#app/ui/form/field.ts';

/** The field with plain ids; Conform's own metadata, read once. */
export function rowField({ id, name, errors, descriptionId, errorId, initialValue }: FieldLike): FieldLike {
  return {
    id: plainId(id),
    name,
    errors,
    descriptionId: plainId(descriptionId),
    errorId: plainId(errorId),
    initialValue,
  };
}
