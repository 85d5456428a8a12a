/** Reads a pasted list of people to invite: one a line, an address alone or with a name in either order. Pure. */

export type Invitee = { email: string; name: string };

/** At most so many at a time. */
export const mostInvitees = 1000;

export type ReadInvitees = {
  people: Invitee[];
  /** Numbers of the lines that hold no address, from 1. */
  wrong: number[];
  /** Addresses that stand there more than once are taken once. */
  repeated: number;
};

const address = /^[^\s@<>"(),;:\\[\]]+@[^\s@<>"(),;:\\[\]]+\.[^\s@<>"(),;:\\[\]]{2,}$/;

const unquoted = (cell: string) =>
  cell
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .replaceAll('""', '"')
    .trim();

/** The address and the name of a line; null where there is no address, or more than one. */
function readLine(line: string): Invitee | null {
  const angled = /^(.*)<([^<>]+)>\s*$/.exec(line);
  const cells = angled ? [angled[1] ?? '', angled[2] ?? ''] : line.split(/[,;\t]/);
  const parts = cells.map(unquoted).filter((cell) => cell !== '');
  const emails = parts.filter((cell) => address.test(cell));
  const [email] = emails;
  if (emails.length !== 1 || email === undefined || email.length > 320) return null;
  const name = parts.filter((cell) => cell !== email).join(' ');
  return { email, name: name.slice(0, 200) };
}

/** A first line without an address is a heading where it names one of the columns. */
const isHeading = (line: string) => /\b(e-?mail|address|name)\b/i.test(line) && !line.includes('@');

export function readInvitees(text: string): ReadInvitees {
  const people = new Map<string, Invitee>();
  const wrong: number[] = [];
  let repeated = 0;
  text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .forEach((line, index) => {
      if (line.trim() === '' || (index === 0 && isHeading(line))) return;
      const invitee = readLine(line);
      if (invitee === null) {
        wrong.push(index + 1);
        return;
      }
      const key = invitee.email.toLowerCase();
      if (people.has(key)) repeated += 1;
      else people.set(key, invitee);
    });
  return { people: [...people.values()], wrong, repeated };
}
