/** The head of pages that belong to one person: their title, and that no search engine keeps them. */
import type { MetaDescriptor } from '@remix-run/node';
import { translator } from '#app/platform/messages.ts';
import { peopleMessages } from '../messages.ts';

/** @param page the page's own title, in words. */
export function privatePage(page: string): MetaDescriptor[] {
  return [{ title: translator('en', peopleMessages)('pageTitle', { page }) }, { name: 'robots', content: 'noindex' }];
}
