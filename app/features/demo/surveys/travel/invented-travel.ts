/** Answers of invented families to Sampleford's survey on getting to school: every type is answered, some are left out. */
import type { Chance } from '../../random.ts';

/** Each is written once. */
const words = [
  'The minibus comes at a different time every week and nobody tells us.',
  'Our driver is wonderful. Please let us keep her after the summer.',
  'An hour and a half in a taxi is too long for a six year old.',
  'He is calm when he knows who is coming. Send us a photograph of a new driver.',
  'We stopped using the taxi and I drive now, so I cannot work in the mornings.',
  'Tell the school when the bus is late. She gets a mark for it every time.',
  'The straps do not fit his chair. We have asked three times.',
  'My daughter wants to sit with her friend from the next road.',
  'Nobody rang us in the snow. We stood at the gate for forty minutes.',
  'It works well for us and we would like you to know that too.',
  'Pick up the two brothers together. They wait at the same door.',
  'The radio is too loud for him. One quiet ride would change his whole day.',
  'A text message when the bus leaves the depot would be enough.',
  'Our route was changed in October and we heard of it from the driver.',
  'Somebody should ask the children. Mine has ideas about the seats.',
  'When the assistant is away there is no ride at all, and nobody says so before eight.',
] as const;

/** One text that was passed round, as three people sent it. */
const passedRound = [
  'Please bring back the second minibus on the north route. Children wait too long in the mornings.',
  'Please bring back the second minibus on the north route. Children wait too long in the morning!',
  'please bring back the second minibus on the north route, children wait too long in the mornings',
] as const;

export type TravelAnswers = Record<string, unknown>;

function ways(chance: Chance): TravelAnswers {
  const how = chance.pick([
    ['taxi', 42],
    ['minibus', 30],
    ['family_car', 14],
    ['walking', 12],
    ['other', 2],
  ]);
  const isNear = chance.isSo(0.55);
  return {
    how,
    ...(how === 'other' ? { 'how-Comment': 'On a cargo bike' } : {}),
    place: isNear ? 'in_town' : 'outside',
    ...(chance.isSo(0.95) ? { minutes: (isNear ? 10 : 30) + 5 * Math.floor(chance.next() ** 2 * 14) } : {}),
    ...(chance.isSo(0.9)
      ? {
          morning: chance.pick([
            ['together', 30],
            ['waiting', 34],
            ['ringing', 18],
            ['unsure', 18],
          ]),
        }
      : {}),
  };
}

function weeks(chance: Chance): TravelAnswers {
  const often = (always: number, mostly: number) =>
    chance.pick([
      ['always', always],
      ['mostly', mostly],
      ['seldom', 100 - always - mostly],
    ]);
  const travelled = chance.pick([
    [10, 60],
    [9, 25],
    [8, 15],
  ]);
  const late = Math.min(travelled, Math.floor(chance.next() ** 2 * 7));
  const rings = chance.pick([
    ['the school', 4],
    ['the transport team', 3],
    ['the driver', 2],
    ['', 6],
  ]);
  return {
    journeys: { on_time: often(40, 34), same_driver: often(36, 34), told: often(26, 30) },
    ...(chance.isSo(0.92) ? { days: { travelled, late, ...(rings === '' ? {} : { rings }) } } : {}),
    calm: chance.pick([
      [1, 14],
      [2, 20],
      [3, 28],
      [4, 24],
      [5, 14],
    ]),
  };
}

function wishes(chance: Chance): TravelAnswers {
  const easier = ['same_driver', 'message', 'shorter', 'training'].filter((_, at) =>
    chance.isSo([0.56, 0.6, 0.3, 0.4][at] ?? 0),
  );
  const isOther = chance.isSo(0.06);
  const order = ['punctual', 'known', 'quiet', 'friends']
    .map((key, at) => ({ key, weight: at * 0.4 + chance.next() * 1.6 }))
    .sort((one, other) => one.weight - other.weight)
    .map(({ key }) => key);
  const people = Array.from({ length: 1 + Math.floor(chance.next() * 2) }, (_, at) => ({
    role: at === 0 ? 'driver' : 'escort',
    trained: chance.isSo(0.6) ? 'yes' : 'no',
  }));
  const chosen = [...easier, ...(isOther ? ['other'] : [])];
  return {
    ...(chosen.length > 0 ? { easier: chosen } : {}),
    ...(isOther ? { 'easier-Comment': 'Room for his book' } : {}),
    ...(chance.isSo(0.85) ? { matters: order.slice(0, chance.isSo(0.7) ? 4 : 2) } : {}),
    asked: chance.isSo(0.38),
    ...(chance.isSo(0.7) ? { people } : {}),
    ...(chance.isSo(0.9)
      ? {
          child_age: chance.pick([
            ['to_10', 50],
            ['from_11', 42],
            ['prefer_not_to_say', 8],
          ]),
        }
      : {}),
  };
}

/** One invented response; the first ones write something, three of them the same. */
export function inventTravel(chance: Chance, number: number): TravelAnswers {
  const said = words[number] ?? passedRound[number - words.length];
  return { ...ways(chance), ...weeks(chance), ...wishes(chance), ...(said === undefined ? {} : { words: said }) };
}

/** A file that a school sent, as a spreadsheet writes it: one line a family. */
export const schoolFile = [
  'date received,how,place,minutes,journeys on_time,calm,asked,child_age',
  ...Array.from({ length: 12 }, (_, at) =>
    [
      '{day}',
      ['School minibus', 'School taxi', 'Family car'][at % 3],
      at % 4 === 0 ? 'In Sampleford' : 'Outside Sampleford',
      15 + 5 * (at % 7),
      ['Mostly', 'Always', 'Seldom or never'][(at * 5) % 3],
      1 + ((at * 2) % 5),
      at % 3 === 0 ? 'yes' : 'no',
      at % 5 === 0 ? 'Up to 10' : '11 or older',
    ].join(','),
  ),
].join('\n');
