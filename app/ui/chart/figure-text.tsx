/** How a figure of a chart or table is written, and how one that cannot be shown is marked. */

/** `[c]` confidential, `[x]` not available: the symbols of the Government Statistical Service. */
export type Symbol = 'c' | 'x';

export interface SymbolTexts {
  /** Read out instead of `[c]`, such as "hidden to protect people". */
  c: string;
  /** Written in place of `[c]` where the rule in force has a mark of its own. */
  hiddenMark?: string;
  /** Read out instead of `[x]`, such as "not available". */
  x: string;
  /** Written in place of `[x]` where nothing is hidden and words say it better, such as "Not stated". */
  unknownMark?: string;
  /** A word in sight beside each symbol, and alone beside a bar, such as "hidden". */
  short?: Record<Symbol, string>;
}

/** A number in the reader's way of writing numbers, with at most one decimal. */
function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}

interface FigureTextProps {
  /** Null where it is hidden or unknown. */
  value: number | null;
  suffix?: string;
  symbol: Symbol;
  texts: SymbolTexts;
  locale: string;
}

/** What is in sight in place of a figure: the word before its symbol, where there is one. */
function signOf(symbol: Symbol, { hiddenMark, short }: SymbolTexts): string {
  const sign = (symbol === 'c' ? hiddenMark : undefined) ?? `[${symbol}]`;
  return short ? `${short[symbol]} ${sign}` : sign;
}

export function FigureText({ value, suffix = '', symbol, texts, locale }: FigureTextProps) {
  if (value !== null) return <>{`${formatNumber(value, locale)}${suffix}`}</>;
  // Words say it to everybody, and stay in a copy that leaves symbols out.
  if (symbol === 'x' && texts.unknownMark !== undefined) return <>{texts.unknownMark}</>;
  return (
    <>
      <span aria-hidden="true">{signOf(symbol, texts)}</span>
      <span className="nhsuk-u-visually-hidden">{texts[symbol]}</span>
    </>
  );
}
