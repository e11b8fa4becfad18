import { createPacer } from './createPacer';

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

  it('lets everything pass where there is no rate limit', () => {
    const pacer = create();
    for (let i = 0; i < 1_000; i++) {
      expect(pacer.take()).toBe(0);
      pacer.learn(headers());
    }
  });

  it('lets 165 requests pass at once from a full bucket of 200', () => {
    const pacer = create();
    for (let i = 1; i <= 165; i++) {
      expect(pacer.take()).toBe(0);
      pacer.learn(headers(200 - i, 'l=200;rpm=200'));
    }
  });

  it('goes on at the speed of refilling when little is left', () => {
    const pacer = create();
    pacer.take();
    pacer.learn(headers(11, 'l=200;rpm=600'));
    expect([1, 2, 3, 4].map(() => pacer.take())).toEqual([0, 100, 200, 300]);
  });

  it('goes at full speed again when the bucket has refilled', () => {
    const pacer = create();
    pacer.take();
    pacer.learn(headers(0, 'l=200;rpm=600'));
    expect(pacer.take()).toBe(1_100);
    time = 20_000;
    const waits = Array.from({ length: 185 }, () => pacer.take());
    expect(Math.max(...waits)).toBe(0);
  });

  it('never empties a bucket that others do not use', () => {
    const [limit, perMs] = [20, 60 / 60_000];
    let [bucket, filledAt] = [limit, 0];
    const pacer = create();
    for (let i = 0; i < 100; i++) {
      time += pacer.take();
      bucket = Math.min(limit, bucket + (time - filledAt) * perMs) - 1;
      filledAt = time;
      expect(bucket).toBeGreaterThanOrEqual(0);
      pacer.learn(headers(Math.floor(bucket), `l=${limit};rpm=60`));
    }
    expect(time).toBeGreaterThan(70_000);
    expect(time).toBeLessThan(90_000);
  });

  it('learns that others empty the bucket, not that answers overtake', () => {
    const pacer = create();
    pacer.take();
    pacer.learn(headers(100, 'l=200;rpm=600'));
    pacer.learn(headers(10));
    pacer.learn(headers(100));
    expect(pacer.take()).toBe(100);
  });

  it('assumes the default policy when only the rest is known', () => {
    const pacer = create();
    pacer.take();
    pacer.learn(headers(10));
    expect(pacer.take()).toBe(300);
  });

  it('does not count requests that the server does not count', () => {
    const pacer = create();
    pacer.take();
    pacer.learn(headers(20, 'l=200;rpm=600'));
    for (let i = 0; i < 50; i++) {
      expect(pacer.take()).toBe(0);
      pacer.learn(headers());
    }
  });

  it('follows a policy that changes', () => {
    const pacer = create();
    pacer.take();
    pacer.learn(headers(1, 'l=10;rpm=60'));
    pacer.learn(headers(500, 'l=600;rpm=600'));
    expect(pacer.take()).toBe(0);
  });

  it('pauses, with or without a policy', () => {
    const pacer = create();
    pacer.pause(5_000);
    pacer.pause(1_000);
    expect(pacer.take()).toBe(5_000);
    time = 4_000;
    expect(pacer.paused()).toBe(1_000);
    time = 6_000;
    expect(pacer.take()).toBe(0);
  });

  it('ignores headers that make no sense', () => {
    const pacer = create();
    for (const value of ['', 'r', 'r=;t=', 'r=many', ';;', 'r=-1']) {
      pacer.learn(new Headers({ 'Octopus-RateLimit': value }));
    }
    pacer.learn(headers(50, 'l=0;rpm=0'));
    expect(pacer.take()).toBe(0);
  });
});
