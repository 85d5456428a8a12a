/** Information pages: headings with short paragraphs, lists and links under each. */
import { Section } from '#app/ui/layout/section.tsx';
import type { ShownSection } from '../sections.ts';

const paragraphsOf = (texts: readonly string[]) => texts.map((text) => <p key={text}>{text}</p>);

export function TextSections({ sections }: { sections: readonly ShownSection[] }) {
  return sections.map(({ id, title, paragraphs, points, after, links }) => (
    <Section key={id} id={id} title={title}>
      {paragraphsOf(paragraphs)}
      {points.length === 0 ? null : (
        <ul>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      {paragraphsOf(after)}
      {links.map(({ href, label }) => (
        <p key={href}>
          <a href={href}>{label}</a>
        </p>
      ))}
    </Section>
  ));
}
