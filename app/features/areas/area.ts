/** A local area: what it says about itself, what its address may be, and how its forum and contact are reached. Pure. */
import { weakens } from '#app/lib/disclosure/presets.ts';
import type { Preset } from '#app/lib/disclosure/presets.ts';
import { isReservedSlug, isSlug } from '#app/lib/slug.ts';

export type Demonstration = 'none' | 'published-page' | 'invented';

export type AreaInput = {
  name: string;
  slug: string;
  /** One sentence that says who works together here. */
  summary: string;
  forumName: string;
  /** A web address, an email address or words on how to join. */
  forumAddress: string;
  /** Who reads what people tell, in words shown before a free-text box. */
  safetyReader: string;
  safetyHours: string;
  contact: string;
  disclosurePreset: Preset;
};

/** What a new area must have; the rest is filled in by its administrators. */
export type NewArea = Pick<AreaInput, 'name' | 'slug'> &
  Partial<Omit<AreaInput, 'name' | 'slug'>> & { demonstration?: Demonstration };

/** Why a slug cannot be an area's: not in form, or the first segment of a fixed address. Null when it may. */
export function slugFault(slug: string): 'slug-malformed' | 'slug-reserved' | null {
  if (!isSlug(slug)) return 'slug-malformed';
  return isReservedSlug(slug) ? 'slug-reserved' : null;
}

/** Whether the preset may change: never to one that protects people less once a result was published (methods, disclosure control). */
export function mayChangePreset(from: Preset, to: Preset, hasPublishedResult: boolean): boolean {
  return !hasPublishedResult || !weakens(from, to);
}

/** How to reach somebody, from what was typed: a link where it is a web or email address, else the words themselves. */
export function reachOf(address: string): { href: string | null; text: string } {
  const text = address.trim();
  if (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text))
    return { href: text, text: text.replace(/^https?:\/\//i, '') };
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return { href: `mailto:${text}`, text };
  return { href: null, text };
}
