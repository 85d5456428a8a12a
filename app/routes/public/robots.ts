/** What search engines may read, and where the sitemaps are (RFC 9309). */
import { publicFile } from '#app/platform/public-file.server.ts';

/** Addresses with secrets in them, what belongs to one person, and what is made anew for every question. */
const closed = ['/receipt', '/link', '/account', '/dev', '/search', '/embed'];

export const loader = publicFile({}, async (ctx) => {
  const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), 'Allow: /', ''];
  const text = [...lines, `Sitemap: ${ctx.origin}/sitemap.xml`, ''].join('\n');
  return Promise.resolve({ type: 'text/plain; charset=utf-8', text });
});
