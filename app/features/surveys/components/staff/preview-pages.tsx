/** The pages of a draft one below the other, drawn as people would meet them, with the conditions in words. */
import type { ReactNode } from 'react';
import { withQuery } from '#app/lib/with-query.ts';
import { LanguageAround, useMark, useText } from '#app/platform/use-text.ts';
import { Chips } from '#app/ui/content/chips.tsx';
import { manageSurveyMessages } from '../../messages-manage.ts';
import type { ItemView, PageView } from '../../page-view.ts';
import { Picture } from '../../renditions/components/picture.tsx';
import { Display } from '../fields/shown.tsx';
import { Question } from '../question.tsx';

export type PreviewProps = {
  pages: PageView[];
  /** What each question, panel or page needs to be shown, by name; a page's name is its number. */
  conditions: Record<string, string>;
  rendition: { key: string; lang: string; dir: 'ltr' | 'rtl'; isEasyRead: boolean };
  renditions: { key: string; name: string }[];
  pageCount: number;
  /** The one page that is shown, counted from 0; null for all. */
  page: number | null;
};

function Condition({ condition }: { condition: string | undefined }) {
  const t = useText(manageSurveyMessages);
  const mark = useMark(manageSurveyMessages);
  if (condition === undefined) return null;
  return (
    <p className="sd-small" {...mark('previewCondition')}>
      {t('previewCondition', { condition })}
    </p>
  );
}

export function PreviewItem({ item, conditions }: { item: ItemView } & Pick<PreviewProps, 'conditions'>) {
  if (item.kind === 'display') {
    return (
      <div className="sd-question">
        <Condition condition={conditions[item.name]} />
        <Display display={item} />
      </div>
    );
  }
  if (item.kind === 'question') {
    return (
      <div className="sd-question">
        <Condition condition={conditions[item.name]} />
        <Question question={item} />
      </div>
    );
  }
  return (
    <div className="sd-question-panel">
      <Condition condition={conditions[item.name]} />
      {item.title === '' ? null : <h3>{item.title}</h3>}
      {item.description === '' ? null : <p>{item.description}</p>}
      {item.items.map((inner) => (
        <PreviewItem key={inner.name} item={inner} conditions={conditions} />
      ))}
    </div>
  );
}

/** What is in a rendition, marked as what it is. */
export function InRendition({
  rendition,
  className = '',
  children,
}: Pick<PreviewProps, 'rendition'> & { className?: string; children: ReactNode }) {
  const { lang, dir, isEasyRead } = rendition;
  const names = [className, isEasyRead ? 'sd-easy' : ''].filter((name) => name !== '').join(' ');
  return (
    <LanguageAround.Provider value={lang}>
      <div lang={lang} dir={dir} className={names === '' ? undefined : names}>
        {children}
      </div>
    </LanguageAround.Provider>
  );
}

/** What stands above the questions of a page. `id`: of its heading. */
export function PreviewHead({
  page,
  id,
  conditions,
}: { page: PageView; id: string } & Pick<PreviewProps, 'conditions'>) {
  const t = useText(manageSurveyMessages);
  const mark = useMark(manageSurveyMessages);
  const number = page.page + 1;
  return (
    <>
      <p className="sd-kicker" {...mark('previewPage')}>
        {t('previewPage', { number })}
      </p>
      <h2 id={id}>{page.title === '' ? t('previewPage', { number }) : page.title}</h2>
      <Condition condition={conditions[String(number)]} />
      <Picture picture={page.picture} />
      {page.description === '' ? null : <p>{page.description}</p>}
    </>
  );
}

type Shown = Pick<PreviewProps, 'rendition' | 'renditions' | 'pageCount' | 'page'>;

/** The ways to another rendition and to one page alone. */
export function PreviewChoices({ rendition, renditions, pageCount, page }: Shown) {
  const t = useText(manageSurveyMessages);
  const address = (lang: string, number: number | null) =>
    withQuery('', { lang: lang === renditions[0]?.key ? null : lang, page: number === null ? null : String(number) }) ||
    '?';
  const number = page === null ? null : page + 1;
  const pages = Array.from({ length: pageCount }, (_, index) => index + 1);
  return (
    <>
      {renditions.length > 1 ? (
        <Chips
          label={t('previewFormat')}
          items={renditions.map(({ key, name }) => ({
            href: address(key, number),
            label: name,
            current: key === rendition.key,
          }))}
        />
      ) : null}
      {pageCount > 1 ? (
        <Chips
          label={t('previewPageChoice')}
          items={[
            { href: address(rendition.key, null), label: t('previewAllPages'), current: page === null },
            ...pages.map((one) => ({
              href: address(rendition.key, one),
              label: t('previewPage', { number: one }),
              current: one === number,
            })),
          ]}
        />
      ) : null}
    </>
  );
}

export function PreviewPages({ pages, conditions, rendition }: PreviewProps) {
  const t = useText(manageSurveyMessages);
  return (
    <InRendition rendition={rendition}>
      {pages.map((page) => {
        const number = page.page + 1;
        const id = `preview-${number}`;
        return (
          <section key={page.page} aria-labelledby={id}>
            <PreviewHead page={page} id={id} conditions={conditions} />
            <fieldset disabled className="nhsuk-fieldset">
              <legend className="nhsuk-u-visually-hidden">{t('previewLegend', { number })}</legend>
              {page.items.map((item) => (
                <PreviewItem key={item.name} item={item} conditions={conditions} />
              ))}
            </fieldset>
          </section>
        );
      })}
    </InRendition>
  );
}
