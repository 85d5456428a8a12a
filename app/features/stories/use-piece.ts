/** Puts a piece of somebody's own story into a text box of a form that they are filling in. Pure. */
import type { Piece } from './story.ts';

/** What a form needs to offer the pieces. */
export const offersOf = (pieces: readonly Piece[]): { id: string; heading: string }[] =>
  pieces.map(({ id, heading }) => ({ id, heading }));

/** The form with the chosen piece (`_piece`) below what stands in the box `_into`; unchanged where no piece is asked for. */
export function withPiece<F extends FormData | URLSearchParams>(fields: F, pieces: readonly Piece[]): F {
  if (fields.get('_intent') !== 'stay') return fields;
  const piece = pieces.find(({ id }) => id === fields.get('_piece'));
  const into = fields.get('_into');
  if (!piece || typeof into !== 'string' || into === '' || into.startsWith('_')) return fields;
  const before = fields.get(into);
  const typed = typeof before === 'string' ? before.trimEnd() : '';
  fields.set(into, typed === '' ? piece.body : `${typed}\n\n${piece.body}`);
  return fields;
}
