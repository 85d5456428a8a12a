/** What a line says of its response besides the answers, as this site's own exports say it. Pure. */
import { helpKinds } from '../../access/audience.ts';
import type { Help } from '../../access/audience.ts';
import { isNo, isYes } from './readings.ts';

/** What can be brought in; the rest of what an export tells follows from the file, or is made anew. */
export const toldKeys = ['version', 'rendition', 'help', 'by_proxy', 'test', 'tags'] as const;
export type ToldKey = (typeof toldKeys)[number];

export type Told = { renditions: string[]; help: Help; isByProxy: boolean; isTest: boolean; tags: string[] };

export const noTold = (): Told => ({ renditions: [], help: 'not-asked', isByProxy: false, isTest: false, tags: [] });

const helps: readonly Help[] = ['not-asked', 'not-stated', ...helpKinds];
const mostTags = 50;

/** Takes one cell in; the key of what is wrong with it, or null. */
export function readTold(told: Told, { part, of }: { part: string; of: string }, typed: string): string | null {
  switch (part as ToldKey) {
    case 'version':
      return typed === of ? null : 'otherVersion';
    case 'rendition': {
      const keys = typed.split(/\s+/);
      if (keys.length > 50 || !keys.every((key) => /^[a-zA-Z][a-zA-Z0-9-]{0,30}$/.test(key))) return 'notTold';
      told.renditions = keys;
      return null;
    }
    case 'help': {
      const help = helps.find((one) => one === typed);
      if (help !== undefined) told.help = help;
      return help === undefined ? 'notTold' : null;
    }
    case 'tags': {
      const tags = [...new Set(typed.split(';').map((tag) => tag.trim()))].filter((tag) => tag !== '');
      if (tags.length > mostTags || tags.some((tag) => tag.length > 40)) return 'notTold';
      told.tags = tags;
      return null;
    }
    case 'by_proxy':
    case 'test':
      if (!isYes(typed) && !isNo(typed)) return 'notTold';
      if (part === 'test') told.isTest = isYes(typed);
      else told.isByProxy = isYes(typed);
      return null;
  }
}
