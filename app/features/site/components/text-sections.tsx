/** Information pages: headings with short paragraphs, lists and links under each. */
import { Section } from '#app/ui/layout/section.tsx';

export type TextSection<Key extends string> = {
  id: string;
  title: Key;
  paragraphs?: readonly Key[];
  points?: readonly Key[];
  /** Paragraphs below the list. */
  after?: readonly Key[];
  links?: readonly { href: string; label: Key }[];
};

type TextSectionsProps<Key extends string> = { t: (key: Key) => string; sections: readonly TextSection<Key>[] };

function Paragraphs<Key extends string>({ t, keys }: { t: (key: Key) => string; keys: readonly Key[] }) {
  return keys.map((key) => <p key={key}>{t(key)}</p>);
}

export function TextSections<Key extends string>({ t, sections }: TextSectionsProps<Key>) {
  return sections.map(({ id, title, paragraphs = [], points = [], after = [], links = [] }) => (
    <Section key={id} id={id} title={t(title)}>
      <Paragraphs t={t} keys={paragraphs} />
      {points.length === 0 ? null : (
        <ul>
          {points.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      )}
      <Paragraphs t={t} keys={after} />
      {links.map(({ href, label }) => (
        <p key={href}>
          <a href={href}>{t(label)}</a>
        </p>
      ))}
    </Section>
  ));
}
