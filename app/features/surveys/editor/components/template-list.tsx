/** Templates with what they ask, each with the button that uses it. */
import { useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import type { TemplateLine } from '../templates/templates.ts';
import { editorMessages } from '../messages.ts';

export function TemplateList({ templates, mark }: { templates: TemplateLine[]; mark: string }) {
  const t = useText(editorMessages);
  return (
    <form method="post">
      <HiddenField name="mark" value={mark} />
      <ul className="sd-items">
        {templates.map(({ key, title, questions, pages, hasEasyRead }) => (
          <li key={key}>
            <h2 className="sd-items__title">{title}</h2>
            <p className="sd-small">
              {[
                t('templateCount', { count: questions.length, pages: t('templatePages', { count: pages }) }),
                ...(hasEasyRead ? [t('templateEasyRead')] : []),
              ].join(', ')}
            </p>
            <Details summary={t('templateQuestions', { title })}>
              <ul>
                {questions.map((question) => (
                  <li key={question}>{question}</li>
                ))}
              </ul>
            </Details>
            <div className="sd-items__meta">
              <button type="submit" className="sd-button sd-button--secondary" name="template" value={key}>
                {t('templateUse')}
                <span className="nhsuk-u-visually-hidden">: {title}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
    </form>
  );
}
