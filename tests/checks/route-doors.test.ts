import { describe, expect, it } from 'vitest';
import { withoutDoor } from './route-doors.ts';

const routeModules = import.meta.glob<Record<string, unknown>>([
  '/app/root.tsx',
  '/app/routes/**/*.{ts,tsx}',
  '!**/*.test.*',
]);

describe('the door', () => {
  it('finds the route modules', () => {
    expect(Object.keys(routeModules)).toContain('/app/root.tsx');
  });

  it.each(Object.entries(routeModules))('made every loader and action of %s', async (_path, load) => {
    expect(withoutDoor(await load())).toEqual([]);
  });

  it('is missed when a loader or an action was made by hand', () => {
    const byHand = () => null;
    const byDoor = Object.assign(() => null, { door: { verb: 'survey.read' } });
    expect(withoutDoor({ loader: byHand, action: byDoor })).toEqual(['loader']);
    expect(withoutDoor({ loader: byDoor, action: byHand, default: byHand })).toEqual(['action']);
    expect(withoutDoor({ meta: byHand })).toEqual([]);
  });
});
