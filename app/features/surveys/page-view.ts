/** One survey page as it is drawn: texts resolved, values filled in, errors in words. Plain data, shown as it is. */

export type OptionView = { code: string; text: string; isChosen: boolean; isApart: boolean };

export type QuestionView = {
  kind: 'question';
  name: string;
  type: 'radiogroup' | 'checkbox' | 'dropdown' | 'boolean' | 'rating' | 'text' | 'comment';
  inputType: 'text' | 'number' | 'date' | 'month' | 'email' | 'tel' | 'url' | 'time';
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
};

export type PanelView = {
  kind: 'panel';
  name: string;
  title: string;
  description: string;
  isVisible: boolean;
  items: ItemView[];
};

export type ItemView = QuestionView | PanelView;

export type PageView = {
  page: number;
  versionId: string;
  sealed: string;
  title: string;
  description: string;
  isEquality: boolean;
  /** A page with a free-text box says, before typing, who reads it and what to do in danger. */
  hasFreeText: boolean;
  items: ItemView[];
  /** Show-and-hide rules for the browser, as JSON; empty where the page has none. */
  rules: string;
  position: number;
  of: number;
  minutesLeft: number;
  hasPrevious: boolean;
  problems: { field: string; message: string }[];
  /** Titles of questions that the answers just given brought up. */
  reveal: string[];
};

export type CheckedAnswer = { name: string; page: number; title: string; values: string[] };

export type CheckView = {
  /** Why the answers were not taken, and what to do; empty before they were sent. */
  refusal: string;
  /** The name as it was typed, where one is asked for. */
  name: string;
  versionId: string;
  sealed: string;
  pages: { page: number; title: string; answers: CheckedAnswer[] }[];
};
