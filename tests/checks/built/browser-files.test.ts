import { describe, expect, it } from 'vitest';
import { callsOtherHosts, foreignFiles, namesForeignFont } from '../brand.ts';
import { listFiles, readProjectFile } from '../files.ts';

const built = listFiles('build/client');
const sheets = built.filter((path) => path.endsWith('.css'));

describe('what the build gives to browsers', () => {
  it('has style sheets and scripts', () => {
    expect(sheets.length).toBeGreaterThan(0);
    expect(built.some((path) => path.endsWith('.js'))).toBe(true);
  });

  it('has no font, crown or logo of another body', () => {
    expect(foreignFiles(built)).toEqual([]);
    expect(sheets.filter((path) => namesForeignFont(readProjectFile(path)))).toEqual([]);
  });

  it('calls no other host from its style sheets', () => {
    expect(sheets.filter((path) => callsOtherHosts(readProjectFile(path)))).toEqual([]);
  });
});
