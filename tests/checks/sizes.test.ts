import { describe, expect, it } from 'vitest';
import { isTest, listFiles, readProjectFile } from './files.ts';
import floors from './floors.json';
import { countedLines, crowdedFolders, isBarrel, opensWithSentence, poorlyNamed } from './sizes.ts';

const product = ['app', 'db', 'emails'].flatMap((folder) => listFiles(folder));
const all = [...product, ...listFiles('tests')];
const modules = (paths: string[]) => paths.filter((path) => /\.tsx?$/.test(path));

describe('sizes and names of the house', () => {
  it('keeps at most 20 files in a folder', () => {
    expect(crowdedFolders(all)).toEqual([]);
  });

  it('keeps style sheets under 400 lines', () => {
    const sheets = all.filter((path) => /\.s?css$/.test(path));
    expect(sheets.filter((path) => countedLines(readProjectFile(path)) > 400)).toEqual([]);
  });

  it('names every file and folder by its subject', () => {
    expect(poorlyNamed(all)).toEqual([]);
  });

  it('knows the floor of every feature', () => {
    const known = Object.values(floors).flat();
    const found = new Set(listFiles('app/features').map((path) => path.split('/')[2]));
    expect([...found].filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });

  it('opens every file with a sentence on what it is for', () => {
    const silent = modules(product).filter((path) => !isTest(path) && !opensWithSentence(readProjectFile(path)));
    expect(silent).toEqual([]);
  });

  it('has no barrels', () => {
    const barrels = modules(all).filter((path) => isBarrel(path, readProjectFile(path)));
    expect(barrels.filter((path) => path !== 'db/schema/all.ts')).toEqual([]);
  });
});

describe('the measures themselves', () => {
  it('see a folder of 21 files, and leave tests out of the count', () => {
    const files = Array.from({ length: 21 }, (_, index) => `app/lib/file-${index}.ts`);
    expect(crowdedFolders(files)).toEqual(['app/lib: 21 files']);
    expect(crowdedFolders([...files.slice(1), 'app/lib/file.test.ts', 'app/lib/README.md'])).toEqual([]);
  });

  it('count neither blank lines nor comments', () => {
    expect(countedLines('/* a\n b */\n\n.a {\n  // c\n  color: red; // d\n}\n')).toBe(3);
  });

  it('see vague and irregular names', () => {
    const poor = ['app/lib/utils/text.ts', 'app/lib/helpers.ts', 'app/ui/BigButton.tsx'];
    expect(poorlyNamed([...poor, 'app/routes/public/services.tsx', 'app/README.md', 'app/lib/dates.test.ts'])).toEqual(
      poor,
    );
  });

  it('see a file without an opening sentence', () => {
    expect(opensWithSentence('/** Turns words into addresses. */\nexport {};')).toBe(true);
    expect(opensWithSentence("import x from 'x';\n/** Turns words into addresses. */")).toBe(false);
    expect(opensWithSentence('/** Slugs. */')).toBe(false);
    expect(opensWithSentence('// Turns words into addresses.')).toBe(false);
  });

  it('see a barrel by its name and by its content', () => {
    expect(isBarrel('app/ui/index.ts', 'export const a = 1;')).toBe(true);
    expect(isBarrel('app/ui/all.ts', "export * from './button.tsx';")).toBe(true);
    expect(isBarrel('app/ui/all.ts', "import { a } from './a.ts';\nexport { a };")).toBe(true);
    expect(isBarrel('app/ui/one.ts', "export { a } from './a.ts';\nexport const b = 1;")).toBe(false);
  });
});
