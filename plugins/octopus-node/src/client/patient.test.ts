import { mockServices } from '@backstage/backend-test-utils';
import { octopusError, setUpFakeOctopus } from '../__testUtils__/fakeOctopus';
import { patient } from './patient';

const octopus = setUpFakeOctopus();
const MINUTE = 60_000;

describe('patient', () => {
  const logger = mockServices.logger.mock();
  let time: number;
  let monotonic: jest.SpyInstance;
  beforeEach(() => {
    time = 1_000_000;
    monotonic = jest.spyOn(performance, 'now').mockImplementation(() => time);
    logger.info.mockClear();
  });
  afterEach(() => monotonic.mockRestore());
  const open = (deadline?: number) =>
    patient(
      octopus.client({
        sleep: async ms => {
          time += ms;
        },
      }),
      { logger, deadline, now: () => time },
    );
  const awayFor = (ms: number, body: object) => {
    const end = time + ms;
    octopus.respond(() =>
      time < end ? octopusError(503, 'Starting up') : Response.json(body),
    );
  };

  it('waits for a server that is away, and says so every half minute', async () => {
    awayFor(2 * MINUTE, { Id: 'Projects-1' });
    await expect(open().get('/api/x')).resolves.toEqual({ Id: 'Projects-1' });
    const lines = logger.info.mock.calls.map(([line]) => line);
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(lines.length).toBeLessThanOrEqual(5);
    expect(lines[0]).toMatch(/^Waiting for Octopus: .*Starting up/);
  });

  it.each(['put', 'delete'] as const)('does so for %s', async verb => {
    awayFor(MINUTE, {});
    const client = open();
    await (verb === 'put' ? client.put('/api/x', {}) : client.delete('/api/x'));
    expect(time).toBeGreaterThanOrEqual(1_000_000 + MINUTE);
  });

  it('sends a POST again only when it left nothing behind', async () => {
    awayFor(MINUTE, { Id: 'Releases-1' });
    const findLost = jest.fn(async () => undefined);
    await expect(open().post('/api/x', {}, { findLost })).resolves.toEqual({
      Id: 'Releases-1',
    });
    expect(findLost).toHaveBeenCalledTimes(octopus.requests.length - 1);

    awayFor(MINUTE, { Id: 'Releases-1' });
    await expect(open().post('/api/x', {})).rejects.toThrow(
      'The outcome is unknown',
    );
  });

  it('ends after ten minutes, or at the deadline', async () => {
    octopus.respond(octopusError(503, 'Starting up'));
    const begin = time;
    await expect(open().get('/api/x')).rejects.toThrow('Starting up');
    expect(time - begin).toBeGreaterThanOrEqual(10 * MINUTE);
    expect(time - begin).toBeLessThan(11 * MINUTE);

    const end = time + 3 * MINUTE;
    await expect(open(end).get('/api/x')).rejects.toThrow('Starting up');
    expect(time - end).toBeLessThan(MINUTE);
  });

  it('asks every half minute or so while the rate limit names no time', async () => {
    const begin = time;
    const asked: number[] = [];
    octopus.respond(() => {
      asked.push(time);
      return octopusError(429, 'Slow down');
    });
    await expect(open().get('/api/x')).rejects.toThrow('Slow down');
    expect(time - begin).toBeGreaterThanOrEqual(10 * MINUTE);
    expect(time - begin).toBeLessThan(10.5 * MINUTE);
    const waits = asked.slice(1).map((at, index) => at - asked[index]);
    expect(Math.max(...waits)).toBeLessThan(45_000);
  });

  it('does not wait much longer than its deadline for a rate limit', async () => {
    octopus.respond(octopusError(429, 'Slow down'));
    const end = time + 40_000;
    await expect(open(end).get('/api/x')).rejects.toThrow('Slow down');
    expect(time - end).toBeLessThan(5_000);
  });

  it('does not wait for what will not pass', async () => {
    octopus.respond(octopusError(403, 'No'));
    await expect(open().get('/api/x')).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    expect(octopus.requests).toHaveLength(1);
    expect(logger.info).not.toHaveBeenCalled();
  });

  it('covers all pages, and the search for a space', async () => {
    const end = time + MINUTE;
    octopus.respond(() =>
      time < end
        ? octopusError(503, 'Starting up')
        : Response.json([{ Id: 'Spaces-1', Name: 'Octopub', Slug: 'octopub' }]),
    );
    await expect(open().list('/api/x')).resolves.toHaveLength(1);
    await expect(open().resolveSpace('octopub')).resolves.toMatchObject({
      Id: 'Spaces-1',
    });
  });
});
