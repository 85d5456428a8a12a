/** The three disclosure presets as data: what each hides, what it rounds and how uncertain a hidden count must stay. */

export const presets = ['survey', 'nhs-round', 'strict'] as const;
export type Preset = (typeof presets)[number];

/** One row of the table "Disclosure control" in the methods: every number is a count of people. */
export interface DisclosureRule {
  /** A result with a smaller base is hidden whole. */
  minimumBase: number;
  /** Counts from `hideFrom` to `hideTo` are hidden; a zero is shown where `hideFrom` is 1. */
  hideFrom: number;
  hideTo: number;
  /** Shown counts and bases are rounded to the nearest multiple; 1 leaves them as they are. */
  roundTo: 1 | 5;
  /** Only demographic and health options of small or unknown populations are hidden, not every option. */
  smallPopulationsOnly: boolean;
  /** Where one count alone is hidden, another is hidden with it, whatever the attacker check says. */
  neverAlone: boolean;
  /** How many further options of a question may be hidden to protect small ones before the whole table is hidden. */
  mostProtectors: number;
  /** A reader who knows rule and margins must be left with at least this many possible values for a hidden count. */
  possibleValues: number;
}

const rules: Record<Preset, DisclosureRule> = {
  survey: {
    minimumBase: 10,
    hideFrom: 1,
    hideTo: 4,
    roundTo: 1,
    smallPopulationsOnly: true,
    neverAlone: true,
    mostProtectors: 3,
    possibleValues: 3,
  },
  'nhs-round': {
    minimumBase: 8,
    hideFrom: 1,
    hideTo: 7,
    roundTo: 5,
    smallPopulationsOnly: false,
    neverAlone: false,
    mostProtectors: 3,
    possibleValues: 5,
  },
  strict: {
    minimumBase: 10,
    hideFrom: 0,
    hideTo: 9,
    roundTo: 1,
    smallPopulationsOnly: false,
    neverAlone: true,
    mostProtectors: 2,
    possibleValues: 10,
  },
};

/** An eligible population up to this size is small; an unknown one counts as small. */
const smallPopulation = 1000;

export function ruleOf(preset: Preset): DisclosureRule {
  return rules[preset];
}

/** What decides whether small counts of a table are hidden at all. */
export interface Audience {
  preset: Preset;
  /** How many people could have answered; null when unknown. */
  eligiblePopulation: number | null;
  /** The options are demographic or about health. */
  demographic: boolean;
  /** A child's need, diagnosis, ethnic group, setting or placement: always treated as a small population. */
  sensitive: boolean;
}

/** Whether the preset hides small counts of this table (a base under the minimum hides the whole in any case). */
export function hidesSmallCounts({ preset, eligiblePopulation, demographic, sensitive }: Audience): boolean {
  if (!rules[preset].smallPopulationsOnly || sensitive) return true;
  return demographic && (eligiblePopulation === null || eligiblePopulation <= smallPopulation);
}

/**
 * Whether moving an area from one preset to another would protect people less. Presets are ranked by how many possible
 * values each leaves for a hidden count. After a first publication such a change is refused.
 */
export function weakens(from: Preset, to: Preset): boolean {
  return rules[to].possibleValues < rules[from].possibleValues;
}
