/**
 * Rate limits that several processes share through PostgreSQL without a statement per attempt: each process counts in
 * memory and adds its counts twice a second, so no row is hot (data-rules 16, 18).
 */
import type { KeyObject } from 'node:crypto';
import { lt, sql } from 'drizzle-orm';
import type { Database } from '#db/client.server.ts';
import { rateLimits } from '#db/schema/record.ts';
import { keyedHash } from '#app/lib/keyed-hash.server.ts';

type Bucket = { windowStart: number; windowEnds: number; shared: number; pending: number };

export type Allowed = { isAllowed: true } | { isAllowed: false; retryAt: Date };

export class RateLimiter {
  readonly #db: Database;
  readonly #key: KeyObject;
  readonly #buckets = new Map<string, Bucket>();
  #timer: NodeJS.Timeout | null = null;

  /** @param key the installation's key for addresses: a stored bucket names nobody. */
  constructor(db: Database, key: KeyObject) {
    this.#db = db;
    this.#key = key;
  }

  /**
   * Counts one attempt. `name` says what is limited, `who` from where; windows are at most an hour.
   * @param windowMs length of the window in milliseconds.
   */
  attempt(name: string, who: string, most: number, windowMs: number, now: Date): Allowed {
    const { key, windowStart } = this.#keyOf(name, who, windowMs, now);
    const bucket = this.#buckets.get(key) ?? { windowStart, windowEnds: windowStart + windowMs, shared: 0, pending: 0 };
    if (bucket.shared + bucket.pending >= most) return { isAllowed: false, retryAt: new Date(bucket.windowEnds) };
    bucket.pending += 1;
    this.#buckets.set(key, bucket);
    return { isAllowed: true };
  }

  /** Takes back one attempt that went well, where only failures should use up what is allowed. */
  forgive(name: string, who: string, windowMs: number, now: Date): void {
    const bucket = this.#buckets.get(this.#keyOf(name, who, windowMs, now).key);
    if (bucket && bucket.shared + bucket.pending > 0) bucket.pending -= 1;
  }

  #keyOf(name: string, who: string, windowMs: number, now: Date): { key: string; windowStart: number } {
    const windowStart = Math.floor(now.getTime() / windowMs) * windowMs;
    const key = keyedHash(this.#key, 'attempts', `${name}|${windowStart}|${who}`);
    return { key, windowStart };
  }

  /** Starts adding counts to the database. */
  start(onError: (error: unknown) => void): void {
    this.#timer = setInterval(() => {
      this.flush(new Date()).catch(onError);
    }, 500);
    this.#timer.unref();
  }

  /** Stops; counts not yet added are added. */
  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.flush(new Date());
  }

  /** Adds what was counted since the last time, reads what other processes counted, forgets windows that are over. */
  async flush(now: Date): Promise<void> {
    const counted = [...this.#buckets].filter(([, bucket]) => bucket.pending !== 0);
    for (const [key, bucket] of this.#buckets) if (bucket.windowEnds <= now.getTime()) this.#buckets.delete(key);
    if (counted.length === 0) return;
    const rows = counted.map(([key, bucket]) => ({
      bucket: key,
      windowStart: new Date(bucket.windowStart),
      attempts: bucket.pending,
    }));
    for (const [, bucket] of counted) {
      bucket.shared += bucket.pending;
      bucket.pending = 0;
    }
    const totals = await this.#db
      .insert(rateLimits)
      .values(rows)
      .onConflictDoUpdate({
        target: [rateLimits.bucket, rateLimits.windowStart],
        set: { attempts: sql`${rateLimits.attempts} + excluded.attempts` },
      })
      .returning({ bucket: rateLimits.bucket, attempts: rateLimits.attempts });
    for (const total of totals) {
      const bucket = this.#buckets.get(total.bucket);
      if (bucket) bucket.shared = Math.max(bucket.shared, total.attempts);
    }
    await this.#db.delete(rateLimits).where(lt(rateLimits.windowStart, new Date(now.getTime() - 3_600_000)));
  }
}
