import { planViews } from './planViews';

describe('planViews', () => {
  const audience = { viewers: 200, projects: 20, seconds: 60 };
  const views = planViews(audience);

  it('is the same every time, in the order of time', () => {
    expect(planViews(audience)).toEqual(views);
    const times = views.map(({ atMs }) => atMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('lets every viewer open a page in the first sixth', () => {
    const openings = views.filter(({ atMs }) => atMs < 5_000).length;
    const later = views.filter(
      ({ atMs }) => atMs >= 5_000 && atMs < 10_000,
    ).length;
    // Those who came in the first five seconds have looked again by then.
    expect(later).toBe(200);
    expect(openings).toBeGreaterThan(60);
    expect(openings).toBeLessThan(140);
  });

  it('lets every viewer look each five seconds until the end', () => {
    for (let from = 10_000; from < 60_000; from += 5_000) {
      const window = views.filter(
        ({ atMs }) => atMs >= from && atMs < from + 5_000,
      );
      expect(window).toHaveLength(200);
    }
    expect(views[views.length - 1].atMs).toBeLessThan(60_000);
  });

  it('spreads the viewers evenly over the projects', () => {
    const late = views.filter(({ atMs }) => atMs >= 55_000);
    for (let project = 0; project < 20; project++) {
      expect(late.filter(view => view.project === project)).toHaveLength(10);
    }
  });
});
