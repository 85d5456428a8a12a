/** Draws links between the rows of a list as lanes beside it, like the branches of a version history. Pure. */

type Link = { from: string; to: string };

/** A vertical line from one row to another, with a branch to the dot of each row it joins. */
export type Lane = { first: number; last: number; joins: number[]; column: number };

export type LaneDrawing = { lanes: Lane[]; columns: number };

/** More columns than this leave no room for words on a phone; the list beside the lanes says every link in words. */
const mostColumns = 8;

type Bundle = { first: number; last: number; joins: number[] };

/** Bundles links that share an end, the busiest end first, so that a hub takes one lane and not one for each link. */
function bundle(rows: readonly string[], links: readonly Link[]): Bundle[] {
  const rowOf = new Map(rows.map((id, row) => [id, row]));
  let left = links.flatMap(({ from, to }) => {
    const start = rowOf.get(from);
    const end = rowOf.get(to);
    return start === undefined || end === undefined ? [] : [{ start, end }];
  });
  const bundles: Bundle[] = [];
  while (left.length > 0) {
    const ends = new Map<string, number>();
    for (const { start, end } of left) {
      for (const key of [`s${start}`, `e${end}`]) ends.set(key, (ends.get(key) ?? 0) + 1);
    }
    const [busiest = ''] = [...ends].sort((a, b) => b[1] - a[1])[0] ?? [];
    const isIn = ({ start, end }: { start: number; end: number }) => busiest === `s${start}` || busiest === `e${end}`;
    const joins = [...new Set(left.filter(isIn).flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
    bundles.push({ first: joins[0] ?? 0, last: joins.at(-1) ?? 0, joins });
    left = left.filter((link) => !isIn(link));
  }
  return bundles;
}

/** Lanes for the links between rows; short ones stand nearest to the words, and none covers another. */
export function drawLanes(rows: readonly string[], links: readonly Link[]): LaneDrawing {
  const bundles = bundle(rows, links).sort((a, b) => a.last - a.first - (b.last - b.first) || a.first - b.first);
  const lanes: Lane[] = [];
  for (const one of bundles) {
    const isFree = (column: number) =>
      lanes.every((lane) => lane.column !== column || lane.last < one.first || lane.first > one.last);
    const column = Array.from({ length: mostColumns }, (_, index) => index).find(isFree);
    if (column !== undefined) lanes.push({ ...one, column });
  }
  return { lanes, columns: Math.max(0, ...lanes.map((lane) => lane.column + 1)) };
}
