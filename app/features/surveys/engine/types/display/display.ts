/** What stands between the questions and asks nothing: a text with markup, a picture. */
import { z } from 'zod';
import { localised } from '../../text.ts';
import { elementName, expressionText } from '../question-type.ts';
import { localisedMarkup } from './markup.ts';
import { pictureLink } from './picture.ts';

/** Answers are never put into it. */
const html = z.strictObject({
  type: z.literal('html'),
  name: elementName,
  title: localised(1000).optional(),
  description: localised(5000).optional(),
  equality: z.boolean().optional(),
  visibleIf: expressionText.optional(),
  html: localisedMarkup(20_000),
});

const image = z.strictObject({
  type: z.literal('image'),
  name: elementName,
  title: localised(1000).optional(),
  description: localised(5000).optional(),
  equality: z.boolean().optional(),
  visibleIf: expressionText.optional(),
  imageLink: pictureLink,
  /** What the picture shows, for people who do not see it. */
  altText: localised(500),
});

export const displaySchemas = [html, image] as const;

export type DisplayDefinition = z.output<(typeof displaySchemas)[number]>;

const displayTypes: ReadonlySet<string> = new Set(['html', 'image']);

export const isDisplay = <T extends { type: string }>(element: T): element is Extract<T, DisplayDefinition> =>
  displayTypes.has(element.type);
