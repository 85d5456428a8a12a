/** Conditions as their builder knows them, read from and written to SurveyJS expressions. Pure. */

export type Join = 'and' | 'or';

/** Operators of expressions that the builder offers, as they are written. */
export const operators = [
  '=',
  '<>',
  '>',
  '<',
  '>=',
  '<=',
  'contains',
  'notcontains',
  'anyof',
  'allof',
  'noneof',
  'empty',
  'notempty',
] as const;
export type Operator = (typeof operators)[number];

export type Value = string | number | boolean;

/** A question, what is asked of its answer, and the values: none for `empty`, one, or several for the list operators. */
export interface Test {
  readonly name: string;
  readonly operator: Operator;
  readonly values: readonly Value[];
}

export interface Group {
  readonly join: Join;
  readonly tests: readonly Test[];
}

/** Tests in groups, one level deep. */
export interface Condition {
  readonly join: Join;
  readonly groups: readonly Group[];
}

type Tree = Test | { readonly join: Join; readonly parts: readonly Tree[] };

const listOperators: ReadonlySet<string> = new Set(['anyof', 'allof', 'noneof']);
const bareOperators: ReadonlySet<string> = new Set(['empty', 'notempty']);

/** Other ways of writing the same operator. */
const spellings: ReadonlyMap<string, Operator> = new Map([
  ...operators.map((operator) => [operator, operator] as const),
  ['==', '='] as const,
  ['!=', '<>'] as const,
]);

const joins: ReadonlyMap<string, Join> = new Map([
  ['and', 'and'],
  ['&&', 'and'],
  ['or', 'or'],
  ['||', 'or'],
]);

type Token = { kind: 'name' | 'text' | 'number' | 'word' | 'mark'; text: string };

/** What an expression is made of. A name is a question, a part of one, or the text beside "other". */
const token =
  /\s*(?:\{([A-Za-z]\w*(?:[.-][\w-]+)*)\}|'((?:[^'"\\\n\r{}]|\\')*)'|"([^'"\\\n\r{}]*)"|(-?\d+(?:\.\d+)?)(?![\w.])|([A-Za-z]+)|(<>|<=|>=|==|!=|&&|\|\||[=<>()[\],]))/y;

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  token.lastIndex = 0;
  while (token.lastIndex < end) {
    const [, name, single, double, number, word, mark] = token.exec(text) ?? [];
    if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (single !== undefined) tokens.push({ kind: 'text', text: single.replaceAll("\\'", "'") });
    else if (double !== undefined) tokens.push({ kind: 'text', text: double });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word.toLowerCase() });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark });
    else return null;
  }
  return tokens;
}

/** A reader of tokens, one after the other; every part answers null for what it cannot read. */
class Reader {
  #at = 0;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  #next(kind: Token['kind'], text?: string): Token | null {
    const token = this.#tokens[this.#at];
    if (!token || token.kind !== kind || (text !== undefined && token.text !== text)) return null;
    this.#at += 1;
    return token;
  }

  #join(wanted: Join): boolean {
    const token = this.#tokens[this.#at];
    if (!token || (token.kind !== 'word' && token.kind !== 'mark') || joins.get(token.text) !== wanted) return false;
    this.#at += 1;
    return true;
  }

  #value(): Value | null {
    const text = this.#next('text');
    if (text) return text.text;
    const number = this.#next('number');
    if (number) return Number(number.text);
    const word = this.#next('word', 'true') ?? this.#next('word', 'false');
    return word ? word.text === 'true' : null;
  }

  #values(): Value[] | null {
    if (!this.#next('mark', '[')) return null;
    const values: Value[] = [];
    do {
      const value = this.#value();
      if (value === null) return null;
      values.push(value);
    } while (this.#next('mark', ','));
    return this.#next('mark', ']') ? values : null;
  }

  #test(): Test | null {
    const name = this.#next('name')?.text;
    const written = this.#next('word') ?? this.#next('mark');
    const operator = spellings.get(written?.text ?? '');
    if (name === undefined || operator === undefined) return null;
    if (bareOperators.has(operator)) return { name, operator, values: [] };
    if (listOperators.has(operator)) {
      const values = this.#values();
      return values && { name, operator, values };
    }
    const value = this.#value();
    return value === null ? null : { name, operator, values: [value] };
  }

  #part(depth: number): Tree | null {
    if (!this.#next('mark', '(')) return this.#test();
    const inner = depth > 8 ? null : this.tree(depth + 1);
    return inner && this.#next('mark', ')') ? inner : null;
  }

  #joined(join: Join, read: () => Tree | null): Tree | null {
    const parts: Tree[] = [];
    do {
      const part = read();
      if (!part) return null;
      parts.push(part);
    } while (this.#join(join));
    return parts.length === 1 ? (parts[0] ?? null) : { join, parts };
  }

  /** "and" binds more tightly than "or". */
  tree(depth = 0): Tree | null {
    return this.#joined('or', () => this.#joined('and', () => this.#part(depth)));
  }
}

/** Parts that are joined as their parent is become parts of the parent. */
function flat(tree: Tree): Tree {
  if (!('parts' in tree)) return tree;
  const parts = tree.parts
    .map(flat)
    .flatMap((part) => ('parts' in part && part.join === tree.join ? part.parts : [part]));
  return { join: tree.join, parts };
}

function groupOf(tree: Tree): Group | null {
  if (!('parts' in tree)) return { join: 'and', tests: [tree] };
  const tests = tree.parts.filter((part): part is Test => !('parts' in part));
  return tests.length === tree.parts.length ? { join: tree.join, tests } : null;
}

function conditionOf(tree: Tree): Condition | null {
  const whole = groupOf(tree);
  if (whole) return { join: 'and', groups: [whole] };
  if (!('parts' in tree)) return null;
  const groups = tree.parts.map(groupOf);
  return groups.includes(null) ? null : { join: tree.join, groups: groups.filter((group) => group !== null) };
}

/** The condition that an expression says; null for one that the builder cannot show, which then stays as it is. */
export function readCondition(expression: string): Condition | null {
  const tokens = tokensOf(expression);
  if (!tokens || tokens.length === 0) return null;
  const reader = new Reader(tokens);
  const tree = reader.tree();
  return tree && reader.isAtEnd ? conditionOf(flat(tree)) : null;
}

/** Whether a value can stand in an expression: its quotes can be escaped, other marks of the grammar cannot. */
export const isWritable = (value: Value): boolean => typeof value !== 'string' || /^[^"\\\n\r{}]*$/.test(value);

const writeValue = (value: Value): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : String(value);

function writeTest({ name, operator, values }: Test): string {
  if (bareOperators.has(operator)) return `{${name}} ${operator}`;
  const written = values.map(writeValue).join(', ');
  return `{${name}} ${operator} ${listOperators.has(operator) ? `[${written}]` : written}`;
}

/** The expression of a condition; empty for one without tests. Groups of several tests stand in brackets. */
export function writeCondition({ join, groups }: Condition): string {
  const filled = groups.filter(({ tests }) => tests.length > 0);
  return filled
    .map((group) => {
      const text = group.tests.map(writeTest).join(` ${group.join} `);
      return filled.length > 1 && group.tests.length > 1 ? `(${text})` : text;
    })
    .join(` ${join} `);
}
