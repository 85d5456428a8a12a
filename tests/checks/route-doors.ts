/** Finds loaders and actions that did not come through the door of app/platform/door.server.ts. */
const behindTheDoor = ['loader', 'action'] as const;

/** The exports of a route module that answer requests without `guarded(…)` or `open(…)`. */
export function withoutDoor(routeModule: Record<string, unknown>): string[] {
  return behindTheDoor.filter((name) => {
    const answer = routeModule[name];
    if (answer === undefined) return false;
    return typeof answer !== 'function' || !('door' in answer) || !answer.door;
  });
}
