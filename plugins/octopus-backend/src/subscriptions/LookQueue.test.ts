import { ServiceUnavailableError } from '@backstage/errors';
import { LookQueue } from './LookQueue';

const PLACE = { instance: 'main', spaceId: 'Spaces-1' };
const logger = { warn: jest.fn() };
let looks: string[];
let finish: () => void;

const look = jest.fn(async ({ spaceId }: { spaceId: string }) => {
  looks.push(spaceId);
  await new Promise<void>(resolve => {
    finish = resolve;
  });
});
const passPause = async () => {
  finish();
  await jest.advanceTimersByTimeAsync(5_000);
};

beforeEach(() => {
  jest.useFakeTimers();
  looks = [];
  logger.warn.mockClear();
});
afterEach(() => jest.useRealTimers());

it('looks at once, and once more for all that ask meanwhile', async () => {
  const queue = new LookQueue(look, { logger });
  for (let turn = 0; turn < 50; turn++) {
    queue.ask(PLACE);
  }
  expect(looks).toEqual(['Spaces-1']);
  await passPause();
  expect(looks).toEqual(['Spaces-1', 'Spaces-1']);
  await passPause();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(looks).toHaveLength(2);
  queue.ask(PLACE);
  expect(looks).toHaveLength(3);
});

it('looks at one place for all the same while it waits for another', () => {
  const queue = new LookQueue(look, { logger });
  queue.ask(PLACE);
  queue.ask({ ...PLACE, spaceId: 'Spaces-2' });
  queue.ask({ ...PLACE, instance: 'other' });
  expect(looks).toEqual(['Spaces-1', 'Spaces-2', 'Spaces-1']);
});

it('refuses more places than there can be', () => {
  const queue = new LookQueue(look, { logger });
  const ask = (number: number) =>
    queue.ask({ ...PLACE, spaceId: `Spaces-${number}` });
  for (let number = 0; number < 100; number++) {
    ask(number);
  }
  expect(() => ask(100)).toThrow(ServiceUnavailableError);
  ask(0);
});

it('looks no more when it is stopped, and waits for what is under way', async () => {
  const queue = new LookQueue(look, { logger });
  queue.ask(PLACE);
  queue.ask(PLACE);
  const stopped = jest.fn();
  const stopping = queue.stop().then(stopped);

  await jest.advanceTimersByTimeAsync(1_000);
  expect(stopped).not.toHaveBeenCalled();
  finish();
  await stopping;

  await jest.advanceTimersByTimeAsync(60_000);
  expect(looks).toHaveLength(1);
  expect(() => queue.ask(PLACE)).toThrow('shutting down');
});

it('does not wait for a pause, nor for ever, when it is stopped', async () => {
  const pausing = new LookQueue(look, { logger });
  pausing.ask(PLACE);
  finish();
  await jest.advanceTimersByTimeAsync(1_000);
  await expect(pausing.stop()).resolves.toBeUndefined();

  const hanging = new LookQueue(look, { logger });
  hanging.ask(PLACE);
  const stopping = hanging.stop();
  await jest.advanceTimersByTimeAsync(5_000);
  await expect(stopping).resolves.toBeUndefined();
});

it('goes on after a look that failed, or never ends', async () => {
  const failing = new LookQueue(
    async () => {
      looks.push('failed');
      throw new Error('no catalog');
    },
    { logger },
  );
  failing.ask(PLACE);
  failing.ask(PLACE);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(looks).toEqual(['failed', 'failed']);
  expect(logger.warn.mock.calls[0][0]).toContain('space Spaces-1 of Octopus');

  looks = [];
  const hanging = new LookQueue(look, { logger });
  hanging.ask(PLACE);
  hanging.ask(PLACE);
  await jest.advanceTimersByTimeAsync(60_000 + 5_000);
  expect(looks).toHaveLength(2);
});
