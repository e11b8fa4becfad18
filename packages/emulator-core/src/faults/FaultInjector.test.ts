import { FaultInjector } from './FaultInjector';
import { FaultRule } from './FaultRule';

const broken: FaultRule['effect'] = { type: 'error', status: 503 };

describe('FaultInjector', () => {
  const hits = (rule: FaultRule, random: () => number = () => 0.5) => {
    const faults = new FaultInjector([rule], random, template =>
      template.replace('/api/{spaceId}', '/api'),
    );
    return [1, 2, 3, 4].filter(() =>
      faults.next({
        method: 'POST',
        path: '/api/Spaces-2/projects',
        template: '/api/{spaceId}/projects',
        userAgent: 'portal',
      }),
    ).length;
  };

  it.each<[string, Partial<FaultRule>, number]>([
    ['every request', {}, 4],
    ['the method', { method: 'post' }, 4],
    ['no other method', { method: 'GET' }, 0],
    ['the template', { route: '/api/{spaceId}/projects' }, 4],
    ['another form of the template', { route: '/api/projects' }, 4],
    ['a pattern', { route: '/api/{spaceId}/*' }, 4],
    ['a path', { route: '/api/Spaces-2/projects' }, 4],
    ['no other path', { route: '/api/Spaces-1/projects' }, 0],
    ['no longer path', { route: '/api/{spaceId}/project' }, 0],
    ['who is not spared', { sparing: 'workflow' }, 4],
    ['nobody who is spared', { sparing: 'portal' }, 0],
    ['the nth only', { nth: 3 }, 1],
    ['so many times', { times: 2 }, 2],
    ['a high probability', { probability: 0.6 }, 4],
    ['no low probability', { probability: 0.4 }, 0],
  ])('matches %s', (_, rule, expected) => {
    expect(hits({ ...rule, effect: broken })).toBe(expected);
  });

  it('refuses a route that names its verb, which no path begins with', () => {
    expect(() => hits({ route: 'POST /api/*', effect: broken })).toThrow(
      "route: 'POST /api/*' begins with neither / nor *; a verb goes into method",
    );
  });

  it('counts the requests that met a fault, also of rules that are gone', () => {
    const faults = new FaultInjector([{ nth: 2, effect: broken }], () => 0.5);
    const send = () => faults.next({ method: 'GET', path: '/api' });
    send();
    expect(faults.count()).toBe(0);
    send();
    faults.clear();
    send();
    expect(faults.count()).toBe(1);
    faults.reset();
    expect(faults.count()).toBe(0);
  });
});
