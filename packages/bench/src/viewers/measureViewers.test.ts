import { Measurement } from '../measuring/Measurement';
import { measureViewers } from './measureViewers';
import { planViews } from './planViews';

describe('measureViewers', () => {
  it('compares both ways with the same views', async () => {
    const audience = { viewers: 4, projects: 2, seconds: 1 };
    const views = planViews(audience).length;
    const measured = await measureViewers(audience, 20);

    expect(measured.map(({ scenario }) => scenario)).toEqual([
      '2 pages once, the first: ours, nothing cached',
      '2 pages once, the other 1: ours, nothing cached',
      '2 pages once, the first: community plugin',
      '2 pages once, the other 1: community plugin',
      '2 pages after a restart: ours, until shown',
      '2 pages after a restart: ours, until up to date',
      '2 pages after a restart: ours, seen again',
      `4 viewers, ${views} views: ours, cold`,
      `4 viewers, ${views} views: ours, warm`,
      `4 viewers, ${views} views: community plugin`,
    ]);
    const [firstOurs, moreOurs, firstTheirs, moreTheirs, ...later] = measured;
    const [shown, current, again, ...crowd] = later;
    const [cold, warm, theirCrowd] = crowd;
    // For each project itself, its progression, its channels and two lists of its
    // deployments; besides, for the space: its name, lifecycles and runbooks, and
    // what the follower looks at, which does not depend on the viewers.
    const most = 2 * 5 + 3 + 9;
    const allOurs = firstOurs.requests + moreOurs.requests;
    expect(allOurs).toBeGreaterThanOrEqual(2 * 2);
    expect(allOurs).toBeLessThanOrEqual(most);
    expect(firstOurs.roundTrips).toBeGreaterThanOrEqual(1);
    expect(moreOurs.requests).toBeLessThan(firstOurs.requests);
    for (const theirs of [firstTheirs, moreTheirs]) {
      expect(theirs.requests).toBe(2);
      // Two at once, which a busy machine may answer one after the other.
      expect([1, 2]).toContain(theirs.roundTrips);
    }
    // After a restart nobody waits for Octopus; it may be asked meanwhile.
    expect(shown.requests).toBeLessThan(allOurs);
    expect(shown.p50Ms).toBeLessThanOrEqual(current.p50Ms!);
    expect(again.requests).toBeLessThan(allOurs);
    expect(cold.requests).toBeLessThanOrEqual(most);
    expect(warm.requests).toBeLessThan(cold.requests);
    expect(theirCrowd.requests).toBe(views * 2);

    const isSlowerThanOctopus = ({ p50Ms, p95Ms }: Measurement) =>
      p50Ms! >= 20 && p95Ms! >= p50Ms!;
    expect(
      [firstOurs, firstTheirs, theirCrowd].every(isSlowerThanOctopus),
    ).toBe(true);
  }, 300_000);
});
