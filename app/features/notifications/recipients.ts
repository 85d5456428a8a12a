/** The one rule of who is told: followers who proved their address, may be written to, and did not do it themselves. Pure. */

/** Somebody who asked to be told, by email alone or with an account. */
export type Follower = {
  followId: string;
  email: string;
  personId: string | null;
  /** When they proved that they want it; null until then. */
  confirmedAt: Date | null;
  /** Of an account: whether its address is proven and it is open. Without one, the confirmation has proved it. */
  isReachable: boolean;
};

/** What the rule must know besides the follower. */
export type Facts = {
  /** The address of whoever did it, or null: nobody is told of their own deeds. */
  actorEmail: string | null;
  isSuppressed: (email: string) => boolean;
};

const same = (one: string, other: string | null) => one.toLowerCase() === other?.toLowerCase();

/** Whether the rule lets one follower be told. */
export function mayBeTold(follower: Follower, { actorEmail, isSuppressed }: Facts): boolean {
  const { email, confirmedAt, isReachable } = follower;
  return confirmedAt !== null && isReachable && !same(email, actorEmail) && !isSuppressed(email);
}

/** Who is told, each address once: somebody who follows twice is told for the follow that comes first. */
export function recipientsOf<F extends Follower>(followers: readonly F[], facts: Facts): F[] {
  const told = new Map<string, F>();
  for (const follower of followers) {
    const address = follower.email.toLowerCase();
    if (mayBeTold(follower, facts) && !told.has(address)) told.set(address, follower);
  }
  return [...told.values()];
}
