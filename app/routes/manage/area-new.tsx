/** Opens a local area and invites its first administrator, both or neither. */
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from '@remix-run/node';
import { AreaForm } from '#app/features/areas/components/area-form.tsx';
import { refused } from '#app/features/areas/forms/form-reply.server.ts';
import { areaForm } from '#app/features/areas/forms/staff-forms.ts';
import { operatorMessages } from '#app/features/areas/messages-glossary.ts';
import { areaStaffMessages } from '#app/features/areas/messages-manage.ts';
import { createArea } from '#app/features/areas/writes/create-area.server.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { inviteToArea } from '#app/features/people/writes/invite-to-area.server.ts';
import { inArea, inTransaction } from '#app/platform/context.server.ts';
import { guarded } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const meta = () => privatePage(translator('en', operatorMessages)('newTitle'));
export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: (_data, text) => [{ href: '/manage', label: text(operatorMessages)('title') }],
});

export const loader = guarded('platform.operate', () => null);

const slugProblems = {
  'slug-malformed': 'slugMalformed',
  'slug-reserved': 'slugReserved',
  'slug-taken': 'slugTaken',
} as const;

export const action = guarded('platform.operate', async (ctx, { form }) => {
  const t = ctx.t(areaStaffMessages);
  const submission = parseWithZod(await form(), { schema: areaForm(t, ctx.t(operatorMessages)) });
  if (submission.status !== 'success') return refused('area', submission);
  const { administrator, ...input } = submission.value;
  const outcome = await inTransaction(ctx, async (tx) => {
    const area = await createArea(tx, input);
    if (typeof area === 'object')
      await inviteToArea(inArea(tx, area), { email: administrator, role: 'administrator', organisationId: null });
    return area;
  });
  if (typeof outcome === 'string') return refused('area', submission, { slug: [t(slugProblems[outcome])] });
  return redirect(`/manage?created=${outcome.slug}`, 303);
});

export default function NewAreaPage() {
  const t = useText(operatorMessages);
  return (
    <>
      <PageHead title={t('newTitle')} lead={t('newLead')} />
      <AreaForm />
    </>
  );
}
