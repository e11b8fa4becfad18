import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { checkOctopusTraffic } from '@octopus-backstage/contract';
import {
  createOctopusSandbox,
  octopusSandboxHandlers,
} from '@octopus-backstage/emulator-octopus';
import { setupServer } from 'msw/node';
import type { DeploymentEnvironment } from '../types';
import { createOctopusClient } from './createOctopusClient';

/** Against the stand-in, which takes the same pains as a server. */
describe('a client of the sandbox', () => {
  const sandbox = createOctopusSandbox({
    rateLimit: { requestsPerMinute: 1_200, burstLimit: 20 },
  });
  checkOctopusTraffic(sandbox);
  const server = setupServer();
  registerMswTestHooks(server);
  const statuses: number[] = [];
  sandbox.onExchange(({ status }) => statuses.push(status));

  let hosts = 0;
  const client = (apiKey: string = sandbox.keys.admin, timeoutMs = 5_000) => {
    // An address of its own, so that no test inherits the pace of another.
    hosts += 1;
    const baseUrl = `http://sandbox${hosts}.test`;
    server.use(...octopusSandboxHandlers(sandbox, baseUrl));
    return createOctopusClient({
      instance: { name: 'sandbox', baseUrl, credential: { apiKey } },
      timeoutMs,
    });
  };
  const environments = '/api/Spaces-1/environments';
  const named = async (
    octopus: ReturnType<typeof client>,
    name: string,
  ): Promise<DeploymentEnvironment | undefined> =>
    (await octopus.list<DeploymentEnvironment>(`${environments}/all`)).find(
      ({ Name }) => Name === name,
    );
  const countOf = async (name: string) =>
    (await client().list<DeploymentEnvironment>(`${environments}/all`)).filter(
      ({ Name }) => Name === name,
    ).length;

  beforeEach(async () => {
    await sandbox.reset();
    statuses.length = 0;
  });

  it('reads the server, its spaces, and a collection page by page', async () => {
    const octopus = client();
    const { Version } = await octopus.serverInformation();
    expect(Version).toMatch(/^\d{4}\./);
    const space = await octopus.resolveSpace('Spaces-1');
    await expect(octopus.resolveSpace(space.Slug)).resolves.toEqual(space);
    for (const Name of ['One', 'Two', 'Three']) {
      await octopus.post(environments, { Name });
    }
    const items = await octopus.list<DeploymentEnvironment>(environments, {
      query: { take: 1 },
    });
    expect(items.map(({ Name }) => Name).sort()).toEqual([
      'One',
      'Three',
      'Two',
    ]);
  });

  it('tells a wrong key from one that may not write', async () => {
    await expect(client('API-WRONG').get(environments)).rejects.toMatchObject({
      name: 'AuthenticationError',
    });
    const reader = client(sandbox.keys.readOnly);
    await expect(reader.get(environments)).resolves.toBeDefined();
    await expect(
      reader.post(environments, { Name: 'Test' }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });

  it('reports a clash of names and an id that does not exist', async () => {
    const octopus = client();
    await octopus.post(environments, { Name: 'Test' });
    await expect(
      octopus.post(environments, { Name: 'test' }),
    ).rejects.toMatchObject({
      name: 'InputError',
      octopus: { errors: [expect.stringContaining('already')] },
    });
    await expect(
      octopus.get(`${environments}/Environments-999`),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it.each(['reset', 'hang'] as const)(
    'makes nothing twice when the answer is lost by a %s',
    async by => {
      sandbox.addFault({
        method: 'POST',
        times: 1,
        effect: { type: 'lostAnswer', by },
      });
      const octopus = client(sandbox.keys.admin, 300);
      const findLost = () => named(octopus, 'Test');
      await expect(
        octopus.post(environments, { Name: 'Test' }, { findLost }),
      ).resolves.toMatchObject({ Name: 'Test' });
      await expect(countOf('Test')).resolves.toBe(1);
    },
  );

  it('sends a POST again that was never carried out', async () => {
    sandbox.addFault({ method: 'POST', times: 1, effect: { type: 'reset' } });
    const octopus = client();
    const findLost = () => named(octopus, 'Test');
    await octopus.post(environments, { Name: 'Test' }, { findLost });
    await expect(countOf('Test')).resolves.toBe(1);
  });

  it('deletes what was deleted when the answer was lost', async () => {
    const octopus = client();
    const { Id } = await octopus.post<DeploymentEnvironment>(environments, {
      Name: 'Test',
    });
    sandbox.addFault({
      method: 'DELETE',
      times: 1,
      effect: { type: 'lostAnswer', by: 'reset' },
    });
    await octopus.delete(`${environments}/${Id}`);
    await expect(countOf('Test')).resolves.toBe(0);
  });

  it.each([
    ['by itself', false],
    ['with as many under way as it may', true],
  ])('keeps below the rate limit %s', async (_, isHeard) => {
    const octopus = client();
    if (isHeard) {
      await octopus.get(environments);
    }
    await Promise.all(
      Array.from({ length: 40 }, () => octopus.get(environments)),
    );
    expect(statuses).toHaveLength(isHeard ? 41 : 40);
    expect(statuses).not.toContain(429);
  });
});
