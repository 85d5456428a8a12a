/** The form that adds a picture: the file, and what it shows in words. */
import { useText } from '#app/platform/use-text.ts';
import { FileField } from '#app/ui/form/file-field.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { accepted } from '../media.ts';
import { pictureMessages } from '../messages.ts';

export type PictureProblems = { file: string[]; alt: string[] };

export function PictureForm({ alt, problems }: { alt: string; problems: PictureProblems }) {
  const t = useText(pictureMessages);
  return (
    <form method="post" encType="multipart/form-data" className="sd-form" noValidate>
      <FileField name="file" label={t('file')} hint={t('fileHint')} accept={accepted.image} errors={problems.file} />
      <TextField
        name="alt"
        label={t('alt')}
        hint={t('altHint')}
        defaultValue={alt}
        errors={problems.alt}
        maxLength={300}
        autoComplete="off"
      />
      <FormActions>
        <SubmitButton name="intent" value="add">
          {t('add')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}
