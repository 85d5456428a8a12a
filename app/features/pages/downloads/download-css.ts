/** The style of a report that is kept as one file: plain, readable, fit for paper; it stands alone, without the site's own. */

export const downloadCss = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1.1875rem/1.5 Arial, Helvetica, sans-serif; color: #16201f; background: #fffdf8; }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1, h2, h3, h4 { line-height: 1.2; break-after: avoid; }
h1 { font-size: 2.2rem; } h2 { font-size: 1.6rem; margin-top: 2.5rem; } h3 { font-size: 1.25rem; }
a { color: #0b5563; }
.sd-small, .sd-kicker, figcaption, caption { font-size: 1rem; }
caption { text-align: start; font-weight: bold; padding-bottom: .5rem; }
figure, .sd-figure { margin: 1.5rem 0; }
img { display: block; max-width: 100%; height: auto; }
blockquote { margin: 0; padding-inline-start: 1rem; border-inline-start: 4px solid #6b2f5b; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #8a948f; padding: .5rem; text-align: start; vertical-align: top; }
.sd-table__label { display: none; }
.nhsuk-u-visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
dl > div { display: grid; grid-template-columns: minmax(8rem, 1fr) 2fr; gap: 1rem; padding: .5rem 0; border-bottom: 1px solid #8a948f; }
dt { font-weight: bold; } dd { margin: 0; }
.sd-notice { padding: 1rem; border: 1px solid #8a948f; }
@media (max-width: 30rem) { dl > div { grid-template-columns: 1fr; gap: 0; } }
@media print { body { background: #fff; color: #000; font-size: 12pt; } main { max-width: none; padding: 0; } a { color: inherit; } tr, figure, .sd-figure, li { break-inside: avoid; } img { width: auto; max-height: 17cm; } }
@media (prefers-color-scheme: dark) { body { color: #f2efe7; background: #16201f; } a { color: #8fd3df; } }
`;
