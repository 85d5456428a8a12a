/** Finds in free text what may tell who somebody is: email addresses, telephone numbers, postcodes, NHS numbers. Pure. */

export type PersonalKind = 'email' | 'phone' | 'postcode' | 'nhs-number';

/** A flag is a suggestion: a person looks at it. */
export type PersonalFlag = { kind: PersonalKind; text: string };

const email = /[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[a-z]{2,}/gi;

/** Ten digits, often written 3-3-4. */
const tenDigits = /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g;

/** +44 or 0, then nine or ten digits, with the signs that people put between them. */
const phone = /(?<!\d)(?:\+44[ ]?(?:\(0\))?|0)(?:[ ().-]?\d){9,10}(?!\d)/g;

/** The forms of BS 7666 without their ranges: a wrong flag costs a look, a missed one a family. */
const postcode = /\b(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b/gi;

/**
 * Whether ten digits are an NHS number: the tenth is 11 minus the remainder, modulus 11, of the first nine weighted 10 to
 * 2; a result of 11 counts as 0, and of 10 as never issued (NHS Data Dictionary, "NHS number").
 */
export function isNhsNumber(text: string): boolean {
  const digits = [...text.replace(/[ -]/g, '')].map(Number);
  if (digits.length !== 10 || digits.some(Number.isNaN)) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === digits[9];
}

/** What was found, in the order of the text of each kind; a number is flagged as one kind only. */
export function findPersonalData(text: string): PersonalFlag[] {
  const flags: PersonalFlag[] = [];
  let rest = text;
  const take = (kind: PersonalKind, pattern: RegExp, isOne: (found: string) => boolean = () => true) => {
    rest = rest.replace(pattern, (found: string) => {
      if (!isOne(found)) return found;
      flags.push({ kind, text: found.trim() });
      return ' ';
    });
  };
  take('email', email);
  take('nhs-number', tenDigits, isNhsNumber);
  take('phone', phone);
  take('postcode', postcode);
  return flags;
}
