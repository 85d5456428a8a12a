/** Fields from Conform and fields by hand come to the same shape. */
import { describe, expect, it } from 'vitest';
import { describeControl, resolveField } from './field.ts';

const conform = { id: 'f1-name', name: 'name', descriptionId: 'f1-name-description', errorId: 'f1-name-error' };

describe('resolveField', () => {
  it('takes ids and the first value from Conform', () => {
    const field = resolveField({ field: { ...conform, errors: ['Enter a name'], initialValue: 'Ada' } });
    expect(field).toEqual({
      id: 'f1-name',
      name: 'name',
      errors: ['Enter a name'],
      hintId: 'f1-name-description',
      errorId: 'f1-name-error',
      values: ['Ada'],
    });
  });

  it('makes the same ids by hand from the name', () => {
    expect(resolveField({ name: 'age', defaultValue: 7 })).toMatchObject({
      id: 'age',
      errors: [],
      hintId: 'age-description',
      errorId: 'age-error',
      values: ['7'],
    });
  });

  it('keeps several answers and drops what is no text', () => {
    expect(resolveField({ name: 'helped', defaultValue: ['school', undefined, 'forum'] }).values).toEqual([
      'school',
      'forum',
    ]);
  });
});

describe('describeControl', () => {
  it('points to the hint before the error', () => {
    const field = resolveField({ name: 'age', errors: ['Enter a number'] });
    expect(describeControl(field, true)).toEqual({
      'aria-describedby': 'age-description age-error',
      'aria-invalid': true,
    });
  });

  it('adds nothing to a field that has nothing to say', () => {
    expect(describeControl(resolveField({ name: 'age' }), false)).toEqual({
      'aria-describedby': undefined,
      'aria-invalid': undefined,
    });
  });
});
