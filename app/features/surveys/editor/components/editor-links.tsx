/** The ways from the list of questions to what belongs to it. */
import { useText } from '#app/platform/use-text.ts';
import { editorMessages } from '../messages.ts';

type Props = { here: string; /** There are no questions yet: the templates stand first. */ isEmpty: boolean };

export function EditorLinks({ here, isEmpty }: Props) {
  const t = useText(editorMessages);
  const templates = { href: `${here}/templates`, label: t('templates') };
  const links = [
    ...(isEmpty ? [templates] : []),
    { href: `${here}/edit/survey`, label: t('surveyWords') },
    { href: `${here}/values`, label: t('values') },
    ...(isEmpty
      ? []
      : [
          { href: `${here}/preview`, label: t('preview') },
          { href: `${here}/preview/surveyjs`, label: t('previewSurveyJs') },
          { href: `${here}/definition`, label: t('download') },
          templates,
        ]),
    { href: `${here.replace(/\/surveys\/[^/]+$/, '')}/question-library`, label: t('library') },
    { href: `${here}#questions`, label: t('paste') },
    { href: here, label: t('back') },
  ];
  return (
    <ul>
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
