import {
  describeUnlessMissing,
  loadFacts,
  missingFacts,
  unanswered,
  whyUnanswered,
} from '@octopus-backstage/contract';
import { SandboxContext } from '../context';
import { LATEST_VERSION } from '../root/serverVersion';
import { createApp } from './app';

describeUnlessMissing('operations of 2026.3', missingFacts(), () => {
  const { routes } = createApp(
    new SandboxContext({
      now: () => new Date(0),
      taskSpeed: 1,
      cloud: true,
      version: LATEST_VERSION,
      random: () => 0.5,
      steps: {},
    }),
  );
  /** Is there a route with the same fixed parts, rather than one that takes them for ids? */
  const isAnswered = (method: string, path: string) => {
    const wanted = path.replace(/\/$/, '').toLowerCase().split('/');
    return routes.some(route => {
      const parts = route.path.toLowerCase().split('/');
      const optional = parts.filter(part => part.endsWith('?')).length;
      return (
        route.method === method &&
        wanted.length <= parts.length &&
        wanted.length >= parts.length - optional &&
        wanted.every(
          (part, index) =>
            part === parts[index] ||
            (part.startsWith('{') && parts[index].startsWith(':')),
        )
      );
    });
  };
  const missing = () =>
    loadFacts()
      .filter(({ method, path }) => !isAnswered(method, path))
      .map(({ method, path }) => `${method} ${path}`);

  it('are answered, or there is a reason why not', () => {
    expect(missing().filter(operation => !whyUnanswered(operation))).toEqual(
      [],
    );
  });

  it('are not said to be unanswered when they are', () => {
    const answered = loadFacts()
      .filter(({ method, path }) => isAnswered(method, path))
      .map(({ method, path }) => `${method} ${path}`);
    expect(answered.filter(whyUnanswered)).toEqual([]);
    const idle = unanswered.filter(
      ([pattern]) => !missing().some(operation => pattern.test(operation)),
    );
    expect(idle).toEqual([]);
  });
});
