/** The words round rows that people add and files that they send with their answers. */
import { defineMessages } from '#app/platform/messages.ts';

export const rowMessages = defineMessages(
  'survey-rows',
  {
    row: 'Number {{number}}',
    add: 'Add another',
    addFirst: 'Add one',
    remove: 'Remove',
    most: 'There is room for {{max}}.',
    none: 'Nothing is added yet.',
    notOpen: 'You need not answer this, unless another answer here calls for it. It can be answered then.',
    kind_image: 'pictures (JPEG, PNG, WebP, GIF)',
    kind_pdf: 'PDF',
    kind_document: 'documents (Word, Excel, PowerPoint, OpenDocument)',
    kind_audio: 'sound recordings (MP3, M4A, WAV, OGG, FLAC)',
    filesOne: 'One file of up to {{size}} MB.',
    filesMany: 'Up to {{most}} files of up to {{size}} MB each.',
    filesKinds: 'These kinds: {{kinds}}.',
    filesName:
      'The name of the file is not kept, and what a camera writes into a picture is taken out. A document, a voice or a face can still show who it is from.',
    filesKept: 'Added so far',
    filesKeptItem: 'File {{number}}',
    filesAdd: 'Add what is chosen and stay on this page',
    filesFull: 'That is as many as can be added. Remove one to choose another.',
  },
  { vital: ['filesName'] },
);
