import { ConflictError } from '@backstage/errors';
import { dyingClient, Killed } from './__testUtils__/dyingClient';
import { blueprintSize } from './__testUtils__/blueprintSize';
import { counts, engineTestBed } from './__testUtils__/engineTestBed';
import { smallBlueprint } from './__testUtils__/smallBlueprint';
import { spaceState } from './__testUtils__/spaceState';
import { applyBlueprint, planBlueprint } from './applyBlueprint';

jest.setTimeout(120_000);

describe('a run that does not come to its end', () => {
  const bed = engineTestBed();
  const { engine, sandbox, client, space } = bed;
  const blueprint = smallBlueprint();
  const { objects, writes: writeCount } = blueprintSize(blueprint);
  let wanted: object;

  beforeEach(async () => {
    if (!wanted) {
      await applyBlueprint(blueprint, engine);
      wanted = await spaceState(bed);
      await sandbox.reset();
    }
  });

  it('is tried at every write', async () => {
    await applyBlueprint(blueprint, engine);
    const { routes } = sandbox.requests();
    const writes = routes
      .filter(({ method }) => method !== 'GET')
      .reduce((sum, { count }) => sum + count, 0);
    expect(writes).toBe(writeCount);
  });

  /** Two runs may each have published what the other has, too. */
  const withoutSnapshots = (state: object) => ({
    ...state,
    runbookSnapshots: undefined,
  });
  const completes = async (look = (state: object) => state) => {
    const { plan } = await applyBlueprint(blueprint, engine);
    expect(plan.entries.filter(({ action }) => action === 'reuse')).toEqual([]);
    expect(look(await spaceState(bed))).toEqual(look(wanted));
    const again = await planBlueprint(blueprint, engine);
    expect(counts(again)).toEqual({ unchanged: objects });
  };

  const everyWrite = Array.from(
    { length: writeCount },
    (_, index) => index + 1,
  );

  describe.each(['before', 'after'] as const)(
    'because its process was killed %s it was carried out',
    when => {
      it.each(everyWrite)('write %i', async nth => {
        const dying = dyingClient(client, nth, when);
        await expect(
          applyBlueprint(blueprint, { ...engine, client: dying.client }),
        ).rejects.toThrow();
        expect(dying.died()).toBe(true);
        await completes();
      });
    },
  );

  it('is found to be killed by the test, and nothing else', async () => {
    const dying = dyingClient(client, 5, 'before');
    const error = await applyBlueprint(blueprint, {
      ...engine,
      client: dying.client,
      concurrency: 1,
    }).catch(reason => reason);
    expect(error.cause).toBeInstanceOf(Killed);
    expect(error.message).toMatch(
      new RegExp(
        String.raw`Could not create .*: killed\. What exists so far: \d+ of ${objects} objects; run again to continue\.`,
      ),
    );
  });

  it.each(everyWrite)('because it was cancelled at write %i', async nth => {
    const controller = new AbortController();
    let writes = 0;
    const stop = sandbox.onExchange(({ method }) => {
      writes += method === 'GET' ? 0 : 1;
      if (writes === nth) {
        controller.abort(new Error('cancelled'));
      }
    });
    const outcome = await applyBlueprint(blueprint, {
      ...engine,
      signal: controller.signal,
    }).catch(error => error);
    stop();
    expect(controller.signal.aborted).toBe(true);
    expect(outcome).toMatchObject({ message: 'cancelled' });
    await completes();
  });

  it.each(['POST', 'PUT'])(
    'but goes on when the answer to a %s is lost',
    async method => {
      for (let nth = 1; nth <= writeCount / 2; nth++) {
        await sandbox.reset();
        sandbox.addFault({
          method,
          nth,
          times: 1,
          effect: { type: 'lostAnswer', by: 'reset' },
        });
        await applyBlueprint(blueprint, engine);
        expect(await spaceState(bed)).toEqual(wanted);
        sandbox.clearFaults();
        const again = await planBlueprint(blueprint, engine);
        expect(counts(again)).toEqual({ unchanged: objects });
      }
    },
  );

  it('but goes on when answers to what has a version are lost, also of the second attempt', async () => {
    const versioned = new Set<string>();
    const stop = sandbox.onExchange(({ method, url, responseBody }) => {
      const { Version } = (responseBody ?? {}) as { Version?: number };
      if (method === 'PUT' && Version !== undefined) {
        versioned.add(new URL(url).pathname);
      }
    });
    await applyBlueprint(blueprint, engine);
    stop();
    let writtenAgain = 0;
    for (const route of versioned) {
      await sandbox.reset();
      const lost = { type: 'lostAnswer', by: 'reset' } as const;
      // What follows each is refused, because its version is stale. The second rule
      // does not see what the first one takes.
      sandbox.addFault({ method: 'PUT', route, nth: 1, effect: lost });
      sandbox.addFault({ method: 'PUT', route, nth: 2, effect: lost });
      await applyBlueprint(blueprint, engine);
      writtenAgain += sandbox.faultsMet() === 2 ? 1 : 0;
      expect(await spaceState(bed)).toEqual(wanted);
      sandbox.clearFaults();
      const again = await planBlueprint(blueprint, engine);
      expect(counts(again)).toEqual({ unchanged: objects });
    }
    // Processes can be compared with what was to be written, sets of variables not.
    expect(writtenAgain).toBeGreaterThan(1);
    expect(writtenAgain).toBeLessThan(versioned.size);
  });

  it('because Octopus refuses something, says what and how far it came', async () => {
    sandbox.addFault({
      method: 'POST',
      route: '/api/{spaceId}/channels',
      effect: {
        type: 'error',
        status: 400,
        message: 'There was a problem with your request.',
      },
    });
    const error = await applyBlueprint(blueprint, engine).catch(
      reason => reason,
    );
    expect(error).toMatchObject({
      name: 'InputError',
      octopus: {
        status: 400,
        errorMessage: 'There was a problem with your request.',
      },
      message: expect.stringMatching(
        new RegExp(
          String.raw`^Could not create channel 'Side' of project 'Web': .*There was a problem with your request\. What exists so far: \d+ of ${objects} objects; run again to continue\.$`,
        ),
      ),
    });
    sandbox.clearFaults();
    await completes();
  });

  it('because the server is gone, keeps the class of the error', async () => {
    sandbox.addFault({
      route: '/api/{spaceId}/runbookProcesses/{id}',
      effect: { type: 'error', status: 503 },
    });
    await expect(applyBlueprint(blueprint, engine)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining("runbook process '🔍 Look'"),
    });
    sandbox.clearFaults();
    await completes();
  });

  it('because it is cancelled, is gone within a second', async () => {
    sandbox.addFault({
      route: '/api/{spaceId}/runbooks',
      effect: { type: 'hang' },
    });
    const controller = new AbortController();
    const reached = new Promise<void>(resolve => {
      const stop = sandbox.onExchange(({ url, method }) => {
        if (method === 'POST' && url.endsWith('/projects')) {
          stop();
          setTimeout(resolve, 200);
        }
      });
    });
    const run = applyBlueprint(blueprint, {
      ...engine,
      client: bed.newClient(),
      signal: controller.signal,
    });
    await reached;
    const before = Date.now();
    controller.abort(new Error('cancelled'));
    await expect(run).rejects.toThrow('cancelled');
    expect(Date.now() - before).toBeLessThan(1_000);
    sandbox.clearFaults();
    await completes();
  });

  it('because it is cancelled, is gone within a second even if nothing answers', async () => {
    const controller = new AbortController();
    const run = applyBlueprint(blueprint, {
      ...engine,
      client: bed.newClient(),
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 3) {
          sandbox.addFault({ effect: { type: 'hang' } });
          setTimeout(() => controller.abort(new Error('cancelled')), 100);
        }
      },
    });
    const aborted = new Promise<number>(resolve => {
      controller.signal.addEventListener('abort', () => resolve(Date.now()));
    });
    await expect(run).rejects.toThrow('cancelled');
    expect(Date.now() - (await aborted)).toBeLessThan(1_000);
    sandbox.clearFaults();
    await completes();
  });

  it('does nothing at all when it was cancelled before', async () => {
    sandbox.clearRequests();
    await expect(
      applyBlueprint(blueprint, {
        ...engine,
        signal: AbortSignal.abort(new Error('cancelled')),
      }),
    ).rejects.toThrow('cancelled');
    expect(
      sandbox.requests().routes.filter(({ method }) => method !== 'GET'),
    ).toEqual([]);
  });

  it('because another runs at the same time, leaves nothing twice', async () => {
    const outcomes = await Promise.allSettled([
      applyBlueprint(blueprint, engine),
      applyBlueprint(blueprint, { client: bed.newClient(), space }),
    ]);
    const failed = outcomes.flatMap(outcome =>
      outcome.status === 'rejected' ? [outcome.reason] : [],
    );
    expect(failed.length).toBeLessThan(2);
    failed.forEach(error => {
      expect(error).toBeInstanceOf(ConflictError);
      expect(error.message).toContain('Another run');
    });
    await completes(withoutSnapshots);
  });

  it('because another starts in the middle, leaves nothing twice', async () => {
    let second: Promise<unknown> | undefined;
    const first = applyBlueprint(blueprint, {
      ...engine,
      onProgress: ({ done }) => {
        if (done === 8) {
          second = applyBlueprint(blueprint, {
            client: bed.newClient(),
            space,
          });
        }
      },
    });
    expect(second).toBeUndefined();
    await Promise.allSettled([first]);
    await Promise.allSettled([second]);
    await completes(withoutSnapshots);
  });
});
