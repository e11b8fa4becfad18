import { testSandbox } from '../__testUtils__/testSandbox';
import { OctopusSeed } from './OctopusSeed';

const NOW = Date.UTC(2026, 10, 18, 9, 30);
const DAY = 86_400_000;

const send = (
  octopus: Parameters<OctopusSeed>[0],
  path: string,
  body: unknown,
  as?: string,
) =>
  octopus.fetch(
    new Request(`http://octopus.invalid/API/Spaces-2${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    }),
    as,
  );

describe('a seed', () => {
  /** What the seed saw while it ran. */
  let seen: { health: string; now: Date };
  const seed = jest.fn<Promise<void>, Parameters<OctopusSeed>>(
    async octopus => {
      octopus.addUser({ username: 'ada', displayName: 'Ada Okafor' });
      octopus.goTo(new Date(NOW - 2 * DAY));
      await send(octopus, '/environments', { Name: 'Test' }, 'ada');
      const target = await send(octopus, '/machines', {
        Name: 'cluster',
        EnvironmentIds: ['Environments-1'],
        Roles: ['cluster'],
        Endpoint: {
          CommunicationStyle: 'Kubernetes',
          ClusterUrl: 'https://cluster.example.com',
        },
      });
      seen = {
        health: (await target.json()).HealthStatus,
        now: octopus.now(),
      };
    },
  );
  const api = testSandbox({ seed, now: () => new Date(NOW) });

  it('is the first state, made at times past, and made once', async () => {
    expect(await api.get('/environments/all')).toMatchObject([
      { Name: 'Test' },
    ]);
    expect(seen).toEqual({
      health: 'Unknown',
      now: new Date(NOW - 2 * DAY),
    });
    expect(await api.get('/machines/all')).toMatchObject([
      { HealthStatus: 'Healthy' },
    ]);
    await api.remove('/machines/Machines-1');
    await api.sandbox.reset();
    expect(await api.get('/machines/all')).toHaveLength(1);
    expect(seed).toHaveBeenCalledTimes(1);
  });

  it('is neither counted nor recorded', async () => {
    await api.get('/environments/all');
    expect(api.sandbox.requests().total).toBe(1);
  });

  it('adds users who may only read, without a key', async () => {
    const users = await api.get('/api/users/all');
    expect(users).toContainEqual(
      expect.objectContaining({ Username: 'ada', DisplayName: 'Ada Okafor' }),
    );
  });
});

describe('a seed that asks as somebody whom it did not add', () => {
  const api = testSandbox({
    seed: async octopus => {
      await expect(
        send(octopus, '/environments', { Name: 'Test' }, 'grace'),
      ).rejects.toThrow('The seed did not add the user "grace".');
    },
  });

  it('is told so', async () => {
    expect(await api.get('/environments/all')).toEqual([]);
  });
});
