/** The templates that a survey can begin with. */
import { labelOf } from '../core/commands.ts';
import type { JsonObject } from '../core/json.ts';
import { pagesOf, placesOf } from '../core/places.ts';
import { adulthood } from './adulthood.ts';
import { annualReview } from './annual-review.ts';
import { ehcNeedsAssessment } from './ehc-needs-assessment.ts';
import { equalitySection } from './equality-section.ts';
import { eventFeedback } from './event-feedback.ts';
import { friendsAndFamily } from './friends-and-family.ts';
import { localOffer } from './local-offer.ts';
import { shortBreaks } from './short-breaks.ts';
import { therapyWaiting } from './therapy-waiting.ts';
import { youngPeople } from './young-people.ts';

const all: Readonly<Record<string, JsonObject>> = {
  'local-offer': localOffer,
  'ehc-needs-assessment': ehcNeedsAssessment,
  'annual-review': annualReview,
  'therapy-waiting': therapyWaiting,
  'short-breaks': shortBreaks,
  adulthood,
  'young-people': youngPeople,
  'friends-and-family': friendsAndFamily,
  'event-feedback': eventFeedback,
  'equality-section': equalitySection,
};

/** A template by its key; null for a key of none. */
export const templateOf = (key: string): JsonObject | null => (Object.hasOwn(all, key) ? (all[key] ?? null) : null);

/** All of them, in the order in which they are offered. */
export const templates = (): { key: string; definition: JsonObject }[] =>
  Object.entries(all).map(([key, definition]) => ({ key, definition }));

export type TemplateLine = { key: string; title: string; questions: string[]; pages: number; hasEasyRead: boolean };

/** What the list of templates says of each. */
export const describeTemplates = (): TemplateLine[] =>
  templates().map(({ key, definition }) => ({
    key,
    title: labelOf(definition),
    questions: [...placesOf(definition)].map(({ element }) => labelOf(element)),
    pages: pagesOf(definition).length,
    hasEasyRead: definition['renditions'] !== undefined,
  }));
