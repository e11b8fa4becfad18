import { setUpFakeOctopus } from '../__testUtils__/fakeOctopus';
import { createPacer } from './createPacer';
import { waitForPermit } from './waitForPermit';

describe('pacing', () => {
  const octopus = setUpFakeOctopus();
  const almostEmpty = Response.json([], {
    headers: {
      'Octopus-RateLimit-Policy': 'l=200;rpm=600',
      'Octopus-RateLimit': 'r=7;t=18',
    },
  });

  it('slows a client down before it is refused', async () => {
    octopus.respond(almostEmpty);
    const client = octopus.client();
    await client.get('/api/a');
    expect(octopus.slept).toEqual([]);
    await client.get('/api/b');
    expect(octopus.slept).toHaveLength(1);
    expect(octopus.slept[0]).toBeGreaterThan(300);
    expect(octopus.slept[0]).toBeLessThan(700);
  });

  it('is shared by the clients of one credential and server', async () => {
    octopus.respond(almostEmpty);
    const config = { credential: { apiKey: 'API-PACED' } };
    const reader = {
      ...config,
      readCredential: { apiKey: 'API-PACED-READER' },
    };
    await octopus.client({ config }).get('/api');
    await octopus.client({ config: reader, access: 'read' }).get('/api');
    expect(octopus.slept).toEqual([]);
    await octopus.client({ config }).get('/api');
    expect(octopus.slept).toHaveLength(1);
  });

  it('waits on when everything is paused in the meantime', async () => {
    let time = 0;
    const pacer = createPacer(() => time);
    pacer.pause(1_000);
    const waits: number[] = [];
    await waitForPermit({
      pacer,
      sleep: async ms => {
        waits.push(Math.round(ms / 1000));
        time += ms;
        if (waits.length === 1) {
          pacer.pause(9_000);
        }
      },
    });
    expect(waits).toEqual([1, 9]);
  });

  it('gives the permit back when it is aborted', async () => {
    const pacer = createPacer(() => 0);
    pacer.acquire().complete(almostEmpty.headers);
    const before = pacer.acquire().waitMs;
    const sleep = async () => {
      throw new Error('aborted');
    };
    await expect(waitForPermit({ pacer, sleep })).rejects.toThrow('aborted');
    expect(pacer.acquire().waitMs).toBe(before + 100);
  });
});
