/** What is changed in a definition that was made elsewhere, so that this site can take it. */
import type { Problem } from '../../engine/json-guard.ts';
import { pathOf } from '../../engine/json-guard.ts';
import type { Json } from '../core/json.ts';
import { wordsIn } from '../core/json.ts';
import type { LeftOut } from './left-out.ts';

/** Left out, for one of four reasons; or made into something else. */
type Outcome = LeftOut | 'description' | 'spelled' | 'type' | 'pages' | 'points' | 'code' | 'name' | 'condition';

/** One change, however often it is made. */
export type Change = {
  outcome: Outcome;
  /** The property, name, value or condition as it was. */
  from: string;
  /** What stands in its place; empty for what is left out. */
  to: string;
  /** The first place. */
  path: string;
  /** How many places there are. */
  count: number;
};

export type Path = readonly PropertyKey[];

/** Gathers what is changed, each change once, and what could not be. */
export class Log {
  readonly #changes = new Map<string, Change>();
  /** What would mean something else afterwards. */
  readonly problems: Problem[] = [];

  add(outcome: Outcome, path: Path, from: Json, to = ''): void {
    const words = wordsIn(from);
    const key = JSON.stringify([outcome, words, to]);
    const known = this.#changes.get(key);
    if (known) known.count += 1;
    else this.#changes.set(key, { outcome, from: words, to, path: pathOf(path), count: 1 });
  }

  /** A condition that would ask something else once values are codes. */
  unsure(path: Path, expression: string): void {
    this.problems.push({
      path: pathOf(path),
      reason: `“${expression.slice(0, 200)}” asks for a value that has to become a code, in a way that cannot be followed.`,
      mend: 'Give the choices of that question codes, such as { "value": "item_1", "text": "Item 1" }, and use them here.',
    });
  }

  get changes(): readonly Change[] {
    return [...this.#changes.values()];
  }
}
