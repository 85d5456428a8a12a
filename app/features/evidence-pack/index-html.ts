/** The first page of an evidence pack: opens in any browser, links to the files beside it. Pure. */
import { proseHtml } from '#app/lib/prose-html.ts';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

const style = `body{font:18px/1.5 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1d1b18;background:#fff}
h1{font-size:1.9rem;line-height:1.2}h2{margin-top:2.5rem;border-top:1px solid #cfc9bd;padding-top:1rem}
dt{font-weight:bold}dd{margin:0 0 .6rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;
padding:.3rem .6rem .3rem 0;border-bottom:1px solid #cfc9bd}code{font-size:.75rem;word-break:break-all}`;

/** A part of the page: its heading and its HTML. */
export type Part = { title: string; html: string };

export const paragraphs = (markdown: string): string => proseHtml(markdown, 3);
export const list = (items: readonly string[], none: string): string =>
  items.length === 0 ? `<p>${escaped(none)}</p>` : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
export const facts = (rows: readonly (readonly [string, string])[]): string =>
  `<dl>${rows.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`;

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const titles = head.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  return `<table><thead><tr>${titles}</tr></thead><tbody>${body}</tbody></table>`;
}

/** A whole document. Titles are text; the parts are HTML already. */
export function page(title: string, lead: readonly string[], parts: readonly Part[]): string {
  const body = parts.map((part) => `<h2>${escaped(part.title)}</h2>\n${part.html}`).join('\n');
  const opening = lead.map((line) => `<p>${escaped(line)}</p>`).join('\n');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${opening}
${body}
</main>
</body>
</html>
`;
}
