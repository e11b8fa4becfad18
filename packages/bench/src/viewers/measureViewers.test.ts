import { Measurement } from '../measuring/Measurement';
import { measureViewers } from './measureViewers';
import { planViews } from './planViews';

describe('measureViewers', () => {
  it('compares both ways with the same views', async () => {
    const audience = { viewers: 4, projects: 2, seconds: 1 };
    const views = planViews(audience).length;
    const measured = await measureViewers(audience, 20);

    expect(measured.map(({ scenario }) => scenario)).toEqual([
      '2 pages once: ours, nothing cached',
      '2 pages once: community plugin',
      '2 pages after a restart: ours, until shown',
      '2 pages after a restart: ours, until up to date',
      '2 pages after a restart: ours, seen again',
      `4 viewers, ${views} views: ours, cold`,
      `4 viewers, ${views} views: ours, warm`,
      `4 viewers, ${views} views: community plugin`,
    ]);
    const [firstOurs, firstTheirs, shown, current, again, ...crowd] = measured;
    const [cold, warm, theirs] = crowd;
    // For each project itself, its progression, its channels and two lists of its
    // deployments; besides, for the space: its name, lifecycles and runbooks, and
    // what the follower looks at, which does not depend on the viewers.
    const most = 2 * 5 + 3 + 9;
    expect(firstOurs.requests).toBeGreaterThanOrEqual(2 * 2);
    expect(firstOurs.requests).toBeLessThanOrEqual(most);
    expect(firstTheirs.requests).toBe(2 * 2);
    expect(firstOurs.roundTrips).toBeGreaterThanOrEqual(1);
    // Two at once, which a busy machine may answer one after the other.
    expect([1, 2]).toContain(firstTheirs.roundTrips);
    // After a restart nobody waits for Octopus; it may be asked meanwhile.
    expect(shown.requests).toBeLessThan(firstOurs.requests);
    expect(shown.p50Ms).toBeLessThanOrEqual(current.p50Ms!);
    expect(again.requests).toBeLessThan(firstOurs.requests);
    expect(cold.requests).toBeLessThanOrEqual(most);
    expect(warm.requests).toBeLessThan(cold.requests);
    expect(theirs.requests).toBe(views * 2);

    const isSlowerThanOctopus = ({ p50Ms, p95Ms }: Measurement) =>
      p50Ms! >= 20 && p95Ms! >= p50Ms!;
    expect([firstOurs, firstTheirs, theirs].every(isSlowerThanOctopus)).toBe(
      true,
    );
  }, 120_000);
});
