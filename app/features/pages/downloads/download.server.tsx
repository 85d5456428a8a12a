/** A report as a file to keep: one web page with everything in it, or a Word document. Both are drawn from the page itself. */
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import type { AreaContext } from '#app/platform/context.server.ts';
import { LanguageContext } from '#app/platform/use-text.ts';
import { writeDocx } from '../docx/write-docx.server.ts';
import { downloadCss } from './download-css.ts';
import { downloadMessages } from './messages-downloads.ts';
import { documentPictures, withPictures } from './pictures.server.ts';
import type { ShownPage } from '../things.ts';

/** The article as HTML without drawings, whose colours are the site's; links lead back to the site. */
function markupOf(ctx: AreaContext, article: ReactElement): string {
  return renderToStaticMarkup(
    <LanguageContext.Provider value={ctx.tongue}>{article}</LanguageContext.Provider>,
  ).replace(/<svg[\s\S]*?<\/svg>/g, '');
}

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Says what a reader must know before believing it: that the area is a demonstration, and where the file came from. */
function noticesOf(ctx: AreaContext, page: ShownPage): string[] {
  const t = ctx.t(downloadMessages);
  const { demonstration, name } = ctx.area;
  const about =
    demonstration === 'none' ? [] : [t(demonstration === 'invented' ? 'invented' : 'publishedPage', { area: name })];
  const on = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(ctx.now);
  return [...about, t('kept', { on, address: `${ctx.origin}${page.address}` })];
}

function fileHeaders(page: ShownPage, type: string, ending: string): HeadersInit {
  const name = page.address.split(/[/?=]/).filter(Boolean).at(-1) ?? 'report';
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}.${ending}"`,
    // A withdrawn quote must be gone from the next copy that anybody takes.
    'Cache-Control': 'no-store',
  };
}

/** One HTML file with its style and its pictures in it; nothing of it is fetched from anywhere. */
export async function htmlFile(ctx: AreaContext, page: ShownPage, article: ReactElement): Promise<Response> {
  const body = (await withPictures(ctx, markupOf(ctx, article)))
    .replace(/<nav[^>]*class="sd-chips"[\s\S]*?<\/nav>/g, '')
    .replaceAll('href="/', `href="${escapeHtml(ctx.origin)}/`);
  const notices = noticesOf(ctx, page).map((notice) => `<p class="sd-small">${escapeHtml(notice)}</p>`);
  const html = `<!DOCTYPE html>
<html lang="${page.lang}" dir="${page.dir}"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>${escapeHtml(page.title)}</title><style>${downloadCss}</style></head>
<body><main>${notices.join('')}${body}</main></body></html>
`;
  return new Response(html, { headers: fileHeaders(page, 'text/html; charset=utf-8', 'html') });
}

/** A Word document with real headings, lists, tables and pictures. */
export async function docxFile(ctx: AreaContext, page: ShownPage, article: ReactElement): Promise<Response> {
  const markup = markupOf(ctx, article);
  const notices = noticesOf(ctx, page).map((notice) => `<p>${escapeHtml(notice)}</p>`);
  const bytes = writeDocx({
    title: page.title,
    html: `${markup}${notices.join('')}`,
    pictures: await documentPictures(ctx, markup),
    lang: page.lang,
    isRtl: page.dir === 'rtl',
    origin: ctx.origin,
    publisher: ctx.area.name,
    at: new Date(page.versionAt ?? 0),
  });
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return new Response(new Uint8Array(bytes), { headers: fileHeaders(page, type, 'docx') });
}
