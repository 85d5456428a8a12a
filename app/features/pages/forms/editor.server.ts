/** Everything that the staff page of a page shows. */
import { formatInstant } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { opening } from '#app/features/areas/service.ts';
import type { Block } from '../blocks.ts';
import type { BlockLine } from '../components/staff/block-list.tsx';
import type { Standing } from '../components/staff/publishing.tsx';
import type { CommentsWarning } from '../components/staff/staff-parts.tsx';
import { lintDraft } from '../gates.server.ts';
import type { Fault } from '../lint.ts';
import { faultMessages } from '../messages-faults.ts';
import { mayPublish, maySwitchComments } from '../policy.ts';
import { isReadable, renditionAddress } from '../renditions.ts';
import { listNodeChoices } from '../reads/choices.server.ts';
import { areCommentsOff } from '../reads/comments.server.ts';
import { rootOf } from '../reads/public-page.server.ts';
import { getStaffPage } from '../reads/staff-page.server.ts';
import type { StaffPage } from '../reads/staff-page.server.ts';

/** The first words that an author wrote in a block. */
function openingOf(block: Block): string {
  switch (block.kind) {
    case 'text':
      return opening(block.markdown);
    case 'timeline':
      return opening(block.items[0]?.text ?? block.lead);
    case 'people':
      return block.items.map((person) => person.name).join(', ');
    case 'event':
      return block.name;
    case 'chart':
    case 'document':
      return block.title;
    case 'link':
      return block.text;
    case 'picture':
      return block.purpose === 'informs' ? block.alternative : block.caption;
    case 'comments':
      return '';
    default:
      return opening(block.lead);
  }
}

/** What its author is told where a block of comments shows nothing; `href` only for those who may switch comments on. */
async function warningOf(ctx: AreaContext, staff: StaffPage): Promise<CommentsWarning | null> {
  const hasBlock = staff.content.blocks.some((block) => block.kind === 'comments');
  if (!hasBlock || !(await areCommentsOff(ctx, rootOf(staff)))) return null;
  const href = maySwitchComments(ctx.actor, ctx.area.id) ? `/${ctx.area.slug}/manage/comments` : null;
  return { text: ctx.t(faultMessages)('commentsOff'), href };
}

type Say = (fault: Fault) => string;

const lineOf = (block: Block): Omit<BlockLine, 'faults'> => ({
  id: block.id,
  kind: block.kind,
  heading: block.heading,
  opening: openingOf(block),
});

function standingOf(ctx: AreaContext, staff: StaffPage, faults: readonly Fault[], say: Say): Standing {
  const { page, family, isChanged, isApproved, isBehind, scheduledAt, scheduleProblem } = staff;
  const t = ctx.t(faultMessages);
  const original = family.find((each) => each.id === page.originalId);
  const needs = [
    ...faults.filter((fault) => fault.isBlocking).map(say),
    ...(isApproved ? [] : [t('notApproved')]),
    ...(original && original.state !== 'public' ? [t('originalNotPublic')] : []),
  ];
  return {
    state: page.state,
    slug: page.slug,
    address: isReadable(page, family) ? renditionAddress(ctx.area.slug, page, family) : null,
    isChanged,
    isBehind,
    scheduledAt: scheduledAt === null ? null : formatInstant(scheduledAt),
    scheduleProblem,
    needs: [...new Set(needs)],
    advice: faults.filter((fault) => !fault.isBlocking).map(say),
    mayPublish: mayPublish(ctx.actor, ctx.area.id),
  };
}

function renditionsOf(ctx: AreaContext, staff: StaffPage) {
  const { page, family, approvedBy, approvedAt, isApproved } = staff;
  const versions = new Map(family.map((each) => [each.id, each.currentVersion]));
  const original = family.find((each) => each.id === page.originalId);
  return {
    ownId: page.id,
    isRendition: page.originalId !== null,
    // A translation is not translated again: the languages of a page stand at one address.
    mayAdd: original === undefined || original.lang === page.lang,
    mayApprove: mayPublish(ctx.actor, ctx.area.id),
    approval:
      approvedBy === ''
        ? null
        : { by: approvedBy, at: approvedAt === null ? null : formatInstant(approvedAt), isCurrent: isApproved },
    family: family.map(({ id, title, state, format, lang, originalId, originalVersion, approvedRevision }) => ({
      id,
      title,
      state,
      format,
      lang,
      isOriginal: originalId === null,
      isBehind: originalId !== null && approvedRevision > 0 && (versions.get(originalId) ?? 0) > originalVersion,
    })),
  };
}

/** Up to eight statements, whatever the number of blocks; nine with a block of comments. @throws not-found */
export async function readEditor(ctx: AreaContext, id: string) {
  const staff = await getStaffPage(ctx, id);
  const { page, content, revision, removed } = staff;
  const faults = await lintDraft(ctx, content);
  const t = ctx.t(faultMessages);
  const say: Say = ({ key, detail }) => t(key, { detail: detail || t('untitled') });
  const { blocks, ...about } = content;
  const manage = `/${ctx.area.slug}/manage/pages`;
  return {
    manage,
    here: `${manage}/${page.id}`,
    page: { id: page.id, kind: page.kind },
    content: about,
    revision,
    parents: await listNodeChoices(ctx, ['page', 'report'], page.id),
    blocks: blocks.map((block) => ({
      ...lineOf(block),
      faults: faults.filter((fault) => fault.blockId === block.id).map(say),
    })),
    removed: removed.map((each) => lineOf(each.block)),
    commentsWarning: await warningOf(ctx, staff),
    standing: standingOf(ctx, staff, faults, say),
    renditions: renditionsOf(ctx, staff),
  };
}
