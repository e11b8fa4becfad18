import { setMaxListeners } from 'node:events';
import { createAwsSandbox } from '@octopus-backstage/emulator-aws';
import { createGitHubSandbox } from '@octopus-backstage/emulator-github';
import { createOctopusSandbox } from '@octopus-backstage/emulator-octopus';
import { WORKFLOW_USER_AGENT } from '@octopus-backstage/sandbox';
import { randomNumbers } from '../command/randomNumbers';
import { waitUntil } from '../world/waitUntil';
import { beginFaults } from './beginFaults';

const SENT = 600;

describe('beginFaults', () => {
  const github = createGitHubSandbox({ random: randomNumbers(1) });
  const standIns = {
    octopus: createOctopusSandbox({ rateLimit: false }),
    github,
    aws: createAwsSandbox(),
  };

  const ending = new AbortController();
  setMaxListeners(0, ending.signal);

  afterAll(() => {
    ending.abort();
    github.close();
  });

  /** Does not wait for answers: some never come. */
  const sendAll = async (userAgent: string) => {
    const before = github.requests().total;
    const headers = { 'User-Agent': userAgent };
    const { signal } = ending;
    for (let count = 0; count < SENT; count += 1) {
      github
        .handle(new Request('http://github.invalid/meta', { headers, signal }))
        .catch(() => undefined);
    }
    await waitUntil(
      'all requests have come',
      10_000,
      async () => github.requests().total - before === SENT,
    );
  };

  it('lets about so many of a hundred requests fail, and tells how many', async () => {
    const end = beginFaults(standIns, 10, randomNumbers(1));
    await sendAll('portal');
    const { requests, failing } = end();
    expect(requests).toBe(SENT);
    expect(failing / SENT).toBeGreaterThan(0.05);
    expect(failing / SENT).toBeLessThan(0.15);
  });

  it('spares workflows', async () => {
    const end = beginFaults(standIns, 50, randomNumbers(1));
    await sendAll(WORKFLOW_USER_AGENT);
    expect(end()).toEqual({ requests: SENT, failing: 0 });
  });

  it('lets none fail afterwards', async () => {
    beginFaults(standIns, 50, randomNumbers(1))();
    expect(standIns.octopus.faults()).toEqual([]);
    expect(standIns.aws.faults.list()).toEqual([]);
    await sendAll('portal');
    expect(beginFaults(standIns, 50, randomNumbers(1))()).toEqual({
      requests: 0,
      failing: 0,
    });
  });
});
