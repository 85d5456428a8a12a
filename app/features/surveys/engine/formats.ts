/** What a survey says about its other formats: which it is offered in, pictures for Easy Read, films and sound. */
import { z } from 'zod';
import { isKnownRendition } from '#app/lib/languages.ts';
import { localised } from './text.ts';

/** The most renditions one survey is offered in. */
const most = 20;

/** A picture of the area's store, and what it shows in words for those who do not see it. Shown in Easy Read of any language. */
export const pictureProperty = z.strictObject({
  id: z.string().regex(/^[\w-]{4,64}$/, 'This must be the id of a picture of this area.'),
  alt: localised(300),
});
export type PictureDefinition = z.output<typeof pictureProperty>;

const link = z
  .string()
  .max(500)
  .refine((value) => URL.canParse(value) && new URL(value).protocol === 'https:', {
    error: 'This must be an address that begins with https://.',
  });

/** Links to the question in British Sign Language and as sound. Where they may lead is the installation's to say. */
export const mediaProperty = z.strictObject({ bsl: link.optional(), audio: link.optional() });

/**
 * Texts of renditions whose words in the survey's own language have changed since: `main` and `own` are marks of the two
 * texts that stand beside each other now, `from` is what the rendition was written for. Wherever the two stand, in whatever
 * order, they are known again.
 */
export const outdatedProperty = z
  .array(
    z.strictObject({
      rendition: z.string().max(40),
      main: z.string().max(40),
      own: z.string().max(40),
      from: z.string().max(500),
    }),
  )
  .max(4000);
export type OutdatedText = z.output<typeof outdatedProperty>[number];

/** Besides plain English. Each must be complete before the survey can be published. */
export const renditionsProperty = z
  .array(
    z.string().refine(isKnownRendition, {
      error: 'This is no rendition that this site knows.',
      params: { mend: 'Write "easyread" or the code of a language, such as "cy".' },
    }),
  )
  .max(most)
  .refine((keys) => new Set(keys).size === keys.length, 'A rendition is named twice.');
