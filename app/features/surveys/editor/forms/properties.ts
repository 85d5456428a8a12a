/** Which properties each type of question has in the editor: the forms are drawn from this table and read by it. Pure. */
import type { EntryList } from '../core/entry.ts';
import type { LineKind } from '../core/lines.ts';

/** The parts of a form, in the order in which they stand. */
export const groups = ['words', 'answers', 'beside', 'limits', 'asking', 'meaning', 'formats'] as const;
export type GroupName = (typeof groups)[number];

export type Property = {
  key: string;
  group: GroupName;
  /** Takes the place of the label and hint of the key, where the same key means something else elsewhere. */
  label?: string;
} & (
  | { as: 'line' | 'long' }
  /** Text without renditions. */
  | { as: 'plain' | 'code' }
  | { as: 'tick' | 'whole' | 'decimal' | 'limit' | 'picture' }
  | { as: 'select'; options: readonly string[]; isNumber?: boolean }
  | { as: 'several'; options: readonly string[] }
  | { as: 'lines'; kind: LineKind }
  /** A property of an object, such as `media.bsl`. */
  | { as: 'within'; of: string }
);

const words: Property[] = [
  { key: 'title', as: 'line', group: 'words' },
  { key: 'description', as: 'long', group: 'words' },
];

/** What is no question has a title and an introduction. */
const headed: Property[] = [
  { key: 'title', as: 'line', group: 'words', label: 'heading' },
  { key: 'description', as: 'long', group: 'words', label: 'introduction' },
];

const required: Property[] = [
  { key: 'isRequired', as: 'tick', group: 'asking' },
  { key: 'requiredErrorText', as: 'line', group: 'asking' },
];

const picture: Property = { key: 'picture', as: 'picture', group: 'formats' };
const formats: Property[] = [
  picture,
  { key: 'bsl', as: 'within', of: 'media', group: 'formats' },
  { key: 'audio', as: 'within', of: 'media', group: 'formats' },
];

const equality: Property = { key: 'equality', as: 'tick', group: 'meaning' };
const meaning: Property[] = [
  { key: 'subject', as: 'select', options: ['', 'respondent', 'child'], group: 'meaning' },
  { key: 'sensitive', as: 'tick', group: 'meaning' },
  equality,
];

const choices: Property = { key: 'choices', as: 'lines', kind: 'codes', group: 'answers' };

/** What a question offers beside its choices, each with words of its own. */
const beside: Property[] = [
  { key: 'showOtherItem', as: 'tick', group: 'beside' },
  { key: 'otherText', as: 'line', group: 'beside' },
  { key: 'showNoneItem', as: 'tick', group: 'beside' },
  { key: 'noneText', as: 'line', group: 'beside' },
  { key: 'showRefuseItem', as: 'tick', group: 'beside' },
  { key: 'refuseText', as: 'line', group: 'beside' },
  { key: 'showDontKnowItem', as: 'tick', group: 'beside' },
  { key: 'dontKnowText', as: 'line', group: 'beside' },
  { key: 'otherErrorText', as: 'line', group: 'beside' },
];

const columnsOnScreen: Property = {
  key: 'colCount',
  as: 'select',
  options: ['', '0', '1', '2', '3', '4', '5'],
  isNumber: true,
  group: 'answers',
};

const selected: Property[] = [
  { key: 'minSelectedChoices', as: 'whole', group: 'limits' },
  { key: 'maxSelectedChoices', as: 'whole', group: 'limits' },
];

const range: Property[] = [
  { key: 'min', as: 'limit', group: 'limits' },
  { key: 'max', as: 'limit', group: 'limits' },
  { key: 'step', as: 'decimal', group: 'limits' },
];

const lengths: Property[] = [
  { key: 'minLength', as: 'whole', group: 'limits' },
  { key: 'maxLength', as: 'whole', group: 'limits' },
];

const inputTypes = ['', 'number', 'date', 'month', 'email', 'tel', 'url', 'time'];
const autocomplete = [
  ...['', 'name', 'given-name', 'family-name', 'email', 'tel'],
  ...['organization', 'street-address', 'postal-code', 'bday', 'url'],
];
const cellTypes = ['', 'text', 'comment', 'radiogroup', 'checkbox', 'dropdown', 'boolean', 'rating'];
const megabyte = 1024 * 1024;

