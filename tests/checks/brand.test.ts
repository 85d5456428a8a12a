import { describe, expect, it } from 'vitest';
import { callsOtherHosts, foreignFiles, namesForeignFont } from './brand.ts';
import { isCode, listFiles, readProjectFile } from './files.ts';

const shown = ['app', 'emails', 'public'].flatMap((folder) => listFiles(folder));

describe('fonts and marks', () => {
  it('are our own: no file of another body', () => {
    expect(foreignFiles(shown)).toEqual([]);
  });

  it('are our own: no font licensed to others is named', () => {
    expect(shown.filter((path) => isCode(path) && namesForeignFont(readProjectFile(path)))).toEqual([]);
  });

  it('of others are seen', () => {
    const foreign = ['public/frutiger-55.css', 'public/gov-crown.svg', 'app/ui/nhs-logo.tsx', 'public/inter.woff2'];
    expect(foreignFiles([...foreign, 'public/mark.svg', 'build/atkinson-hyperlegible-next.woff2'])).toEqual(foreign);
    expect(namesForeignFont('body{font-family:Frutiger W01,Arial}')).toBe(true);
    expect(namesForeignFont("font-family: 'GDS Transport'")).toBe(true);
    expect(namesForeignFont('/* Crown copyright */ html { font-family: "Atkinson Hyperlegible Next" }')).toBe(false);
  });

  it('of others are seen when a sheet fetches them', () => {
    expect(callsOtherHosts('@import "https://fonts.example/css";')).toBe(true);
    expect(callsOtherHosts('a{background:url(//cdn.example/a.png)}')).toBe(true);
    expect(callsOtherHosts('a{background:url(/assets/a.png)}/* https://example.org */')).toBe(false);
  });
});
