import { eksReferenceArchitecture } from '../blueprint';
import { counts, engineTestBed } from './__testUtils__/engineTestBed';
import { inRoundTrips } from './__testUtils__/roundTrips';
import { smallBlueprint } from './__testUtils__/smallBlueprint';
import { applyBlueprint } from './applyBlueprint';

jest.setTimeout(60_000);

describe('how long a run takes where every answer takes equally long', () => {
  const bed = engineTestBed();
  const { client, space, path, sandbox } = bed;

  it('is what its objects need, one after the other, in an empty space', async () => {
    const slow = inRoundTrips(client);
    await applyBlueprint(eksReferenceArchitecture(), {
      client: slow.client,
      space,
    });
    const { Id: ledger } = await bed.named(
      'libraryvariablesets/all',
      'Backstage: eks-reference-architecture',
    );
    /** A request of each round trip that needed the answer to the one above. */
    const chain = [
      `GET ${path('libraryvariablesets/all')}`,
      `POST ${path('libraryvariablesets')}`,
      `POST ${path('environments')}`,
      `POST ${path('lifecycles')}`,
      `POST ${path('projects')}`,
      `POST ${path('runbooks')}`,
      `PUT ${path('runbookProcesses/RunbookProcess-Runbooks-1')}`,
      `POST ${path('runbookSnapshots')}`,
      `POST ${path('projecttriggers')}`,
      `PUT ${path(`variables/variableset-${ledger}`)}`,
    ];
    expect(slow.rounds).toHaveLength(chain.length);
    slow.rounds.forEach((round, index) => {
      expect(round).toContain(chain[index]);
    });
  });

  it('is no longer for a space that holds what others made', async () => {
    await client.post(path('environments'), { Name: 'Somebody else' });
    const slow = inRoundTrips(client);
    await applyBlueprint(smallBlueprint(), { client: slow.client, space });
    const empty = slow.rounds.length;
    await sandbox.reset();
    const again = inRoundTrips(client);
    await applyBlueprint(smallBlueprint(), { client: again.client, space });
    expect(empty).toBe(again.rounds.length);
  });

  it('waits for the announcement where something of the blueprint exists', async () => {
    await client.post(path('environments'), { Name: 'Dev' });
    const slow = inRoundTrips(client);
    const { plan } = await applyBlueprint(smallBlueprint(), {
      client: slow.client,
      space,
    });
    expect(counts(plan)).toMatchObject({ reuse: 1 });
    const first = slow.rounds.findIndex(([name]) => name.startsWith('POST'));
    expect(slow.rounds[first]).toEqual([`POST ${path('libraryvariablesets')}`]);
    expect(slow.rounds[first + 1]).toEqual([
      expect.stringMatching(/^PUT .*variables/),
    ]);
  });

  it.each([1, 5])('is longer with %i requests at once', async concurrency => {
    const slow = inRoundTrips(client);
    await applyBlueprint(smallBlueprint(), {
      client: slow.client,
      space,
      concurrency,
    });
    const [lists, ...others] = slow.rounds;
    expect(lists.filter(name => !name.startsWith('GET'))).toEqual([]);
    expect(Math.max(...others.map(round => round.length))).toBe(concurrency);
  });
});
