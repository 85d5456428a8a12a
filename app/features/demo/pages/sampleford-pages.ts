/** What Sampleford's invented pages say. Pure. */
import type { NewContent } from '#app/features/pages/blocks.ts';
import type { NewPage } from '#app/features/pages/writes/create-page.server.ts';
import type { Drawing } from '../surveys/drawings.server.ts';
import type { KeyedIds } from '../keys.ts';

/** A drawing of the area's store, by its id and with the words that stand for it. */
export type DrawnPicture = (drawing: Drawing) => { kind: 'picture'; pictureId: string; alternative: string };

export const waitingReport = (ids: KeyedIds, drawn: DrawnPicture): Omit<NewPage, 'kind'> => ({
  slug: 'waiting-for-therapy',
  title: 'Waiting for therapy: what families told us',
  summary:
    'Families told us that the hardest part of waiting is **not knowing**: whom to ask, how long it will take, and whether anybody remembers them.\n\nTwo things have changed since. A telephone line is open, and letters now say what to expect.',
  blocks: [
    {
      kind: 'text',
      heading: 'Why we asked',
      markdown:
        'Sampleford Council and Sampleford and District NHS Trust have money for two new posts. Before deciding what the posts are for, they asked families what waiting for therapy is like.',
    },
    {
      ...drawn('waiting'),
      caption: 'Not knowing how long it will take is the hardest part of waiting.',
      credit: 'drawn for this demonstration',
    },
    { kind: 'participation', heading: 'Who took part', nodeIds: [ids.get('meetings')] },
    {
      kind: 'findings',
      heading: 'What we learned',
      lead: 'Three things came up at every meeting:',
      nodeIds: ['who-to-ask', 'silence', 'repeat'].map((key) => ids.get(key)),
    },
    {
      kind: 'quotes',
      heading: 'In families’ own words',
      nodeIds: ['ring-round', 'just-tell-me'].map((key) => ids.get(key)),
    },
    {
      kind: 'priorities',
      heading: 'What matters most',
      nodeIds: ['one-door', 'news', 'once'].map((key) => ids.get(key)),
    },
    {
      kind: 'recommendations',
      heading: 'What the forum recommends',
      nodeIds: ['advise-line', 'advise-profile', 'advise-forum'].map((key) => ids.get(key)),
    },
    {
      kind: 'actions',
      heading: 'What will be done',
      nodeIds: ['line', 'leaflet', 'messages', 'story', 'weekend'].map((key) => ids.get(key)),
    },
    { kind: 'measures', heading: 'How we will know', nodeIds: [ids.get('same-day')] },
    {
      kind: 'outcomes',
      heading: 'What will be different',
      nodeIds: ['one-call', 'know-the-wait'].map((key) => ids.get(key)),
    },
    { kind: 'changes', heading: 'How far it has come', nodeIds: [ids.get('therapy-line')] },
    {
      kind: 'chart',
      heading: 'How families heard of the meetings',
      title: 'How families heard of the meetings',
      unit: '%',
      source: 'Notes of the three meetings (invented)',
      items: [
        { label: 'From school', value: 46 },
        { label: 'From the forum', value: 31 },
        { label: 'From a therapist', value: 23 },
      ],
    },
    {
      kind: 'people',
      heading: 'Who wrote this report',
      items: [
        { name: 'Rowan Example', role: 'Engagement lead', organisationId: ids.get('council') },
        { name: 'Sam Specimen', role: 'Therapy manager', organisationId: ids.get('trust') },
      ],
    },
    { kind: 'partners', heading: 'With thanks to', organisationIds: [ids.get('forum')] },
  ],
});

export const listenPage = (ids: KeyedIds): NewPage => ({
  kind: 'page',
  slug: 'how-we-listen',
  title: 'How we listen in Sampleford',
  summary:
    'Everybody who works with children here has agreed to ask families first, and to say afterwards what came of it.',
  blocks: [
    {
      kind: 'text',
      heading: 'What we do',
      markdown:
        'We ask before anything is decided. We say who decides, and when. Afterwards we tell everybody what was heard, what was decided and why.\n\n- You do not need an account.\n- You can tell us in any way that suits you.\n- You can take back what you said.',
    },
    {
      kind: 'event',
      heading: 'Where it began',
      name: 'The spring meeting of the parent carer forum',
      heldBy: 'Sampleford Parent Carer Forum',
      attended: ['parents and carers', 'grandparents', 'therapists'],
      outcome: 'Three things that matter most to families, and what the forum recommends.',
    },
    {
      kind: 'levels',
      heading: 'Help at every level',
      lead: 'Levels add to each other. A child may have help from all of them.',
      tierSetId: ids.get('support-levels'),
    },
    {
      kind: 'services',
      heading: 'Services that take part',
      nodeIds: ['speech', 'occupational', 'physio'].map((key) => ids.get(key)),
    },
    {
      kind: 'timeline',
      heading: 'How far we are',
      items: [
        { text: 'Meetings in three neighbourhoods.', status: 'done' },
        { text: 'A telephone line for all therapy questions.', status: 'done' },
        { text: 'Messages to families who wait.', status: 'under-way' },
      ],
    },
    { kind: 'comments' },
  ],
});

export const easyReadOf = (drawn: DrawnPicture): NewContent => ({
  title: 'How we listen',
  summary: 'This page is in Easy Read.',
  blocks: [
    {
      kind: 'text',
      heading: 'We ask you first',
      markdown: 'We want to know what you think.\n\nWe ask you **before** we decide.',
    },
    drawn('asking'),
    {
      kind: 'text',
      heading: 'We tell you what happened',
      markdown: 'We tell you:\n\n- what people said\n- what we will do\n- what we will not do, and why.',
    },
    drawn('told'),
    {
      kind: 'text',
      heading: 'You choose how to tell us',
      markdown: 'You can write.\n\nYou can ring us.\n\nYou can come to a meeting.\n\nYou can change your mind later.',
    },
    drawn('phone'),
  ],
});