const rows: Property = { key: 'rows', as: 'lines', kind: 'codes', group: 'answers' };
const gridColumns: Property[] = [
  { key: 'columns', as: 'lines', kind: 'named', group: 'answers', label: 'cells' },
  { key: 'cellType', as: 'select', options: cellTypes, group: 'answers' },
  { ...choices, label: 'cellChoices' },
];

const keys: Property[] = [
  { key: 'keyName', as: 'code', group: 'limits' },
  { key: 'keyDuplicationError', as: 'line', group: 'limits' },
];

const repeatedRows: Property[] = [
  { key: 'rowCount', as: 'whole', group: 'limits' },
  { key: 'minRowCount', as: 'whole', group: 'limits' },
  { key: 'maxRowCount', as: 'whole', group: 'limits' },
  ...keys,
  { key: 'addRowText', as: 'line', group: 'words' },
  { key: 'removeRowText', as: 'line', group: 'words' },
];

const repeatedPanels: Property[] = [
  { key: 'templateTitle', as: 'line', group: 'words' },
  { key: 'templateDescription', as: 'long', group: 'words' },
  { key: 'addPanelText', as: 'line', group: 'words' },
  { key: 'removePanelText', as: 'line', group: 'words' },
  { key: 'panelCount', as: 'whole', group: 'limits' },
  { key: 'minPanelCount', as: 'whole', group: 'limits' },
  { key: 'maxPanelCount', as: 'whole', group: 'limits' },
  ...keys,
];

const tickList = [choices, ...beside, columnsOnScreen, ...selected];

/** What a type has beside the properties of every question. */
const own: Readonly<Record<string, readonly Property[]>> = {
  radiogroup: [choices, ...beside, columnsOnScreen],
  dropdown: [choices, ...beside, columnsOnScreen],
  checkbox: tickList,
  tagbox: tickList,
  imagepicker: [
    { key: 'choices', as: 'lines', kind: 'pictures', group: 'answers', label: 'pictureChoices' },
    { key: 'multiSelect', as: 'tick', group: 'answers' },
    ...selected,
  ],
  ranking: [choices, ...selected],
  boolean: [
    { key: 'labelTrue', as: 'line', group: 'answers' },
    { key: 'labelFalse', as: 'line', group: 'answers' },
  ],
  rating: [
    { key: 'rateMin', as: 'whole', group: 'answers' },
    { key: 'rateMax', as: 'whole', group: 'answers' },
    { key: 'rateStep', as: 'whole', group: 'answers' },
    { key: 'minRateDescription', as: 'line', group: 'answers' },
    { key: 'maxRateDescription', as: 'line', group: 'answers' },
    { key: 'rateType', as: 'select', options: ['', 'labels', 'stars', 'smileys'], group: 'answers' },
    { key: 'rateValues', as: 'lines', kind: 'points', group: 'answers' },
  ],
  text: [
    { key: 'inputType', as: 'select', options: inputTypes, group: 'answers' },
    { key: 'format', as: 'select', options: ['', 'postcode', 'nhs-number', 'uk-phone'], group: 'answers' },
    ...range,
    ...lengths,
    { key: 'autocomplete', as: 'select', options: autocomplete, group: 'answers' },
  ],
  comment: [...lengths, { key: 'rows', as: 'whole', group: 'answers', label: 'lines' }],
  multipletext: [{ key: 'items', as: 'lines', kind: 'named', group: 'answers' }],
  matrix: [
    rows,
    { key: 'columns', as: 'lines', kind: 'codes', group: 'answers', label: 'matrixColumns' },
    { key: 'eachRowRequired', as: 'tick', group: 'limits' },
    { key: 'isAllRowRequired', as: 'tick', group: 'limits' },
    { key: 'eachRowUnique', as: 'tick', group: 'limits' },
  ],
  matrixdropdown: [rows, ...gridColumns],
  matrixdynamic: [...gridColumns, ...repeatedRows],
  paneldynamic: repeatedPanels,
  slider: range,
  file: [
    { key: 'allowMultiple', as: 'tick', group: 'answers' },
    { key: 'maxFiles', as: 'whole', group: 'limits' },
    { key: 'acceptedTypes', as: 'several', options: ['image', 'pdf', 'document', 'audio'], group: 'answers' },
    {
      key: 'maxSize',
      as: 'select',
      options: ['', ...[1, 2, 5, 10].map((size) => String(size * megabyte))],
      isNumber: true,
      group: 'limits',
    },
  ],
  image: [
    { key: 'imageLink', as: 'plain', group: 'words' },
    { key: 'altText', as: 'line', group: 'words' },
  ],
  html: [{ key: 'html', as: 'long', group: 'words' }],
  expression: [
    { key: 'expression', as: 'code', group: 'answers' },
    { key: 'result', as: 'select', options: ['', 'number', 'text', 'boolean'], group: 'answers' },
    { key: 'minimumFractionDigits', as: 'whole', group: 'limits' },
    { key: 'maximumFractionDigits', as: 'whole', group: 'limits' },
    { key: 'displayStyle', as: 'select', options: ['', 'none', 'decimal', 'percent'], group: 'answers' },
  ],
};

