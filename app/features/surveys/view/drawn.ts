/** What drawing a question needs to know of the page it stands on. */
import type { PageStep } from '../answering.server.ts';
import type { Walk } from '../engine/flow.server.ts';
import type { Labels } from '../engine/labels.ts';
import type { PictureSizes } from '../reads/picture-sizes.server.ts';
import type { ViewTexts } from './texts.ts';
import type { Say } from './words.server.ts';

/** What one page is drawn from. */
export type Drawn = {
  step: PageStep;
  walked: Walk;
  labels: Labels;
  say: Say;
  texts: ViewTexts;
  /** The rendition of the survey's own texts. */
  main: string;
  /** Of the pictures that it shows. */
  sizes: PictureSizes;
};
