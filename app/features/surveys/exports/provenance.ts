/** What is told of a response besides its answers, the same in every kind of file. Pure. */

/** Where a response came from. Nothing in it is finer than a day, of an anonymous survey than a month. */
type Origin = {
  channel: string;
  renditions: string[];
  isLate: boolean;
  /** YYYY-MM of an anonymous survey, otherwise YYYY-MM-DD. */
  when: string;
  help: string;
  isByProxy: boolean;
  isTest: boolean;
  tags: string[];
  /** The number on a paper form, and where the response came from; empty for anonymous surveys, which keep neither. */
  serial: string;
  source: string;
};

/** Stands between the parts of an origin as the database hands it over, and between the entries of a list in it. */
export const originSigns = { part: '\u001f', entry: '\u001e' } as const;

const entries = (text: string): string[] => text.split(originSigns.entry).filter((one) => one !== '');

/** Reads what `readRows` has in one text, in this order. */
export function originOf(text: string): Origin {
  const part = text.split(originSigns.part);
  const at = (place: number) => part[place] ?? '';
  return {
    channel: at(0),
    renditions: entries(at(1)),
    isLate: at(2) === 'true',
    when: at(3),
    help: at(4),
    isByProxy: at(5) === 'true',
    isTest: at(6) === 'true',
    tags: entries(at(7)),
    serial: at(8),
    source: at(9),
  };
}

export type ProvenanceName =
  'version' | 'channel' | 'rendition' | 'late' | 'when' | 'help' | 'by_proxy' | 'test' | 'tags' | 'serial' | 'source';

type ProvenanceColumn = {
  /** The column's name is `response_` and this. */
  key: ProvenanceName;
  kind: 'number' | 'choice' | 'tick' | 'text' | 'date';
  /** How SPSS reads it. */
  format: string;
  cell: (origin: Origin, version: number) => string | number;
};

const columns: readonly ProvenanceColumn[] = [
  { key: 'version', kind: 'number', format: 'F8.0', cell: (_origin, version) => version },
  { key: 'channel', kind: 'choice', format: 'A20', cell: ({ channel }) => channel },
  { key: 'rendition', kind: 'text', format: 'A200', cell: ({ renditions }) => [...new Set(renditions)].join(' ') },
  { key: 'late', kind: 'tick', format: 'F1.0', cell: ({ isLate }) => (isLate ? 1 : 0) },
  { key: 'when', kind: 'date', format: 'A10', cell: ({ when }) => when },
  { key: 'help', kind: 'choice', format: 'A20', cell: ({ help }) => help },
  { key: 'by_proxy', kind: 'tick', format: 'F1.0', cell: ({ isByProxy }) => (isByProxy ? 1 : 0) },
  { key: 'test', kind: 'tick', format: 'F1.0', cell: ({ isTest }) => (isTest ? 1 : 0) },
  { key: 'tags', kind: 'text', format: 'A1000', cell: ({ tags }) => tags.join('; ') },
  { key: 'serial', kind: 'text', format: 'A60', cell: ({ serial }) => serial },
  { key: 'source', kind: 'text', format: 'A400', cell: ({ source }) => source },
];

/** Numbers of forms and sources join a response to a paper or a place: an anonymous survey has neither. */
const joining: ReadonlySet<ProvenanceName> = new Set(['serial', 'source']);

export const provenanceOf = (isAnonymous: boolean): readonly ProvenanceColumn[] =>
  isAnonymous ? columns.filter(({ key }) => !joining.has(key)) : columns;

export const provenanceName = (key: ProvenanceName): string => `response_${key}`;

/** Headings of the columns that stand before the answers. */
export const provenanceHeads = (isAnonymous: boolean): string[] =>
  provenanceOf(isAnonymous).map(({ key }) => provenanceName(key));

/** The names of all these columns, which no answer's column may have. */
export const provenanceNames: readonly string[] = columns.map(({ key }) => provenanceName(key));
