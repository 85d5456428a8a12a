import { expect, it } from 'vitest';
import { passwordFault } from '#app/lib/password/password.server.ts';

it.each([
  ['ninechars', 'too-short'],
  ['👩‍👩‍👧'.slice(0, 5), 'too-short'],
  ['x1'.repeat(129), 'too-long'],
  ['1234567890', 'common'],
  ['QwertyUIOP', 'common'],
  ['liverpool2024!', 'common'],
  ['aabbaabbaabb', 'common'],
  ['Sam.Reader@example.org', 'like-email'],
  ['samreader-2024', 'like-email'],
])('refuses %s as %s', (password, fault) => {
  expect(passwordFault(password, 'sam.reader@example.org')).toBe(fault);
});

it.each(['lamp river seven', 'zk4-mnq8-pwt', 'пароль из слов', 'three words here 2024'])('accepts %s', (password) => {
  expect(passwordFault(password, 'sam.reader@example.org')).toBeNull();
});
