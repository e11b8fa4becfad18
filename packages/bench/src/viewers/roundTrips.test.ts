import { roundTrips } from './roundTrips';

it.each([
  ['none', [], 0],
  ['one', [50], 1],
  ['two at once', [50, 52], 1],
  ['two, one after the other', [50, 101], 2],
  ['one, then three at once', [50, 104, 105, 107], 2],
  ['in any order', [150, 50, 100, 101], 3],
])('counts %s', (_, answeredAt, deep) => {
  expect(roundTrips(answeredAt, 50)).toBe(deep);
});
