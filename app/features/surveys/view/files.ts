/** A question that takes files, as it is drawn. Pure. */
import { accepted } from '#app/features/files/media.ts';
import { fileRules, isFileId, keptFilesField } from '../engine/types/inputs/file.ts';
import type { FileDefinition } from '../engine/types/inputs/file.ts';
import type { Fields } from '../engine/types/question-type.ts';
import { inMegabytes } from '../files/upload.ts';
import type { FilesView } from '../page-view.ts';

export function filesView(definition: FileDefinition, typed: Fields): FilesView {
  const { name } = definition;
  const { most, kinds, maxBytes } = fileRules(definition);
  const keptField = keptFilesField(name);
  return {
    keptField,
    kept: (typed[keptField] ?? []).filter(isFileId).map((id) => ({ id, drop: `drop:${name}:${id}` })),
    accept: kinds.map((kind) => accepted[kind]).join(','),
    kinds: [...kinds],
    most,
    maxSize: inMegabytes(maxBytes),
  };
}
