/** Finds what belongs to others: fonts, crowns and logos that this product may not use. */
import { basename } from 'node:path';

const names = /frutiger|gds[-_ ]?transport|crown|nhs[-_]?logo|logo[-_]?nhs/i;
const fontFile = /\.(woff2?|ttf|otf|eot)$/i;
const fontNames = /frutiger|gds ?transport|["']nta["']/i;

/** Files whose name is that of another body's mark or font, and font files other than our own. */
export function foreignFiles(paths: string[]): string[] {
  return paths.filter((path) => {
    const name = basename(path);
    return names.test(name) || (fontFile.test(name) && !/atkinson/i.test(name));
  });
}

/** Whether a style sheet or module names a font that is licensed to others. */
export function namesForeignFont(source: string): boolean {
  return fontNames.test(source);
}

/** Whether a style sheet loads anything from another host. */
export function callsOtherHosts(sheet: string): boolean {
  return /(url\(|@import)\s*["']?(https?:)?\/\//i.test(sheet);
}
