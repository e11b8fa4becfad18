import { EKSServiceException } from '@aws-sdk/client-eks';
import { testContext } from '../__testUtils__/testContext';
import { virtualClock } from '../__testUtils__/virtualClock';
import { pollUntil } from './pollUntil';

const minute = 60_000;
const refusal = (name: string, status: number) =>
  new EKSServiceException({
    name,
    message: `${name} of EKS`,
    $fault: 'client',
    $metadata: { httpStatusCode: status },
  });

describe('pollUntil', () => {
  const what = 'Cluster shop';
  const times = { what, expected: 10 * minute, deadline: 30 * minute };

  it('logs something at least every 30 seconds', async () => {
    const clock = virtualClock();
    const said: number[] = [];
    const { ctx } = testContext({ clock });
    ctx.logger.info = () => {
      said.push(clock.now());
    };
    await pollUntil(ctx, {
      ...times,
      probe: async () =>
        clock.now() > 9 * minute
          ? { status: 'ACTIVE', done: true }
          : { status: 'CREATING' },
    });

    const silences = said.map((time, i) => time - (said[i - 1] ?? 0));
    expect(Math.max(...silences)).toBeLessThanOrEqual(30_000);
    expect(said.length).toBeLessThan(30);
  });

  it('logs elapsed and expected time, and why it waits', async () => {
    const findings = [
      { status: 'CREATING' },
      { status: 'CREATING', detail: 'no address left' },
      { status: 'ACTIVE', done: 1 },
    ];
    const { ctx, lines } = testContext();
    await pollUntil(ctx, { ...times, probe: async () => findings.shift()! });

    expect(lines()).toEqual([
      'Cluster shop: CREATING (0 s, usually 10 min)',
      'Cluster shop: CREATING: no address left (2 s, usually 10 min)',
      'Cluster shop: ACTIVE (4 s)',
    ]);
  });

  it('logs nothing when everything is done already', async () => {
    const { ctx, lines } = testContext();
    const probe = async () => ({ status: 'ACTIVE', done: 1 });
    expect(await pollUntil(ctx, { ...times, probe })).toBe(1);
    expect(lines()).toEqual([]);
  });

  it.each([
    ['throttling', refusal('ThrottlingException', 400)],
    ['a failing service', refusal('ServerException', 500)],
    [
      'a lost connection',
      Object.assign(new Error('gone'), { code: 'ECONNRESET' }),
    ],
  ])('outlives %s', async (_, failure) => {
    const findings: (() => { status: string; done: number })[] = [
      () => {
        throw failure;
      },
      () => ({ status: 'ACTIVE', done: 2 }),
    ];
    const { ctx, lines } = testContext();
    const probe = async () => findings.shift()!();
    expect(await pollUntil(ctx, { ...times, probe })).toBe(2);
    expect(lines()[0]).toContain(`status not available: ${failure.message}`);
  });

  it.each([
    ['AccessDeniedException', 403, 'NotAllowedError'],
    ['ExpiredTokenException', 403, 'AuthenticationError'],
    ['InvalidParameterException', 400, 'InputError'],
  ])('ends at once with %s', async (name, status, expected) => {
    const clock = virtualClock();
    const { ctx } = testContext({ clock });
    let looks = 0;
    const waiting = pollUntil(ctx, {
      ...times,
      probe: async () => {
        looks += 1;
        if (looks === 3) {
          throw refusal(name, status);
        }
        return { status: 'CREATING' };
      },
    });

    await expect(waiting).rejects.toMatchObject({
      name: expected,
      message: expect.stringContaining(`check Cluster shop: ${name} of EKS`),
    });
    expect(clock.now()).toBeLessThan(10_000);
  });

  it('gives up after the deadline, with the last status', async () => {
    const { ctx } = testContext();
    await expect(
      pollUntil(ctx, { ...times, probe: async () => ({ status: 'CREATING' }) }),
    ).rejects.toThrow(/Cluster shop is not ready after 30 min: CREATING/);
  });

  it('ends as soon as it is cancelled, though a probe never ends', async () => {
    const cancel = new AbortController();
    const reason = new Error('cancelled');
    const { ctx } = testContext({ signal: cancel.signal });
    const waiting = pollUntil(ctx, {
      ...times,
      probe: () => {
        setImmediate(() => cancel.abort(reason));
        return new Promise(() => {});
      },
    });
    await expect(waiting).rejects.toBe(reason);
  });

  it('ends with the reason of the signal', async () => {
    const cancel = new AbortController();
    const clock = virtualClock(() => cancel.abort(new Error('cancelled')));
    const { ctx } = testContext({ clock, signal: cancel.signal });
    await expect(
      pollUntil(ctx, { ...times, probe: async () => ({ status: 'CREATING' }) }),
    ).rejects.toThrow('cancelled');
  });
});
