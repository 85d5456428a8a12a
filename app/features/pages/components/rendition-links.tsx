/** The other forms in which a page can be read, each in its own language. */
import { useText } from '#app/platform/use-text.ts';
import { pageMessages } from '../messages.ts';
import type { RenditionLink } from '../renditions.ts';

function NameOf({ rendition }: { rendition: RenditionLink }) {
  const t = useText(pageMessages);
  const { format, lang, language } = rendition;
  if (lang === 'en') return <>{t(format === 'easy-read' ? 'easyRead' : 'standard')}</>;
  return (
    <span lang={lang} dir={rendition.dir}>
      {format === 'easy-read' ? t('easyReadIn', { language }) : t('standardIn', { language })}
    </span>
  );
}

export function RenditionLinks({ renditions }: { renditions: readonly RenditionLink[] }) {
  const t = useText(pageMessages);
  if (renditions.length === 0) return null;
  return (
    <nav aria-label={t('otherForms')} className="sd-chips">
      <ul>
        {renditions.map((rendition) => (
          <li key={rendition.address}>
            <a href={rendition.address} hrefLang={rendition.lang} rel="alternate">
              <NameOf rendition={rendition} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
