/** The compiled stylesheet: small, in our colours only, and asking nobody else for a font. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile, NodePackageImporter } from 'sass';
import { describe, expect, it } from 'vitest';

const MOST_BYTES = 110 * 1024;
const folder = fileURLToPath(new URL('.', import.meta.url));
const { css } = compile(`${folder}main.scss`, { importers: [new NodePackageImporter(folder)], style: 'compressed' });
const sheets = readdirSync(folder)
  .filter((name) => name.endsWith('.scss'))
  .map((name) => [name, readFileSync(folder + name, 'utf8')] as const);

describe('the stylesheet', () => {
  it('stays small', () => {
    expect(Buffer.byteLength(css)).toBeLessThan(MOST_BYTES);
  });

  it.each(sheets)('%s writes no colour down: colours live in tokens.css', (_name, text) => {
    expect(text.match(/#[0-9a-f]{3,8}\b(?!\})/gi) ?? []).toEqual([]);
  });

  it('uses only tokens that exist', () => {
    const declared = new Set([...css.matchAll(/(--[a-z-]+):/g)].map((match) => match[1]));
    const used = new Set([...css.matchAll(/var\((--[a-z-]+)/g)].map((match) => match[1]));
    expect([...used].filter((name) => !declared.has(name))).toEqual([]);
  });

  it('keeps to our typeface and its stand-ins', () => {
    const families = [...css.matchAll(/font-family:([^;}]+)/g)].map((match) => match[1]?.replaceAll(/["']/g, '') ?? '');
    expect(families.filter((family) => !/^(inherit|Atkinson|ui-monospace)/.test(family))).toEqual([]);
  });

  it('holds none of the colours or pictures of the design system that it is built on', () => {
    expect(css).not.toMatch(/#005eb8|#007f3b|#ffeb3b|#212b32|nhsuk-icon-|url\(/i);
  });

  it('loads nothing from another host', () => {
    expect(css).not.toMatch(/https?:/);
  });
});
