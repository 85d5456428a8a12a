import { describe, expect, it } from 'vitest';
import { withPiece } from './use-piece.ts';

const pieces = [{ id: 'a', heading: 'Talking', body: 'Sam signs.', changedAt: new Date(0) }];
const form = (fields: Record<string, string>) => new URLSearchParams({ _intent: 'stay', _piece: 'a', ...fields });

describe('a piece put into a form', () => {
  it('stands alone in an empty box, and below what was typed in another', () => {
    expect(withPiece(form({ _into: 'more', more: '' }), pieces).get('more')).toBe('Sam signs.');
    expect(withPiece(form({ _into: 'more', more: 'We wait. ' }), pieces).get('more')).toBe('We wait.\n\nSam signs.');
  });

  it('touches nothing for another button, another person’s piece, and the form’s own fields', () => {
    const typed = { _into: 'more', more: 'x' };
    expect(withPiece(form({ ...typed, _intent: 'continue' }), pieces).get('more')).toBe('x');
    expect(withPiece(form({ ...typed, _piece: 'b' }), pieces).get('more')).toBe('x');
    expect(withPiece(form({ _into: '_state', _state: 'sealed' }), pieces).get('_state')).toBe('sealed');
  });
});
