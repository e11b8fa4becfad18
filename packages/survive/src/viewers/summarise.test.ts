import { summarise } from './summarise';

describe('summarise', () => {
  it('counts statuses and late answers, and says how late they were', () => {
    const quick = Array.from({ length: 95 }, (_, index) => ({
      ms: index + 1,
      status: 200,
      kind: 'project',
    }));
    expect(
      summarise([
        { ms: 2_000.4, status: 200, kind: 'project' },
        { ms: 2_000, status: 503, kind: 'project' },
        { ms: 10, status: 0, kind: 'runbooks' },
        { ms: 12, status: 302, kind: 'project' },
        { ms: 13, status: 400, kind: 'project' },
        ...quick,
      ]),
    ).toEqual({
      answers: 100,
      statuses: { 0: 1, 200: 96, 302: 1, 400: 1, 503: 1 },
      late: 2,
      lateOf: { project: 1, runbooks: 1 },
      p95Ms: 92,
      maxMs: 2_000,
    });
  });
});
