/** The codes by which Sampleford sorts what was written about therapy, version by version. All of it is invented. */
import type { CodeInput } from '#app/features/codebooks/codebook.ts';
import type { InventedWord } from '../forum/hear-forum.server.ts';

type InventedCode = Omit<CodeInput, 'id'>;

const code = (folder: string, label: string, usedFor: string, more: Partial<InventedCode> = {}): InventedCode => ({
  ...{ folder, label, usedFor, notUsedFor: '', example: '' },
  ...more,
});

const waiting = 'Waiting';
const asking = 'Asking and being told';

const first: readonly InventedCode[] = [
  code(waiting, 'How long it takes', 'The time until a first appointment, or between two.', {
    notUsedFor: 'Not knowing how long it will take: that is “No news while waiting”.',
    example: 'We have been on the list since last winter.',
  }),
  code(
    waiting,
    'No news while waiting',
    'Hearing nothing, or different things from different people, during the wait.',
    {
      example: 'Nobody could say where we were in the queue.',
    },
  ),
  code(asking, 'Not knowing whom to ask', 'Looking for the right person or number before anything has begun.'),
  code(asking, 'Telling it again', 'Having to explain the same things to several people.', {
    example: 'The fifth person asked us to start from the beginning.',
  }),
  code('Coming to appointments', 'Times that cannot work', 'Hours, days or terms in which somebody cannot come.'),
  code('', 'What helped', 'Anything that somebody says was good, whatever it is about.'),
  code('', 'Something else', 'What no other code fits. Read again every two weeks: what comes up often gets a code.'),
];

const travel = code('Coming to appointments', 'Getting there', 'Distance, buses, parking, and what the way costs.', {
  notUsedFor: 'Hours at which no bus runs: that is “Times that cannot work”.',
});

export type InventedVersion = {
  codes: readonly InventedCode[];
  note: string;
  /** How many days ago the forum was asked; it answered a week later, and the day after it was published. */
  asked: number;
  said: InventedWord;
};

export const inventedVersions: readonly InventedVersion[] = [
  {
    codes: first,
    note: '',
    asked: 48,
    said: {
      word: 'countersigned',
      words: 'We asked for “What helped”, so that what works is not lost among what does not.',
    },
  },
  {
    codes: [...first.slice(0, 5), travel, ...first.slice(5)],
    note: 'Eleven letters and answers were about getting to appointments, and stood under “Something else”.',
    asked: 30,
    said: {
      word: 'dissent',
      words:
        'Young people said that they want to be asked themselves. There is still no code for who is asked, so what they said is lost under “Something else”.',
    },
  },
];
