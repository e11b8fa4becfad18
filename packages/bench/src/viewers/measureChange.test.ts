import { measureChange } from './measureChange';

it('waits until the change is there', async () => {
  const [told, ...others] = await measureChange({ isBrief: true }, 5);
  expect(others).toEqual([]);
  expect(told.scenario).toBe(
    'a change made in Octopus: ours, with subscription',
  );
  expect(told.requests).toBeGreaterThan(0);
  expect(told.seconds).toBeGreaterThan(0);
}, 120_000);
