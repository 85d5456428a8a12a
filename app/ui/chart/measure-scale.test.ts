/** Where readings land in a measure chart. */
import { describe, expect, it } from 'vitest';
import { heightScale, joinNeighbours, placeReadings } from './measure-scale.ts';

describe('heightScale', () => {
  it('starts at zero and leaves a fifth of the height above the highest value', () => {
    const y = heightScale([10, 40]);
    expect([y(0), y(20), y(40)]).toEqual([100, 60, 20]);
  });

  it('keeps a measure of nothing but zeros on the axis', () => {
    expect(heightScale([0, 0])(0)).toBe(100);
  });
});

describe('placeReadings', () => {
  const flat = () => 50;

  it('places readings by time, not by order', () => {
    const points = placeReadings(
      [0, 10, 100].map((at) => ({ at, value: 1 })),
      flat,
    );
    expect(points.map((point) => Math.round(point.x))).toEqual([4, 13, 96]);
  });

  it('leaves out what was not stated, which is never a zero', () => {
    const points = placeReadings(
      [
        { at: 0, value: 0 },
        { at: 1, value: null },
        { at: 2, value: 3 },
      ],
      flat,
    );
    expect(points.map((point) => point.index)).toEqual([0, 2]);
  });

  it('puts a single reading in the middle', () => {
    expect(placeReadings([{ at: 7, value: 1 }], flat).map((point) => point.x)).toEqual([50]);
  });
});

describe('joinNeighbours', () => {
  it('draws no line across a reading that was not stated', () => {
    const points = [0, 1, 3, 4].map((index) => ({ x: index, y: 0, index }));
    expect(joinNeighbours(points).map(([from, to]) => [from.index, to.index])).toEqual([
      [0, 1],
      [3, 4],
    ]);
  });
});
