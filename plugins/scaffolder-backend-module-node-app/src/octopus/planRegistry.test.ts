import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { planRegistry } from './planRegistry';

const plan = (host: string, feeds: object[] = []) =>
  planRegistry({
    client: { list: async () => feeds } as unknown as OctopusClient,
    space: { Id: 'Spaces-2', Name: 'Platform' },
    image: {
      registry: 'ghcr',
      registryTitle: "GitHub's container registry",
      host,
      name: 'octopub/shop',
    },
  });

describe('planRegistry', () => {
  it("names a new feed after its server, unless that is GitHub's own", async () => {
    const names = await Promise.all(
      ['ghcr.io', 'containers.github.example.com'].map(
        async host => (await plan(host))?.feed,
      ),
    );
    expect(names).toMatchObject([
      { name: 'GitHub Container Registry', feedUri: 'https://ghcr.io' },
      {
        name: 'containers.github.example.com',
        feedUri: 'https://containers.github.example.com',
      },
    ]);
  });

  it('refuses a feed of that name with another address', async () => {
    const feed = {
      Name: 'github container registry',
      FeedType: 'Docker',
      FeedUri: 'https://containers.github.example.com',
    };
    await expect(plan('ghcr.io', [feed])).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('does not lead to ghcr.io'),
    });
  });

  it('asks for a feed where no name holds the server', async () => {
    const host = `containers.${'github.'.repeat(5)}example.com`;
    await expect(plan(host)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(
        `Create a Docker feed with the address https://${host}`,
      ),
    });
    const feed = { Name: 'Ours', FeedType: 'Docker', FeedUri: host };
    expect(await plan(host, [feed])).toMatchObject({ feed: { name: 'Ours' } });
  });
});
