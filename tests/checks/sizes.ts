/** Measures what must stay small or well named: folders, style sheets, names, opening sentences, barrels. */
import { basename, dirname } from 'node:path';
import ts from 'typescript';
import { isCode, isTest } from './files.ts';

const vagueNames = new Set(['common', 'helper', 'helpers', 'misc', 'shared', 'util', 'utils']);

/** Folders that hold more code files than `limit`, as `folder: count`. Tests do not count. */
export function crowdedFolders(paths: string[], limit = 20): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    if (isCode(path) && !isTest(path)) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > limit).map(([folder, count]) => `${folder}: ${count} files`);
}

/** Lines that count towards a file's size: neither blank nor comment. */
export function countedLines(source: string): number {
  const withoutComments = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return withoutComments.split('\n').filter((line) => line.trim() !== '').length;
}

/** Paths with a folder or file named by vagueness, and paths that are not in lower case with hyphens. */
export function poorlyNamed(paths: string[]): string[] {
  return paths.filter((path) =>
    path.split('/').some((part) => {
      const stem = part.split('.')[0] ?? part;
      const isWellFormed = /^[$_]?[a-z0-9]+([-_.$][a-z0-9]+)*$/.test(part) || /^(README|LICENSE)(\.md)?$/.test(part);
      return vagueNames.has(stem) || !isWellFormed;
    }),
  );
}

/** Whether a source file opens with a doc comment that says what the file is for. */
export function opensWithSentence(source: string): boolean {
  const comment = /^(?:#!.*\n)?\/\*\*([\s\S]*?)\*\//.exec(source)?.[1] ?? '';
  return (comment.match(/[\p{L}\p{N}]+/gu) ?? []).length >= 4;
}

/** Whether a module only passes on what other modules export. */
export function isBarrel(path: string, source: string): boolean {
  if (/^index\.[cm]?[jt]sx?$/.test(basename(path))) return true;
  const { statements } = ts.createSourceFile(path, source, ts.ScriptTarget.Latest);
  const passesOn = (statement: ts.Statement) => ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement);
  return statements.some(ts.isExportDeclaration) && statements.every(passesOn);
}
