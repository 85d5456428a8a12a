/** Answers in words: plain text, email, telephone and web address, and what they share with the comment type. */
import { z } from 'zod';
import { entryFault, shapeFault } from '../../errors.ts';
import { given } from '../../states.ts';
import { localised } from '../../text.ts';
import type { AnswerShape, Outcome, Posted } from '../question-type.ts';
import { cleanLine, lengthOf } from '../words.ts';

export const textValidator = z.strictObject({
  type: z.literal('text'),
  minLength: z.int().min(0).max(20_000).optional(),
  maxLength: z.int().min(1).max(20_000).optional(),
  text: localised(500).optional(),
});

type Format = (words: string) => Outcome<string>;

/** Reads the one field of a question that takes one line of input. */
export const readOne =
  (name: string) =>
  (posted: Posted): Outcome<unknown> => {
    const [first, second] = posted(name);
    if (second !== undefined) return { fault: shapeFault('notOneAnswer') };
    return { value: first === undefined || first.trim() === '' ? undefined : first };
  };

/** The shape of an answer kept as words in the side table. `maxLength` is in characters; longer text is never examined further. */
export function wordsShape(
  name: string,
  clean: (value: string) => string,
  { maxLength, minLength = 0 }: { maxLength: number; minLength?: number | undefined },
  format?: Format,
): AnswerShape {
  return {
    fields: [name],
    columns: [{ key: name, kind: 'text' }],
    read: readOne(name),
    accept: (value) => {
      if (value === undefined) return { value };
      if (typeof value !== 'string') return { fault: shapeFault('notText') };
      if (value.length > maxLength * 4)
        return { fault: entryFault('textTooLong', { max: maxLength, length: value.length }) };
      const words = clean(value);
      const length = lengthOf(words);
      if (length > maxLength) return { fault: entryFault('textTooLong', { max: maxLength, length }) };
      if (words === '') return { value: undefined };
      if (length < minLength) return { fault: entryFault('textTooShort', { min: minLength }) };
      return format ? format(words) : { value: words };
    },
    show: (value) => ({ [name]: [String(value)] }),
    write: (value) => [{ mark: given, text: String(value) }],
    restore: ([cell]) => (cell?.mark === given ? cell.text : undefined),
  };
}

/** RFC 5321 lengths; one at sign; a dot in the domain. Whether the mailbox exists only a message can tell. */
const email: Format = (words) => {
  const [local = '', domain = '', ...more] = words.split('@');
  const labels = domain.split('.');
  const isAddress =
    more.length === 0 &&
    local.length <= 64 &&
    /^[^\s"(),:;<>[\]\\]+$/.test(local) &&
    !/^\.|\.\.|\.$/.test(local) &&
    labels.length > 1 &&
    labels.every((label) => /^[\p{L}\p{N}-]{1,63}$/u.test(label) && !/^-|-$/.test(label));
  return isAddress ? { value: words } : { fault: entryFault('notAnEmail') };
};

/** E.164 has at most 15 digits; people write them with spaces, brackets, points and hyphens. */
const tel: Format = (words) => {
  const digits = words.replace(/\D/g, '').length;
  const isNumber = /^\+?[\d\s().-]+((ext|x)\.?\s*\d{1,6})?$/i.test(words) && digits >= 7 && digits <= 21;
  return isNumber ? { value: words } : { fault: entryFault('notATelephone') };
};

/** Only http and https: any other scheme could run as a link in front of staff. */
const url: Format = (words) => {
  const address =
    /^[a-z][a-z0-9+.-]*:/i.test(words) && !/^[^/?#]*\.[^/?#:]*:\d/.test(words) ? words : `https://${words}`;
  const parsed = /\s/.test(address) ? null : URL.parse(address);
  const isWeb =
    parsed && ['http:', 'https:'].includes(parsed.protocol) && parsed.hostname.includes('.') && !parsed.username;
  return isWeb ? { value: address } : { fault: entryFault('notAnAddress') };
};

/** Postcodes as the Royal Mail writes them, in capitals with one space; a form of letters and digits, not a list of places. */
const postcode: Format = (words) => {
  const letters = words.replace(/[\s-]/g, '').toUpperCase();
  const isPostcode =
    /^(GIR0AA|(?:[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY]))\d[ABD-HJLNP-UW-Z]{2})$/.test(
      letters,
    );
  return isPostcode ? { value: `${letters.slice(0, -3)} ${letters.slice(-3)}` } : { fault: entryFault('notAPostcode') };
};

/** Ten digits of which the last checks the others, modulus 11 (NHS Data Model and Dictionary: NHS NUMBER). */
const nhsNumber: Format = (words) => {
  const digits = words.replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits)) return { fault: entryFault('notAnNhsNumber') };
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  const isSound = check !== 10 && check === Number(digits[9]);
  const spaced = `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
  return isSound ? { value: spaced } : { fault: entryFault('notAnNhsNumber') };
};

/** Nine or ten digits after the 0 or +44 (Ofcom's National Telephone Numbering Plan); people write them in groups. */
const ukPhone: Format = (words) => {
  const digits = words.replace(/\(0\)/g, '').replace(/[\s().-]/g, '');
  const isPhone = /^(?:\+44|0044|0)[1235789]\d{8,9}$/.test(digits);
  return isPhone ? { value: words } : { fault: entryFault('notAUkPhone') };
};

export const formatNames = ['postcode', 'nhs-number', 'uk-phone'] as const;

const formats: Readonly<Record<string, { maxLength: number; format: Format }>> = {
  email: { maxLength: 254, format: email },
  tel: { maxLength: 40, format: tel },
  url: { maxLength: 2000, format: url },
  postcode: { maxLength: 20, format: postcode },
  'nhs-number': { maxLength: 20, format: nhsNumber },
  'uk-phone': { maxLength: 40, format: ukPhone },
};

/** One line of words in the format of its input type, or in a named one; plain text has none. */
export function lineShape(name: string, format: string, maxLength: number, minLength?: number): AnswerShape {
  const known = Object.hasOwn(formats, format) ? formats[format] : undefined;
  const most = Math.min(maxLength, known?.maxLength ?? maxLength);
  return wordsShape(name, cleanLine, { maxLength: most, minLength }, known?.format);
}
