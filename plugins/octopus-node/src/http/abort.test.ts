import { octopusError, setUpFakeOctopus } from '../__testUtils__/fakeOctopus';
import { sleep } from './sleep';

describe('aborting', () => {
  const octopus = setUpFakeOctopus();
  const reason = new Error('cancelled by a person');
  const never = () => new Promise<Response>(() => {});
  const aborted = () => {
    const controller = new AbortController();
    controller.abort(reason);
    return controller.signal;
  };

  it('sends nothing when it comes first', async () => {
    octopus.respond(Response.json({}));
    const call = octopus.client().get('/api', { signal: aborted() });
    await expect(call).rejects.toBe(reason);
    expect(octopus.requests).toEqual([]);
  });

  it('ends the wait for a free place, and the request is never sent', async () => {
    let release: (response: Response) => void = () => {};
    octopus.respond(
      () => new Promise(resolve => (release = resolve)),
      Response.json({}),
    );
    const client = octopus.client({ maxConcurrency: 1 });
    const controller = new AbortController();
    const first = client.get('/api/first');
    const second = client.get('/api/second', { signal: controller.signal });
    const third = client.get('/api/third');
    await new Promise(resolve => setTimeout(resolve, 20));
    controller.abort(reason);
    await expect(second).rejects.toBe(reason);
    release(Response.json({}));
    await Promise.all([first, third]);
    expect(octopus.requests.map(({ url }) => new URL(url).pathname)).toEqual([
      '/api/first',
      '/api/third',
    ]);
  });

  it('ends a request, and frees its place', async () => {
    octopus.respond(never, Response.json({ Version: '1' }));
    const client = octopus.client({ maxConcurrency: 1 });
    const controller = new AbortController();
    const call = client.get('/api', { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 10);
    await expect(call).rejects.toBe(reason);
    await expect(client.get('/api')).resolves.toEqual({ Version: '1' });
  });

  it.each([
    ['a retry', 503],
    ['the rate limit', 429],
  ])('ends the wait for %s', async (_, status) => {
    const headers = { 'Retry-After': '60' };
    octopus.respond(octopusError(status, 'Later', { headers }));
    const client = octopus.client({ sleep: undefined });
    const controller = new AbortController();
    const call = client.get('/api', { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 50);
    await expect(call).rejects.toBe(reason);
    expect(octopus.requests).toHaveLength(1);
  });

  it('stops between pages', async () => {
    const controller = new AbortController();
    octopus.respond(() => {
      controller.abort(reason);
      return Response.json({ Items: [1], Links: { 'Page.Next': '/api/x?2' } });
    });
    const { signal } = controller;
    await expect(octopus.client().list('/api/x', { signal })).rejects.toBe(
      reason,
    );
    expect(octopus.requests).toHaveLength(1);
  });

  it('ends a sleep, and leaves no listener behind', async () => {
    await expect(sleep(60_000, aborted())).rejects.toBe(reason);
    const { signal } = new AbortController();
    const added = jest.spyOn(signal, 'addEventListener');
    const removed = jest.spyOn(signal, 'removeEventListener');
    await sleep(1, signal);
    expect(removed.mock.calls[0][1]).toBe(added.mock.calls[0][1]);
  });
});
