import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import { startPlugin } from '../__testUtils__/startPlugin';

const octopus = setUpOctopus();

describe('GET /v1/instances', () => {
  it('names the servers and nothing else of their configuration', async () => {
    const plugin = await startPlugin(octopus, {
      entities: [],
      instances: [
        { name: 'acme', baseUrl: 'https://a.example.com', apiKey: 'API-A' },
        { name: 'lab', baseUrl: 'https://b.example.com', apiKey: 'API-B' },
      ],
    });
    const { status, body } = await plugin.getGlobal('instances');
    expect(status).toBe(200);
    expect(body).toEqual({ instances: [{ name: 'acme' }, { name: 'lab' }] });

    const nobody = await plugin.getGlobal('instances', 'nobody');
    expect(nobody.status).toBe(401);
  });
});
