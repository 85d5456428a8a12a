/** What an evidence pack is made of. Pure. */

export type PackFile = { path: string; body: string };

export type ManifestFile = { path: string; bytes: number; sha256: string };

export type Manifest = {
  format: 'said-and-done/evidence-pack';
  version: 1;
  consultation: { id: string; title: string; area: string };
  /** YYYY-MM-DD: the day on which it was made. */
  asAt: string;
  files: ManifestFile[];
  /** SHA-256 of the lines `<sha256>  <path>\n` of the files, in order: the output of sha256sum over them. */
  whole: string;
};

/** JSON that is the same for the same data: two spaces, a line end. */
export const jsonFile = (path: string, value: unknown): PackFile => ({
  path,
  body: `${JSON.stringify(value, null, 2)}\n`,
});
