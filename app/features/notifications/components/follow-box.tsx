/** Follows a thing from its own page: an address, how often, and the way to everything else. */
import { useText } from '#app/platform/use-text.ts';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { followMessages } from '../messages-follow.ts';

/** A mistyped address comes back on the page of following, with what was typed. */
export function FollowBox({ area, id }: { area: { slug: string }; id: string }) {
  const t = useText(followMessages);
  const at = `/${area.slug}/chain/${id}/follow`;
  return (
    <Section id="follow" title={t('boxTitle')}>
      <form method="post" action={at} className="sd-form" noValidate>
        <HiddenField name="pace" value="at-once" />
        <TextField name="email" type="email" label={t('email')} hint={t('emailHint')} autoComplete="email" />
        <SubmitButton name="intent" value="email" variant="secondary">
          {t('send')}
        </SubmitButton>
      </form>
      <p>
        <a href={at}>{t('followMore')}</a>
      </p>
    </Section>
  );
}
