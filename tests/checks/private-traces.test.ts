import { describe, expect, it } from 'vitest';
import { listFiles, readProjectFile } from './files.ts';
import { tracesIn } from './private-traces.ts';

const binary = /\.(png|jpe?g|webp|ico|woff2?|pdf)$/;
const rooted = (...parts: string[]) => ['', ...parts, 'main'].join('/');
const under = (start: string) => [start, 'work', ''].join('/');

describe('files that everybody gets', () => {
  it('hold no path of one machine and no registry', () => {
    const files = listFiles().filter((path) => !binary.test(path));
    const traced = files.flatMap((path) => tracesIn(readProjectFile(path)).map((kind) => `${path}: ${kind}`));
    expect(files).toContain('package-lock.json');
    expect(traced).toEqual([]);
  });

  it('are refused with such a trace', () => {
    expect(tracesIn(`cd ${rooted('work')}`)).toEqual(['a path of one machine']);
    expect(tracesIn(`"${rooted('home', 'ann')}"`)).toEqual(['a path of one machine']);
    expect(tracesIn(`"resolved": "${['https://registry', 'npmjs', 'org/a.tgz'].join('.')}"`)).toEqual([
      'the host of a registry',
      'a resolved address',
    ]);
    expect(['https://example.org', '/:area', '.'].flatMap((start) => tracesIn(under(start)))).toEqual([]);
  });
});
