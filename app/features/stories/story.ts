/** A story told once: private pieces that their author shares one by one, for a purpose, and takes back. Pure. */

/** Enough for a whole life in pieces; more than this is a file, not a story. */
export const mostPieces = 40;
export const longestPiece = 10_000;

export type Piece = { id: string; heading: string; body: string; changedAt: Date };

export type Share = {
  id: string;
  pieceId: string;
  area: { id: string; slug: string; name: string };
  purpose: string;
  until: string | null;
  sharedAt: Date;
  revokedAt: Date | null;
  readings: { role: string; readOn: string }[];
};

/** Whether a share may be read on a day (YYYY-MM-DD): not taken back, and its last day not over. */
export function isOpen({ revokedAt, until }: Pick<Share, 'revokedAt' | 'until'>, today: string): boolean {
  return revokedAt === null && (until === null || until >= today);
}
