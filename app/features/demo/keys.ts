/** Joins the keys of a seed to the ids that its things got. */

export class KeyedIds {
  readonly #ids = new Map<string, string>();

  set(key: string, id: string): void {
    if (this.#ids.has(key)) throw new Error(`The seed has the key “${key}” twice.`);
    this.#ids.set(key, id);
  }

  /** @throws for a key that the seed has not introduced. */
  get(key: string): string {
    const id = this.#ids.get(key);
    if (id === undefined) throw new Error(`The seed names “${key}” before it is there.`);
    return id;
  }

  /** The id of a key that may be left out. */
  find(key: string | undefined): string | null {
    return key === undefined ? null : this.get(key);
  }
}
