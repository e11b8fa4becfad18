import { readMilliseconds } from './readMilliseconds';

describe('readMilliseconds', () => {
  const source = `
const READ_MS = 300;
/** Long. */
const RUN_LIMIT_MS = 3 * 60 * 60_000;
const OTHER = 'text';
`;

  it.each([
    ['READ_MS', 300],
    ['RUN_LIMIT_MS', 10_800_000],
  ])('reads %s', (name, value) => {
    expect(readMilliseconds(source, name)).toBe(value);
  });

  it.each(['OTHER', 'MISSING'])('refuses %s', name => {
    expect(() => readMilliseconds(source, name)).toThrow(name);
  });
});
