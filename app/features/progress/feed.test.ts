/** The feed of an area's updates: it says what it holds, and an empty one is as old as its area. */
import { expect, it } from 'vitest';
import { inNewArea } from '#tests/factories/progress-page.ts';
import { readXml } from '#tests/routes/xml.ts';
import { progressFeed } from './feed.server.tsx';

it('names itself a feed of updates, and is as old as its area before the first', () =>
  inNewArea(async (ctx) => {
    const { text, updated } = await progressFeed(ctx);
    const textOf = (name: string) => readXml(text).children.find((child) => child.name === name)?.text;
    expect(textOf('title')).toBe(`Updates from ${ctx.area.name}: you said, we did`);
    expect(textOf('subtitle')).toContain('updates only');
    expect(textOf('updated')).toBe(updated.toISOString());
    expect(updated.getUTCFullYear()).toBeGreaterThan(2020);
  }));
