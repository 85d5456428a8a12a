/** The pages of a draft one below the other, drawn as people would meet them, with the conditions in words. */
import { useText } from '#app/platform/use-text.ts';
import { manageSurveyMessages } from '../../messages-manage.ts';
import type { ItemView, PageView } from '../../page-view.ts';
import { QuestionField } from '../question-field.tsx';

export type PreviewProps = {
  pages: PageView[];
  /** What each question, panel or page needs to be shown, by name; a page's name is its number. */
  conditions: Record<string, string>;
};

function Condition({ condition }: { condition: string | undefined }) {
  const t = useText(manageSurveyMessages);
  return condition === undefined ? null : <p className="sd-small">{t('previewCondition', { condition })}</p>;
}

function Item({ item, conditions }: { item: ItemView } & Pick<PreviewProps, 'conditions'>) {
  if (item.kind === 'question') {
    return (
      <div className="sd-question">
        <Condition condition={conditions[item.name]} />
        <QuestionField question={item} />
      </div>
    );
  }
  return (
    <div className="sd-question-panel">
      <Condition condition={conditions[item.name]} />
      {item.title === '' ? null : <h3>{item.title}</h3>}
      {item.description === '' ? null : <p>{item.description}</p>}
      {item.items.map((inner) => (
        <Item key={inner.name} item={inner} conditions={conditions} />
      ))}
    </div>
  );
}

export function PreviewPages({ pages, conditions }: PreviewProps) {
  const t = useText(manageSurveyMessages);
  return (
    <>
      {pages.map((page) => {
        const number = page.page + 1;
        return (
          <section key={page.page} aria-labelledby={`preview-${number}`}>
            <p className="sd-kicker">{t('previewPage', { number })}</p>
            <h2 id={`preview-${number}`}>{page.title === '' ? t('previewPage', { number }) : page.title}</h2>
            <Condition condition={conditions[String(number)]} />
            {page.description === '' ? null : <p>{page.description}</p>}
            <fieldset disabled className="nhsuk-fieldset">
              <legend className="nhsuk-u-visually-hidden">{t('previewLegend', { number })}</legend>
              {page.items.map((item) => (
                <Item key={item.name} item={item} conditions={conditions} />
              ))}
            </fieldset>
          </section>
        );
      })}
    </>
  );
}
