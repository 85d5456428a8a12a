/** Reads what a public page says without a script, beside its JSON twin, as the checks of the demonstration areas compare them. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Folds typography, so that wording is compared and not the shape of quotation marks and hyphens. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u2010-\u2013]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

export type Twin = Record<string, unknown>;

export type PublicFacts = {
  page: Page;
  /** The page's text. */
  text: string;
  twin: Twin;
  /** The twin as one text. */
  json: string;
};

/** Opens the page with a visitor who runs no script, and its twin. */
export async function readPublic(page: Page, address: string, query = ''): Promise<PublicFacts> {
  const answer = await page.goto(address + query);
  expect(answer?.status()).toBe(200);
  const reply = await page.request.get(`${address}.json${query}`);
  expect(reply.headers()['content-type']).toContain('application/json');
  const twin = (await reply.json()) as Twin;
  return { page, twin, text: fold(await page.locator('main').innerText()), json: fold(JSON.stringify(twin)) };
}

/** The part of the page under a heading of the second level. */
export const part = (page: Page, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) });

type Thing = { kind: string; title: string; [fact: string]: unknown };

/** The things that an update's twin cites, in the order of its page. */
export function thingsOf(twin: Twin): Thing[] {
  const { blocks } = twin['update'] as { blocks: { things?: Thing[] }[] };
  return blocks.flatMap(({ things }) => things ?? []);
}

type Block = {
  kind: string;
  heading: string;
  things: Thing[];
  items: Record<string, unknown>[];
  [fact: string]: unknown;
};

/** The blocks of one kind in the twin of a page or report, in order. */
export function blocksOf(twin: Twin, kind: string): Block[] {
  const { blocks } = twin['page'] as { blocks: Block[] };
  return blocks.filter((block) => block.kind === kind);
}

/** What both the page and its twin must say. */
export function expectBoth(facts: PublicFacts, ...wanted: string[]): void {
  for (const words of wanted) {
    expect(facts.text).toContain(fold(words));
    expect(facts.json).toContain(fold(words));
  }
}

type Chain = {
  nodes: { id: string; title: string; kind: string }[];
  links: { from: string; to: string; kind: string }[];
};

/** Titles that the chain in a twin leads to from a title, by links of one kind. */
export function linkedFrom(twin: Twin, title: string, kind: string): string[] {
  const { nodes, links } = twin['chain'] as Chain;
  const titleOf = (id: string) => nodes.find((node) => node.id === id)?.title ?? id;
  return links.filter((link) => link.kind === kind && titleOf(link.from) === title).map((link) => titleOf(link.to));
}

/** Titles that lead to a title. */
export function linkedTo(twin: Twin, title: string, kind: string): string[] {
  const { nodes, links } = twin['chain'] as Chain;
  const titleOf = (id: string) => nodes.find((node) => node.id === id)?.title ?? id;
  return links.filter((link) => link.kind === kind && titleOf(link.to) === title).map((link) => titleOf(link.from));
}
