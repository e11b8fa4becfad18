import dns from 'node:dns';
import { fastClock } from '../__testUtils__/fastClock';
import { Cloud, startCloud } from '../__testUtils__/startCloud';

jest.setTimeout(120_000);

const TWO_MINUTES = 120_000;

/** Makes `localhost` resolve only two minutes after it is first looked up. */
function resolveLater(code: string): { lookups: () => number } {
  const { now } = fastClock();
  const lookup = dns.lookup as Function;
  let since: number | undefined;
  let lookups = 0;
  jest.spyOn(dns, 'lookup').mockImplementation(((
    hostname: string,
    options: object,
    done: (error: Error | null) => void,
  ) => {
    if (hostname !== 'localhost') {
      return lookup(hostname, options, done);
    }
    lookups += 1;
    since ??= now();
    if (now() >= since + TWO_MINUTES) {
      return lookup('127.0.0.1', options, done);
    }
    // The error that Node's own getaddrinfo reports.
    return process.nextTick(
      done,
      Object.assign(new Error(`getaddrinfo ${code} ${hostname}`), {
        ...{ code, errno: code === 'ENOTFOUND' ? -3008 : -3001 },
        ...{ syscall: 'getaddrinfo', hostname },
      }),
    );
  }) as typeof dns.lookup);
  return { lookups: () => lookups };
}

describe('eks:create-cluster, when the API of an ACTIVE cluster', () => {
  let cloud: Cloud;
  afterEach(async () => {
    jest.restoreAllMocks();
    await cloud.close();
  });

  it.each(['ENOTFOUND', 'EAI_AGAIN'])(
    'has a name that does not resolve for two minutes (%s), waits for it',
    async code => {
      cloud = await startCloud({
        endpoint: served => served.replace('127.0.0.1', 'localhost'),
      });
      const { lookups } = resolveLater(code);
      const { error, log, outputs } = await cloud.run('create');
      expect(error).toBeUndefined();
      expect(lookups()).toBeGreaterThan(2);
      expect(outputs.endpoint).toMatch(/^https:\/\/localhost:\d+$/);
      expect(outputs.targets).toHaveLength(4);
      expect(log).toContainEqual(
        expect.stringMatching(
          `^Kubernetes API: status not available: getaddrinfo ${code} localhost`,
        ),
      );
      expect(log).toContainEqual(
        expect.stringMatching(/^Kubernetes API: answers \([2-4] min/),
      );
    },
  );

  it('answers 401 for two minutes, waits for it', async () => {
    cloud = await startCloud({ unauthorizedFor: TWO_MINUTES });
    const { error, log, outputs } = await cloud.run('create');
    expect(error).toBeUndefined();
    expect(outputs.targets).toHaveLength(4);
    expect(log).toContainEqual(
      expect.stringMatching(
        /^Kubernetes API: refuses access so far: .*Unauthorized/,
      ),
    );
    expect(log).toContainEqual(
      expect.stringMatching(/^Kubernetes API: answers \([1-4] min/),
    );
  });
});