/** Rules that look at one answer alone, with words of their own; each with the least and the most that it takes. */
const rules = {
  numeric: [
    { key: 'minValue', as: 'decimal', group: 'limits', label: 'ruleLeast' },
    { key: 'maxValue', as: 'decimal', group: 'limits', label: 'ruleMost' },
  ],
  text: [
    { key: 'minLength', as: 'whole', group: 'limits' },
    { key: 'maxLength', as: 'whole', group: 'limits' },
  ],
  answercount: [
    { key: 'minCount', as: 'whole', group: 'limits', label: 'minSelectedChoices' },
    { key: 'maxCount', as: 'whole', group: 'limits', label: 'maxSelectedChoices' },
  ],
  email: [],
} satisfies Record<string, readonly Property[]>;

export type LimitRule = keyof typeof rules;

/** Kinds of rules that have a form; those of expressions are made by the builder of conditions. */
export const limitRules = Object.keys(rules) as LimitRule[];

/** The fields of a rule: its limits, and last what is said when they are not kept. */
export const ruleProperties = (kind: LimitRule): readonly Property[] => [
  ...rules[kind],
  { key: 'text', as: 'line', group: 'limits', label: 'ruleSaid' },
];

/** What is only shown. */
const display = new Set(['image', 'html']);

/** Things that are not questions. */
const others: Readonly<Record<string, readonly Property[]>> = {
  panel: [...headed, equality],
  page: [...headed, picture, equality],
  survey: [
    ...headed,
    { key: 'completedHtml', as: 'long', group: 'words' },
    { key: 'locale', as: 'code', group: 'words' },
  ],
  choice: [
    { key: 'text', as: 'line', group: 'words' },
    { key: 'imageLink', as: 'plain', group: 'words' },
    { key: 'altText', as: 'line', group: 'words' },
    { key: 'mapsTo', as: 'code', group: 'meaning' },
    picture,
  ],
};

/** Every property of a type that has a field; of a choice, more than every list of choices takes. */
export function propertiesOf(type: string): readonly Property[] {
  const other = others[type];
  if (other) return other;
  const asked = [...words, ...(own[type] ?? [])];
  if (display.has(type)) return [...asked, equality];
  return [...asked, ...(type === 'expression' ? [] : required), ...formats, ...meaning];
}

/** Types in the order in which they are offered; the engine says which of them it takes. */
export const offeredTypes = [
  ...['radiogroup', 'checkbox', 'dropdown', 'tagbox', 'boolean', 'rating', 'slider', 'ranking', 'imagepicker'],
  ...['text', 'comment', 'multipletext', 'file', 'matrix', 'matrixdropdown', 'matrixdynamic', 'paneldynamic'],
  ...['panel', 'html', 'image', 'expression'],
] as const;

/** Kinds of a short answer that are offered, and named, like types of their own. */
export const kindsOfText = ['number', 'date'] as const;

/** What sort of question it is, as the editor names it: its type, or the kind of a short answer. */
export function sortOf(type: string, inputType: string): string {
  const kind = type === 'text' ? kindsOfText.find((one) => one === inputType) : undefined;
  return kind ?? type;
}

/** Conditions that an element may carry, in the order of the form. */
export const conditionKeys = ['visibleIf', 'enableIf', 'requiredIf'] as const;
export type ConditionKey = (typeof conditionKeys)[number];

/** Lists whose entries have a form of their own, by type. */
export const partLists: Readonly<Record<string, readonly EntryList[]>> = {
  radiogroup: ['choices'],
  dropdown: ['choices'],
  checkbox: ['choices'],
  tagbox: ['choices'],
  imagepicker: ['choices'],
  multipletext: ['items'],
  matrixdropdown: ['columns'],
  matrixdynamic: ['columns'],
};
