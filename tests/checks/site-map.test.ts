import { index, layout, route } from '@remix-run/route-config';
import { describe, expect, it } from 'vitest';
import { isTest, listFiles, readProjectFile } from './files.ts';
import { loadRoutes, renderSiteMap } from './site-map.ts';
import { poorAddresses } from './vocabulary.ts';

describe('the site map', () => {
  it('is the one in tests/checks/site-map.txt (npm run site-map rewrites it)', async () => {
    expect(readProjectFile('tests/checks/site-map.txt')).toBe(renderSiteMap(await loadRoutes()));
  });

  it('leads to every route module', async () => {
    const map = renderSiteMap(await loadRoutes());
    const modules = listFiles('app/routes').filter((path) => /\.tsx?$/.test(path) && !isTest(path));
    expect(modules.filter((path) => !map.includes(`  ${path.replace('app/', '')}\n`))).toEqual([]);
  });

  it("keeps to the field's words", async () => {
    expect(poorAddresses(renderSiteMap(await loadRoutes()))).toEqual([]);
  });

  it('writes full addresses, in order, with their modules', () => {
    const area = route(':area', 'routes/area.tsx', [
      index('routes/home.tsx'),
      route('surveys/:survey', 'routes/survey.tsx'),
    ]);
    expect(renderSiteMap([index('routes/front.tsx'), layout('routes/frame.tsx', [area])])).toBe(
      [
        '/                       routes/front.tsx',
        '/ (layout)              routes/frame.tsx',
        '/:area                  routes/area.tsx',
        '/:area                  routes/home.tsx',
        '/:area/surveys/:survey  routes/survey.tsx',
        '',
      ].join('\n'),
    );
  });
});
