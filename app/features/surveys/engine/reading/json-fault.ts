/** Finds where a text stops being JSON (RFC 8259), in words and by line and column. */

/** Line and column count from 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
  readonly mend: string;
}

type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma' | 'end';

interface Token {
  readonly text: string;
  readonly kind: 'string' | 'scalar' | 'mark' | 'end' | 'broken';
}

const space = /[ \t\n\r]*/y;
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function tokenAt(text: string, at: number): Token {
  const char = text[at];
  if (char === undefined) return { text: '', kind: 'end' };
  if ('{}[]:,'.includes(char)) return { text: char, kind: 'mark' };
  const quoted = char === '"' ? matchAt(string, text, at) : undefined;
  if (quoted !== undefined) return { text: quoted, kind: 'string' };
  const plain = matchAt(scalar, text, at);
  return plain === undefined ? { text: char, kind: 'broken' } : { text: plain, kind: 'scalar' };
}

/** What may come after an accepted token; undefined when the token is not allowed here. Opens and closes on `open`. */
function step(expected: Expected, token: Token, open: string[]): Expected | undefined {
  const afterValue = (): Expected => (open.length === 0 ? 'end' : 'comma');
  const close = (bracket: string, isAllowed: boolean): Expected | undefined => {
    if (!isAllowed || open.at(-1) !== bracket) return undefined;
    open.pop();
    return afterValue();
  };
  if (expected === 'end') return token.kind === 'end' ? 'end' : undefined;
  if (expected === 'colon') return token.text === ':' ? 'value' : undefined;
  if (token.text === '}') return close('{', expected === 'comma' || expected === 'first-key');
  if (token.text === ']') return close('[', expected === 'comma' || expected === 'first-value');
  if (expected === 'comma') {
    if (token.text !== ',') return undefined;
    return open.at(-1) === '{' ? 'key' : 'value';
  }
  if (expected === 'key' || expected === 'first-key') return token.kind === 'string' ? 'colon' : undefined;
  if (token.text === '{' || token.text === '[') {
    open.push(token.text);
    return token.text === '{' ? 'first-key' : 'first-value';
  }
  return token.kind === 'string' || token.kind === 'scalar' ? afterValue() : undefined;
}

function explain(expected: Expected, token: Token, previous: string): Pick<JsonFault, 'reason' | 'mend'> {
  if (token.kind === 'end') return { reason: 'The text ends too soon.', mend: 'Close what is open with ", ] or }.' };
  if (token.text === '"') {
    return {
      reason: 'A text in quotes is not closed, or holds a line break.',
      mend: 'Close it with " and write line breaks as \\n.',
    };
  }
  if (token.text === "'" || token.text === '“')
    return { reason: 'JSON takes straight double quotes only.', mend: 'Use " here.' };
  if (token.text === '/') return { reason: 'JSON has no comments.', mend: 'Remove the comment.' };
  if (previous === ',' && '}]'.includes(token.text)) {
    return { reason: `There is a comma before “${token.text}”.`, mend: 'Remove the comma.' };
  }
  const reasons: Record<Expected, [string, string]> = {
    value: [
      'A value is missing or misspelt here.',
      'Write text in ", a number, true, false, null, a list or an object.',
    ],
    'first-value': [
      'A value is missing or misspelt here.',
      'Write text in ", a number, true, false, null, or close the list with ].',
    ],
    key: ['The name of a property is missing here.', 'Write the name in ".'],
    'first-key': ['The name of a property is missing here.', 'Write the name in ", or close the object with }.'],
    colon: ['A colon is missing after the name of a property.', 'Write : here.'],
    comma: [
      'A comma is missing here, or a bracket closes too soon.',
      'Write a comma, or close with the bracket that was opened.',
    ],
    end: ['There is text after the end of the definition.', 'Remove it.'],
  };
  const [reason, mend] = reasons[expected];
  return { reason, mend };
}

/** The first place that is not JSON; undefined when the whole text is. */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: string[] = [];
  let expected: Expected = 'value';
  let previous = '';
  let at = 0;
  for (;;) {
    at += matchAt(space, text, at)?.length ?? 0;
    const token = tokenAt(text, at);
    const next = step(expected, token, open);
    if (next === undefined) {
      const before = text.slice(0, at).split('\n');
      return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, ...explain(expected, token, previous) };
    }
    if (token.kind === 'end') return undefined;
    [expected, previous] = [next, token.text];
    at += token.text.length;
  }
}
