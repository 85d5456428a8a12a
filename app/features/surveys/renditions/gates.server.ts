/** What a survey's other formats need besides their texts: pictures that the area has, links that lead where they may. */
import { and, eq } from 'drizzle-orm';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { findPictures } from '#app/features/files/reads/pictures.server.ts';
import type { Gate } from '#app/features/record/writes/publish.server.ts';
import { parseDefinition } from '../engine/definition.ts';
import type { Definition } from '../engine/definition.ts';
import { formatsUsed, isAllowedHost } from './formats-used.ts';
import { manageRenditionMessages } from './messages-manage.ts';

/** Pictures of another area or of none, and links to sites that the installation has not allowed. */
export const formatsGate: Gate = async (tx, id) => {
  const rows = await tx.db
    .select({ draft: surveys.draft })
    .from(surveys)
    .where(and(eq(surveys.areaId, tx.area.id), eq(surveys.id, id)));
  const parsed = parseDefinition(rows[0]?.draft ?? '');
  if (!parsed.ok) return [];
  const t = tx.t(manageRenditionMessages);
  const own = { gate: 'formats', href: `/${tx.area.slug}/manage/surveys/${id}/edit` };
  const { pictures, links } = formatsUsed(parsed.definition satisfies Definition);
  const known = pictures.length === 0 ? new Map() : await findPictures(tx, pictures);
  const { mediaHosts } = tx.services.env;
  return [
    ...pictures
      .filter((picture) => !known.has(picture))
      .map((picture) => ({ ...own, message: t('pictureUnknown', { picture }) })),
    ...links
      .filter((link) => !isAllowedHost(link, mediaHosts))
      .map((link) => ({ ...own, message: t('linkRefused', { link, hosts: mediaHosts.join(', ') }) })),
  ];
};
