/** The ways from the list of questions to what belongs to it. */
import { useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { editorMessages } from '../messages.ts';

type Link = { href: string; label: string };

type Props = { here: string; /** There are no questions yet: the templates stand first. */ isEmpty: boolean };

export function EditorLinks({ here, isEmpty }: Props) {
  const t = useText(editorMessages);
  const list = (links: Link[]) => (
    <ul>
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
  const templates = { href: `${here}/templates`, label: t('templates') };
  const first = [
    isEmpty ? templates : { href: `${here}/preview`, label: t('preview') },
    { href: `${here}/edit/survey`, label: t('surveyWords') },
    { href: here, label: t('back') },
  ];
  const more = [
    { href: `${here}/values`, label: t('values') },
    { href: `${here.replace(/\/surveys\/[^/]+$/, '')}/question-library`, label: t('library') },
    ...(isEmpty ? [] : [templates]),
    { href: `${here}#questions`, label: t('paste') },
    ...(isEmpty
      ? []
      : [
          { href: `${here}/definition`, label: t('download') },
          { href: `${here}/preview/compare`, label: t('compare') },
        ]),
  ];
  return (
    <>
      {list(first)}
      <Details summary={t('moreLinks')}>{list(more)}</Details>
    </>
  );
}
