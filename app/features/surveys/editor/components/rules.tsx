/** The rules that answers to a question are judged by, and what ends a survey early: each in words, with its way to change it. */
import { useText } from '#app/platform/use-text.ts';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import type { ElementPage } from '../forms/element.server.ts';
import { elementMessages } from '../messages.ts';

type Rule = ElementPage['rules'][number];

/** What the builder can show is changed there; the few rules of other kinds can be taken out. */
function RuleItem({ rule, here, page }: { rule: Rule; here: string; page: ElementPage }) {
  const t = useText(elementMessages);
  const { at, words, said, isBuilt } = rule;
  return (
    <li>
      <p className="sd-items__text">
        {words}
        {said === '' ? null : <span className="sd-small sd-items__aside">{t('ruleSaid', { said })}</span>}
      </p>
      {isBuilt ? (
        <a href={`${here}/edit/${page.id}/when/${page.ruling}?rule=${at}`}>
          {t('change')}
          <span className="nhsuk-u-visually-hidden">: {words}</span>
        </a>
      ) : (
        <form method="post">
          <HiddenField name="mark" value={page.mark} />
          <button type="submit" className="sd-button sd-button--quiet" name="intent" value={`rule-remove ${at}`}>
            {t('ruleRemove')}
            <span className="nhsuk-u-visually-hidden">: {words}</span>
          </button>
        </form>
      )}
    </li>
  );
}

export function Rules({ page, here }: { page: ElementPage; here: string }) {
  const t = useText(elementMessages);
  const { rules, ruling } = page;
  if (ruling === null) return null;
  return (
    <Section id="rules" title={t(`${ruling}s`)} intro={t(`${ruling}sIntro`)} layout="stack">
      {rules.length === 0 ? null : (
        <ul className="sd-items sd-parts">
          {rules.map((rule) => (
            <RuleItem key={rule.at} rule={rule} here={here} page={page} />
          ))}
        </ul>
      )}
      <p>
        <a href={`${here}/edit/${page.id}/when/${ruling}?rule=new`}>{t(`${ruling}Add`)}</a>
      </p>
    </Section>
  );
}
