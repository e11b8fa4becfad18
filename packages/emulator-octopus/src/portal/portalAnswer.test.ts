import { Script } from 'node:vm';
import { createOctopusSandbox } from '../createOctopusSandbox';

describe('the portal page', () => {
  const sandbox = createOctopusSandbox({ seed: false });
  const get = (path: string) =>
    sandbox.fetch(new Request(`http://octopus.example.com${path}`));

  it('is where links into the portal lead, and is no request to the API', async () => {
    const response = await get('/app');

    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch('text/html');
    expect(await response.text()).toContain('This is the sandbox');
    expect(sandbox.requests().total).toBe(0);
  });

  it('runs a script that parses, with a key that may only read', async () => {
    const page = await (await get('/app/')).text();
    const [, script] = page.match(/<script>(.*)<\/script>/s)!;

    expect(() => new Script(script)).not.toThrow();
    expect(script).toContain(sandbox.keys.readOnly);
    expect(script).not.toContain(sandbox.keys.admin);
  });
});
