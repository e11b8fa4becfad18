import { Marks } from './Marks';
import { SpaceState } from './SpaceState';

const MINUTE = 60_000;

const marksOf = (projects: number, more: Partial<SpaceState> = {}) =>
  new Marks({
    seesEvents: true,
    projects: Object.fromEntries(
      Array.from({ length: projects }, (_, index) => [`Projects-${index}`, {}]),
    ),
    ...more,
  } as unknown as SpaceState);

it.each([
  [1, 10],
  [20, 10],
  [200, 100],
  [2_000, 12 * 60],
])(
  'has no more than two of %d projects a minute read again for want of changes',
  (projects, minutes) => {
    expect(marksOf(projects).projectForMs).toBe(minutes * MINUTE);
    expect(marksOf(projects).forMs).toBe(10 * MINUTE);
  },
);

it('counts for less where changes may be missed, or are being looked for', () => {
  for (const each of ['forMs', 'projectForMs'] as const) {
    expect(marksOf(200, { seesEvents: false })[each]).toBe(MINUTE / 2);
    expect(marksOf(200, { isTentative: true })[each]).toBe(5_000);
    // How many there are is not known yet.
    expect(marksOf(200, { beginning: 'mark' })[each]).toBe(10 * MINUTE);
  }
});
