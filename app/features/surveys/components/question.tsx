/** One question of a page: in Easy Read a picture stands beside it; a film and sound are links above it. */
import type { QuestionView } from '../page-view.ts';
import { MediaLinks } from '../renditions/components/media-links.tsx';
import { Picture } from '../renditions/components/picture.tsx';
import { QuestionField } from './question-field.tsx';

export function Question({ question }: { question: QuestionView }) {
  return (
    <>
      <Picture picture={question.picture} />
      <MediaLinks media={question.media} question={question.title} />
      <QuestionField question={question} />
    </>
  );
}
