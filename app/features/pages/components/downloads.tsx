/** Ways to keep a report: as one web page, as a Word document, on paper. */
import { useText } from '#app/platform/use-text.ts';
import { pageMessages } from '../messages.ts';

export function Downloads({ address, lang }: { address: string; lang: string }) {
  const t = useText(pageMessages);
  const query = lang === 'en' ? '' : `?lang=${lang}`;
  return (
    <nav aria-labelledby="download-title" className="sd-section sd-section--split sd-screen-only">
      <div className="sd-section__head">
        <h2 id="download-title" className="sd-section__heading">
          {t('download')}
        </h2>
      </div>
      <div className="sd-section__body">
        <ul>
          <li>
            <a href={`${address}/report.docx${query}`}>{t('downloadDocx')}</a>
          </li>
          <li>
            <a href={`${address}/report.html${query}`}>{t('downloadHtml')}</a>
          </li>
        </ul>
        <p className="sd-small">{t('print')}</p>
      </div>
    </nav>
  );
}
