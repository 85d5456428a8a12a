/** One survey page as it is drawn: texts resolved, values filled in, errors in words. Plain data, shown as it is. */
import type { PictureSize } from '#app/features/files/picture.ts';
import type { QuestionDefinition } from './engine/types/registry.ts';

/** A picture of the store. `size`: null for one that the area does not have. */
export type ImageView = { address: string; size: PictureSize | null };

/** A picture that says the same in Easy Read, for those who read little. `lang`: what its words are in. */
export type PictureView = ImageView & { alt: string; lang: string };

export type OptionView = {
  code: string;
  text: string;
  isChosen: boolean;
  isApart: boolean;
  picture: PictureView | null;
  /** The picture that is the choice; null for a choice in words. */
  image: ImageView | null;
  /** Offered and not to be chosen now. */
  isDisabled: boolean;
};

/** One line of input, on its own or a part of a question. */
export type LineView = {
  field: string;
  inputType: 'text' | 'number' | 'date' | 'month' | 'email' | 'tel' | 'url' | 'time';
  maxLength: number | null;
  autocomplete: string;
  /** Values by form field. */
  values: Record<string, string>;
  errors: string[];
};

/** A row of a matrix, a thing to rank, one of several lines. */
export type PartView = LineView & { key: string; text: string; isRequired: boolean };

/**
 * The question as a film in British Sign Language and as sound: links, empty where there is none. `isElsewhere` on a device
 * that many people share: they are opened on a phone of one's own.
 */
export type MediaView = { bsl: string; audio: string; isElsewhere: boolean };

export type QuestionView = {
  kind: 'question';
  name: string;
  type: QuestionDefinition['type'];
  inputType: LineView['inputType'];
  /** Whether several choices may be made. */
  isMany: boolean;
  /** Shown and not to be answered now. */
  isDisabled: boolean;
  /** Rows or items, in order; empty for a question in one piece. */
  parts: PartView[];
  /** A value worked out from the answers, in words. */
  computed: string;
  title: string;
  description: string;
  isRequired: boolean;
  isVisible: boolean;
  options: OptionView[];
  ends: { low: string; high: string };
  /** Values by form field. */
  values: Record<string, string>;
  /** The text beside "other", where there is one. */
  comment: { field: string; value: string; maxLength: number } | null;
  /** The field that an error link lands on. */
  firstField: string;
  maxLength: number | null;
  min: string;
  max: string;
  autocomplete: string;
  errors: string[];
  picture: PictureView | null;
  media: MediaView;
  /** The rows of a question that is answered in rows. */
  rows: RowsView | null;
  /** What a question that takes files takes, and those it has. */
  files: FilesView | null;
  /** As it was drawn before; empty where it is drawn from the rest of this. */
  markup: string;
};

export type PanelView = {
  kind: 'panel';
  name: string;
  title: string;
  description: string;
  isVisible: boolean;
  items: ItemView[];
};

/** What asks nothing: a text with markup, or a picture with what it shows in words. */
export type DisplayView = {
  kind: 'display';
  name: string;
  type: 'html' | 'image';
  isVisible: boolean;
  html: string;
  /** Null for a text. */
  image: ImageView | null;
  alt: string;
};

export type ItemView = QuestionView | PanelView | DisplayView;

export type PageView = {
  page: number;
  versionId: string;
  sealed: string;
  title: string;
  description: string;
  isEquality: boolean;
  /** What a page with a box for words says, before typing, of who reads it and of what to do in danger. */
  safety: 'none' | 'whole' | 'again';
  items: ItemView[];
  /** Show-and-hide rules for the browser, as JSON; empty where the page has none. */
  rules: string;
  position: number;
  of: number;
  minutesLeft: number;
  hasPrevious: boolean;
  problems: { field: string; message: string }[];
  /** Errors of the page, and of its questions, that stand in English on a page in another language. */
  englishErrors: string[];
  picture: PictureView | null;
  /** Titles of questions that the answers just given brought up. */
  reveal: string[];
};

export type CheckedAnswer = { name: string; page: number; title: string; values: string[] };

export type CheckView = {
  /** Why the answers were not taken, and what to do; empty before they were sent. */
  refusal: string;
  /** Whether that stands in English on a page in another language. */
  isRefusalEnglish: boolean;
  /** The name as it was typed, where one is asked for. */
  name: string;
  versionId: string;
  sealed: string;
  pages: { page: number; title: string; answers: CheckedAnswer[] }[];
};

/** One row of a question that is answered in rows. */
export type RowView = {
  id: string;
  /** The author's; empty where there is none. */
  title: string;
  cells: QuestionView[];
  /** What the button that takes the row away sends; empty where it must stay. */
  remove: string;
};

export type RowsView = {
  /** Cells side by side where there is room. */
  isGrid: boolean;
  rows: RowView[];
  /** The field that carries how many rows are on screen; empty where the author wrote them. */
  countField: string;
  count: number;
  /** What the button that adds a row sends; empty where no more may be added. */
  add: string;
  /** The author's words for the buttons; empty where there are none. */
  addText: string;
  removeText: string;
  /** The id of the row that would be added. */
  nextId: string;
  /** How many rows there may be; 0 where the author wrote them. */
  most: number;
};

/** A file that is kept for the answers; `drop` is what the button that takes it away sends. */
export type KeptFileView = { id: string; drop: string };

export type FilesView = {
  /** The field that carries the ids of files kept before. */
  keptField: string;
  kept: KeptFileView[];
  /** What a browser's chooser is asked to offer. */
  accept: string;
  kinds: string[];
  most: number;
  /** In megabytes, as text. */
  maxSize: string;
};
