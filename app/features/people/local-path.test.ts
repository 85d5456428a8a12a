import { describe, expect, it } from 'vitest';
import { localPath, withNext } from './local-path.ts';

describe('localPath', () => {
  it('keeps a page of this site with its query', () => {
    expect(localPath('/bromley/manage?page=2')).toBe('/bromley/manage?page=2');
  });

  it.each([
    null,
    undefined,
    '',
    'https://elsewhere.example/',
    '//elsewhere.example/a',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/..//elsewhere.example',
    'javascript:alert(1)',
    '/sign-in?next=/a',
    '/sign-out',
    '/link/abc',
  ])('refuses %j', (next) => {
    expect(localPath(next)).toBe('/account');
  });

  it('is not taken in by names that only begin alike', () => {
    expect(localPath('/sign-inland')).toBe('/sign-inland');
  });
});

describe('withNext', () => {
  it('leaves the address alone for the usual page', () => {
    expect(withNext('/sign-in', '/account')).toBe('/sign-in');
  });

  it('escapes what would end the parameter', () => {
    expect(withNext('/sign-in/code', '/a?b=1&c=2')).toBe('/sign-in/code?next=%2Fa%3Fb%3D1%26c%3D2');
  });
});
