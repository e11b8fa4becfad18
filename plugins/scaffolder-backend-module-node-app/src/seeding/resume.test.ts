import { secrets, seedingTestBed } from '../__testUtils__/seedingTestBed';

jest.setTimeout(600_000);

describe('a run that was cut short', () => {
  const bed = seedingTestBed();
  const input = { createOctopusProject: false, topics: ['nodejs'] };

  /** Stops a run right after GitHub has done its nth write; undefined when there were fewer. */
  const stopAfterWrite = async (
    nth: number,
    checkpoints: Map<string, string>,
  ): Promise<boolean> => {
    const stopping = new AbortController();
    let writes = 0;
    const count = () => {
      writes += 1;
      if (writes === nth) {
        stopping.abort(new Error('stopped'));
      }
    };
    const stops = [
      bed.github.onExchange(({ method }) => {
        if (method !== 'GET') {
          count();
        }
      }),
      bed.github.onPush(count),
    ];
    const outcome = await bed
      .run(input, { signal: stopping.signal, checkpoints })
      .catch(error => error);
    stops.forEach(stop => stop());
    if (stopping.signal.aborted && outcome instanceof Error) {
      expect(outcome.message).toBe('stopped');
    }
    return stopping.signal.aborted;
  };

  const expectWhole = async () => {
    expect(bed.git('shop', 'log', '--format=%s', '--all')).toBe(
      'Start the service from its template',
    );
    const path = '/repos/octopub/shop';
    const { body } = await bed.api('GET', `${path}/actions/variables`);
    expect(body.total_count).toBe(5);
    const { body: rulesets } = await bed.api('GET', `${path}/rulesets`);
    expect(rulesets).toHaveLength(1);
    const { body: topics } = await bed.api('GET', `${path}/topics`);
    expect(topics.names).toEqual(['nodejs']);
    expect(
      await bed.github.secret('octopub', 'shop', 'OCTOPUS_API_TOKEN'),
    ).toBe(secrets.octopusApiKey);
  };

  it.each([
    ['the same task', true],
    ['a new task', false],
  ])('is completed by %s, wherever it stopped', async (_, sameTask) => {
    let nth = 1;
    for (; nth < 40; nth++) {
      await bed.github.reset();
      await bed.octopus.reset();
      await bed.addProject('shop');
      const checkpoints = new Map<string, string>();
      if (!(await stopAfterWrite(nth, checkpoints))) {
        break;
      }
      await bed.run(input, sameTask ? { checkpoints } : {});
      await expectWhole();
    }
    // Repository, 3 secrets, 5 variables, topics, push and rules.
    expect(nth - 1).toBe(12);
  });

  it('goes on although its repository has another website by now', async () => {
    await bed.addProject('shop');
    const checkpoints = new Map<string, string>();
    await stopAfterWrite(2, checkpoints);
    await bed.api('PATCH', '/repos/octopub/shop', { homepage: 'https://x.y' });

    await expect(bed.run(input)).rejects.toThrow(/not made by this portal/);
    await bed.run(input, { checkpoints });
    await expectWhole();
  });

  it('starts over when its repository was deleted', async () => {
    await bed.addProject('shop');
    const checkpoints = new Map<string, string>();
    await bed.run(input, { checkpoints });
    await bed.api('DELETE', '/repos/octopub/shop');

    const { outputs } = await bed.run(input, { checkpoints });
    expect(outputs.summary).toContain('was pushed');
    await expectWhole();
  });

  it('does not take a repository for its own that has only the name', async () => {
    await bed.addProject('shop');
    const checkpoints = new Map<string, string>();
    await bed.run(input, { checkpoints });
    await bed.api('DELETE', '/repos/octopub/shop');
    await bed.api('POST', '/orgs/octopub/repos', { name: 'shop' });

    await expect(bed.run(input, { checkpoints })).rejects.toThrow(
      /not made by this portal/,
    );
  });

  it('completes its Octopus project as well', async () => {
    const stopping = new AbortController();
    let writes = 0;
    const stop = bed.octopus.onExchange(({ method }) => {
      writes += method === 'GET' ? 0 : 1;
      if (writes === 12) {
        stopping.abort(new Error('stopped'));
      }
    });
    await expect(bed.run({}, { signal: stopping.signal })).rejects.toThrow(
      'stopped',
    );
    stop();

    const { outputs } = await bed.run();
    expect(outputs.octopusProjectUrl).toContain('/projects/shop');
    const steps = await bed
      .octopusClient()
      .list<{ Name: string }>('/api/Spaces-2/projects/all');
    expect(steps.map(({ Name }) => Name)).toEqual(['shop']);
  });

  it('says how far it came', async () => {
    await bed.addProject('shop');
    bed.github.addFault({
      method: 'POST',
      route: '/repos/*/actions/variables',
      effect: { type: 'error', status: 403, message: 'No' },
    });
    await expect(bed.run(input)).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(
        /variable OCTOPUS_URL.*Variables: write.*Done so far: repository octopub\/shop, .*secrets\. Run again/,
      ),
    });
  });
});
