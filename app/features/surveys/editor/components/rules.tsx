/** The rules that answers to a question are judged by, and what ends a survey early: each in words, with its way to change it. */
import { useText } from '#app/platform/use-text.ts';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import type { ElementPage } from '../forms/element.server.ts';
import { elementMessages } from '../messages.ts';

type RulesPage = Pick<ElementPage, 'mark' | 'rules' | 'ruling' | 'ruleKinds'>;

type Props = {
  page: RulesPage;
  /** The address of what has them, and what the addresses of its rules end with. */
  address: string;
  query?: string;
};

/** What the builder can show is changed there; a rule of limits has a form of its own. */
function RuleItem({ rule, mark, href }: { rule: RulesPage['rules'][number]; mark: string; href: string }) {
  const t = useText(elementMessages);
  const { at, words, said, isBuilt } = rule;
  return (
    <li>
      <p className="sd-items__text">
        {words}
        {said === '' ? null : <span className="sd-small sd-items__aside">{t('ruleSaid', { said })}</span>}
      </p>
      <a href={href}>
        {t('change')}
        <span className="nhsuk-u-visually-hidden">: {words}</span>
      </a>
      {isBuilt ? null : (
        <form method="post">
          <HiddenField name="mark" value={mark} />
          <button type="submit" className="sd-button sd-button--quiet" name="intent" value={`rule-remove ${at}`}>
            {t('ruleRemove')}
            <span className="nhsuk-u-visually-hidden">: {words}</span>
          </button>
        </form>
      )}
    </li>
  );
}

export function Rules({ page, address, query }: Props) {
  const t = useText(elementMessages);
  const { rules, ruling, ruleKinds, mark } = page;
  if (ruling === null) return null;
  const { builds, kinds } = ruleKinds;
  const built = (at: string) => `${address}/when/${ruling}?${query === undefined ? '' : `${query}&`}rule=${at}`;
  const limited = (named: string) => `${address}/rule/${named}${query === undefined ? '' : `?${query}`}`;
  const ways = [
    ...(builds || ruling === 'end' ? [{ href: built('new'), label: t(`${ruling}Add`) }] : []),
    ...kinds.map((kind) => ({ href: limited(kind), label: t(`ruleAdd_${kind}`) })),
  ];
  if (rules.length === 0 && ways.length === 0) return null;
  return (
    <Section id="rules" title={t(`${ruling}s`)} intro={t(`${ruling}sIntro`)} layout="stack">
      {rules.length === 0 ? null : (
        <ul className="sd-items sd-parts">
          {rules.map((rule) => (
            <RuleItem
              key={rule.at}
              rule={rule}
              mark={mark}
              href={rule.isBuilt ? built(String(rule.at)) : limited(String(rule.at))}
            />
          ))}
        </ul>
      )}
      <ul>
        {ways.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
