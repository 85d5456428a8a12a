import { describe, expect, it } from 'vitest';
import { isTest, listFiles, readProjectFile } from './files.ts';
import { poorAddresses, poorTexts, textsOf } from './vocabulary.ts';

const messages = listFiles('app').filter((path) => /(^|\/|\.)messages(\.[a-z-]+)?\.ts$/.test(path));
const emails = listFiles('emails').filter((path) => path.endsWith('.tsx') && !isTest(path));

describe('words on screen', () => {
  it('are plain in every messages.ts', () => {
    expect(
      messages.flatMap((path) => poorTexts(textsOf(path, readProjectFile(path))).map((text) => `${path}: ${text}`)),
    ).toEqual([]);
  });

  it('are plain in every email', () => {
    expect(
      emails.flatMap((path) => poorTexts(textsOf(path, readProjectFile(path))).map((text) => `${path}: ${text}`)),
    ).toEqual([]);
  });

  it('are read from strings, templates and JSX, and not from code', () => {
    const source =
      "import a from './a!.ts';\nexport const m = { 'key!': 'One', b: `Two ${a} three`, c: !a && <p>Four</p> };";
    expect(textsOf('m.tsx', source)).toEqual(['One', 'Two ', ' three', 'Four']);
  });

  it.each(['Report abuse', 'Report this post', 'Thank you!', 'Well done 🎉', 'Your tenant', 'Log in', 'Click here'])(
    'are refused: %s',
    (text) => {
      expect(poorTexts([text])).toHaveLength(1);
    },
  );

  it.each(['Read the report', 'Crown copyright © 2026', 'Step 1 of 5 *', 'Sign in', '{{count}} answers'])(
    'are fine: %s',
    (text) => {
      expect(poorTexts([text])).toEqual([]);
    },
  );

  it('are refused in addresses', () => {
    expect(
      poorAddresses('/login  routes/a.tsx\n/sign-in  routes/login.tsx\n/:area/polls/:poll  routes/b.tsx\n'),
    ).toEqual(['/login', '/:area/polls/:poll']);
  });
});
