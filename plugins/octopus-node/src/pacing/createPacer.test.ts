import { createPacer, type Pacer } from './createPacer';

describe('createPacer', () => {
  let time = 0;
  const create = () => createPacer(() => time);
  const headers = (remaining?: number, policy?: string) =>
    new Headers({
      ...(remaining === undefined
        ? {}
        : { 'Octopus-RateLimit': `r=${remaining};t=18` }),
      ...(policy ? { 'Octopus-RateLimit-Policy': policy } : {}),
    });
  beforeEach(() => {
    time = 0;
  });

  /** Sends one request and learns from its response; returns how long it waited. */
  const send = (pacer: Pacer, ...answer: Parameters<typeof headers>) => {
    const permit = pacer.acquire();
    permit.complete(headers(...answer));
    return permit.waitMs;
  };
  const waits = (pacer: Pacer, count: number) =>
    Array.from({ length: count }, () => pacer.acquire().waitMs);

  it('lets everything pass where there is no rate limit', () => {
    const pacer = create();
    for (let i = 0; i < 1_000; i++) {
      expect(send(pacer)).toBe(0);
    }
  });

  it('lets 165 requests pass at once from a full bucket of 200', () => {
    const pacer = create();
    for (let i = 1; i <= 165; i++) {
      expect(send(pacer, 200 - i, 'l=200;rpm=200')).toBe(0);
    }
  });

  it('goes on at the speed of refilling when little is left', () => {
    const pacer = create();
    send(pacer, 11, 'l=200;rpm=600');
    expect(waits(pacer, 4)).toEqual([0, 100, 200, 300]);
  });

  it('goes at full speed again when the bucket has refilled', () => {
    const pacer = create();
    send(pacer, 0, 'l=200;rpm=600');
    expect(send(pacer, 0)).toBe(1_100);
    time = 20_000;
    expect(Math.max(...waits(pacer, 185))).toBe(0);
  });

  it('never empties a bucket that others do not use', () => {
    const [limit, perMs] = [20, 60 / 60_000];
    let [bucket, filledAt] = [limit, 0];
    const pacer = create();
    for (let i = 0; i < 100; i++) {
      const permit = pacer.acquire();
      time += permit.waitMs;
      bucket = Math.min(limit, bucket + (time - filledAt) * perMs) - 1;
      filledAt = time;
      expect(bucket).toBeGreaterThanOrEqual(0);
      permit.complete(headers(Math.floor(bucket), `l=${limit};rpm=60`));
    }
    expect(time).toBeGreaterThan(70_000);
    expect(time).toBeLessThan(90_000);
  });

  it('learns that others empty the bucket, and that it was filled', () => {
    const pacer = create();
    send(pacer, 100, 'l=200;rpm=600');
    send(pacer, 10);
    expect(send(pacer, 100)).toBe(100);
    expect(Math.max(...waits(pacer, 90))).toBe(0);
    expect(pacer.acquire().waitMs).toBe(100);
  });

  it('is not misled by an answer that another one overtook', () => {
    const pacer = create();
    send(pacer, 100, 'l=200;rpm=600');
    const [slow, quick] = [pacer.acquire(), pacer.acquire()];
    quick.complete(headers(10));
    slow.complete(headers(100));
    expect(pacer.acquire().waitMs).toBe(100);
  });

  it('expects requests under way to be counted yet', () => {
    const pacer = create();
    const underWay = [1, 2, 3, 4, 5].map(() => pacer.acquire());
    send(pacer, 15, 'l=200;rpm=600');
    const sixth = pacer.acquire();
    expect(sixth.waitMs).toBe(100);
    [...underWay, sixth].forEach(permit => permit.complete());
    expect(send(pacer, 12)).toBe(200);
    expect(waits(pacer, 3)).toEqual([0, 0, 100]);
  });

  it('assumes the default policy when only the rest is known', () => {
    const pacer = create();
    send(pacer, 10);
    expect(pacer.acquire().waitMs).toBe(300);
  });

  it('does not count requests that the server does not count', () => {
    const pacer = create();
    send(pacer, 20, 'l=200;rpm=600');
    for (let i = 0; i < 50; i++) {
      expect(send(pacer)).toBe(0);
    }
  });

  it('follows a policy that changes', () => {
    const pacer = create();
    send(pacer, 1, 'l=10;rpm=60');
    send(pacer, 500, 'l=600;rpm=600');
    expect(pacer.acquire().waitMs).toBe(0);
  });

  it('pauses, with or without a policy', () => {
    const pacer = create();
    pacer.pause(5_000);
    pacer.pause(1_000);
    expect(pacer.acquire().waitMs).toBe(5_000);
    time = 4_000;
    expect(pacer.paused()).toBe(1_000);
    time = 6_000;
    expect(pacer.acquire().waitMs).toBe(0);
  });

  it('ignores headers that make no sense', () => {
    const pacer = create();
    for (const value of ['', 'r', 'r=;t=', 'r=many', ';;', 'r=-1']) {
      pacer.acquire().complete(new Headers({ 'Octopus-RateLimit': value }));
    }
    send(pacer, 50, 'l=0;rpm=0');
    expect(pacer.acquire().waitMs).toBe(0);
  });
});
