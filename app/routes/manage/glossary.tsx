/** The words of an area and their meanings, and the meanings that single pages give them. */
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { OverrideForm, TermForm } from '#app/features/areas/components/glossary-forms.tsx';
import { OverrideList, RemoveTerm, TermTable } from '#app/features/areas/components/glossary-tables.tsx';
import { refused } from '#app/features/areas/forms/form-reply.server.ts';
import { overrideForm, termForm } from '#app/features/areas/forms/staff-forms.ts';
import { glossaryStaffMessages } from '#app/features/areas/messages-glossary.ts';
import { areaStaffMessages } from '#app/features/areas/messages-manage.ts';
import { listOverrides, listPagesWithText, listTerms } from '#app/features/areas/reads/glossary.server.ts';
import { showOverride } from '#app/features/areas/shown.ts';
import { changeGlossaryTerm } from '#app/features/areas/writes/change-glossary-term.server.ts';
import { createGlossaryTerm } from '#app/features/areas/writes/create-glossary-term.server.ts';
import { deleteGlossaryTerm } from '#app/features/areas/writes/delete-glossary-term.server.ts';
import { setGlossaryOverride } from '#app/features/areas/writes/set-glossary-override.server.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta = () => privatePage(translator('en', glossaryStaffMessages)('title'));
export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/manage`, label: text(areaStaffMessages)('work') }],
});

const outcomes = ['saved', 'removed', 'overrideSet', 'overrideDiffers', 'overrideRemoved'] as const;
type Outcome = (typeof outcomes)[number];

export const loader = guardedInArea('area.change', async (ctx, { url }) => {
  const terms = await listTerms(ctx);
  const ask = url.searchParams;
  const termAt = (name: string) => terms.find((term) => term.id === ask.get(name)) ?? null;
  return {
    area: ctx.area.name,
    here: `/${ctx.area.slug}/manage/glossary`,
    done: outcomes.find((outcome) => outcome === ask.get('done')) ?? null,
    terms,
    edited: termAt('term'),
    removed: termAt('remove'),
    overrides: (await listOverrides(ctx)).map((override) => showOverride(ctx.area.slug, override)),
    pages: await listPagesWithText(ctx),
  };
});

type Fields = FormData | URLSearchParams;

const back = (ctx: AreaContext, done: Outcome) => redirect(`/${ctx.area.slug}/manage/glossary?done=${done}`, 303);

async function saveTerm(ctx: AreaContext, fields: Fields) {
  const t = ctx.t(glossaryStaffMessages);
  const submission = parseWithZod(fields, { schema: termForm(t) });
  if (submission.status !== 'success') return refused('term', submission);
  const termId = fields.get('termId');
  const outcome =
    termId === null
      ? await createGlossaryTerm(ctx, submission.value)
      : await changeGlossaryTerm(ctx, String(termId), submission.value);
  return outcome === 'term-taken' ? refused('term', submission, { term: [t('termTaken')] }) : back(ctx, 'saved');
}

async function saveOverride(ctx: AreaContext, fields: Fields) {
  const submission = parseWithZod(fields, { schema: overrideForm(ctx.t(glossaryStaffMessages)) });
  if (submission.status !== 'success') return refused('override', submission);
  const outcome = await setGlossaryOverride(ctx, submission.value);
  if (outcome === 'removed') return back(ctx, 'overrideRemoved');
  return back(ctx, outcome === 'set' ? 'overrideSet' : 'overrideDiffers');
}

export const action = guardedInArea('area.change', async (ctx, { form }) => {
  const fields = await form();
  switch (fields.get('intent')) {
    case 'term':
      return saveTerm(ctx, fields);
    case 'remove':
      await deleteGlossaryTerm(ctx, String(fields.get('termId') ?? ''));
      return back(ctx, 'removed');
    case 'override':
      return saveOverride(ctx, fields);
    default:
      throw new AppError('invalid');
  }
});

export default function StaffGlossaryPage() {
  const t = useText(glossaryStaffMessages);
  const staff = useText(areaStaffMessages);
  const { area, here, done, terms, edited, removed, overrides, pages } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (removed) return <RemoveTerm term={removed} here={here} keep={staff('keep')} />;
  if (edited) {
    return (
      <>
        <PageHead title={t('changeTerm', { term: edited.term })} />
        <TermForm term={edited} here={here} />
      </>
    );
  }
  return (
    <>
      {done && !answered ? (
        <Notice kind={done === 'overrideDiffers' ? 'warning' : 'success'}>
          <p>{t(done)}</p>
        </Notice>
      ) : null}
      <PageHead title={t('title')} lead={t('lead', { area })} />
      {terms.length === 0 ? (
        <EmptyState title={t('empty')} headingLevel={2}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <TermTable area={area} here={here} terms={terms} />
      )}
      <Section id="new" title={t('newTerm')}>
        <TermForm />
      </Section>
      <Section id="overrides" title={t('overrides')} intro={t('overridesIntro')} layout="stack">
        {overrides.length === 0 ? <p>{t('overridesEmpty')}</p> : <OverrideList overrides={overrides} />}
      </Section>
      {terms.length === 0 || pages.length === 0 ? null : (
        <Section id="new-override" title={t('newOverride')}>
          <OverrideForm terms={terms} pages={pages} />
        </Section>
      )}
    </>
  );
}
