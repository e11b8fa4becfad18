import { deployedIn } from '../featureBranch/__testUtils__/deployedIn';
import { pricing } from '../featureBranch/__testUtils__/octopub';
import { octopubPortal } from '../featureBranch/__testUtils__/octopubPortal';

jest.setTimeout(60_000);

describe('cancelling octopus:feature-branch', () => {
  const portal = octopubPortal();
  const { deploy, get, pass, sandbox } = portal;
  let before: number;
  beforeEach(async () => {
    before = (await deployedIn(portal)).length;
  });

  const states = async () =>
    (await deployedIn(portal))
      .slice(before)
      .map(({ version, environment, state }) =>
        [version, environment, state].join(' '),
      );
  const active = async () => (await get('/tasks?active=true')).Items;
  /** Aborts when a line of the log says so. */
  const cancelledAt = (pattern: RegExp) => {
    const cancel = new AbortController();
    return {
      signal: cancel.signal,
      onLog: (line: string) => {
        if (pattern.test(line)) {
          cancel.abort(new Error('cancelled by a person'));
        }
      },
    };
  };

  it.each<[string, RegExp, string[]]>([
    ['before anything is deployed', /Creating release/, []],
    [
      'while the release passes Development',
      /to Development: Step 1.*Running/,
      ['0.0.6 Development Canceled'],
    ],
    [
      'while the copy waits in the queue',
      /to Feature Branch: Queued/,
      ['0.0.6 Development Success', '0.0.6 Feature Branch Canceled'],
    ],
    [
      'while a service is copied',
      /Deploy Products: Running/,
      [
        '0.0.6 Development Success',
        '0.0.6 Feature Branch Canceled',
        '0.2.6 Feature Branch Success',
        '0.3.4 Feature Branch Canceled',
      ],
    ],
    [
      'while the build is deployed',
      /0\.3\.5-pricing\.2.*Deploy Container: Running/,
      [
        '0.0.6 Development Success',
        '0.0.6 Feature Branch Success',
        '0.2.6 Feature Branch Success',
        '0.3.4 Feature Branch Success',
        '0.1.9 Feature Branch Success',
        '0.3.5-pricing.2 Feature Branch Canceled',
      ],
    ],
  ])('%s cancels what runs', async (_, pattern, expected) => {
    await expect(deploy(pricing, cancelledAt(pattern))).rejects.toThrow(
      'cancelled by a person',
    );

    expect(await active()).toEqual([]);
    expect(await states()).toEqual(expected);
    pass(60);
    expect(await states()).toEqual(expected);
  });

  it('cancels a deployment whose answer was under way', async () => {
    const cancel = new AbortController();
    const stop = sandbox.onExchange(({ method, url }) => {
      if (method === 'POST' && url.endsWith('/deployments')) {
        cancel.abort(new Error('cancelled by a person'));
      }
    });
    await expect(deploy(pricing, { signal: cancel.signal })).rejects.toThrow(
      'cancelled by a person',
    );
    stop();

    expect(await states()).toEqual(['0.0.6 Development Canceled']);
  });

  it('leaves nothing that keeps the next run from its end', async () => {
    await expect(
      deploy(pricing, cancelledAt(/Deploy Products: Running/)),
    ).rejects.toThrow('cancelled by a person');

    const { outputs } = await deploy(pricing);

    expect(outputs.build.version).toBe('0.3.5-pricing.2');
    expect((await states()).pop()).toBe(
      '0.3.5-pricing.2 Feature Branch Success',
    );
  });

  it('does not touch what runs for others', async () => {
    await deploy({ ...pricing, namespace: 'mine', wait: false });
    await expect(
      deploy(
        { ...pricing, namespace: 'other' },
        cancelledAt(/release 0\.0\.6 to Feature Branch: Executing/),
      ),
    ).rejects.toThrow('cancelled by a person');

    pass(60);
    const inNamespace = async (wanted: string) =>
      (await deployedIn(portal))
        .slice(before)
        .filter(({ namespace }) => namespace === wanted)
        .map(({ state }) => state);
    expect(new Set(await inNamespace('mine'))).toEqual(new Set(['Success']));
    expect(await inNamespace('other')).toContain('Canceled');
  });

  it('says what is left to do when Octopus cannot be asked', async () => {
    const cancel = cancelledAt(/Deploy Products: Running/);
    sandbox.addFault({
      method: 'POST',
      route: '/api/{spaceId}/tasks/{id}/cancel',
      effect: { type: 'error', status: 403, message: 'No TaskCancel' },
    });

    const lines: string[] = [];

    await expect(
      deploy(pricing, {
        signal: cancel.signal,
        onLog: line => {
          lines.push(line);
          cancel.onLog(line);
        },
      }),
    ).rejects.toThrow('cancelled by a person');
    expect(lines.pop()).toMatch(
      /Cancel ServerTasks-\d+ in Octopus yourself.*No TaskCancel/,
    );
  });
});
