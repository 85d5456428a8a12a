import { describe, expect, it } from 'vitest';
import { guest } from '#app/lib/actor.ts';
import type { Person } from '#app/lib/actor.ts';
import { mayRemoveRole, needsOrganisation, signedInPerson } from './policy.ts';

describe('mayRemoveRole', () => {
  it('keeps the last administrator', () => {
    expect(mayRemoveRole('administrator', 1)).toBe(false);
    expect(mayRemoveRole('administrator', 2)).toBe(true);
  });

  it('lets every other role go', () => {
    expect(mayRemoveRole('safeguarding-lead', 1)).toBe(true);
  });
});

describe('needsOrganisation', () => {
  it('asks whom a commissioner speaks for, and nobody else', () => {
    expect(needsOrganisation('commissioner')).toBe(true);
    expect(needsOrganisation('administrator')).toBe(false);
  });
});

describe('signedInPerson', () => {
  it('refuses a guest', () => {
    expect(() => signedInPerson(guest)).toThrow('forbidden');
  });

  it('answers the person', () => {
    const person: Person = {
      kind: 'person',
      personId: 'p1',
      email: 'a@example.org',
      isOperator: false,
      hasSecondFactor: false,
      roles: [],
    };
    expect(signedInPerson(person)).toBe(person);
  });
});
