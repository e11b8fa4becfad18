import { Fact } from './Fact';

/**
 * A function that finds what is known of a request. Literal parts of a path are
 * compared without regard to case, as the server does; the path with the most
 * literal parts wins.
 */
export function factFinder(
  facts: Fact[],
): (method: string, pathname: string) => Fact | undefined {
  const routes = new Map<string, { fact: Fact; segments: string[] }[]>();
  for (const fact of facts) {
    for (const path of [fact.path, ...(fact.also ?? [])]) {
      const segments = segmentsOf(path);
      const key = `${fact.method} ${segments.length}`;
      routes.set(key, [...(routes.get(key) ?? []), { fact, segments }]);
    }
  }
  return (method, pathname) => {
    const path = segmentsOf(pathname.replace(/^.*?(?=\/api(\/|$))/i, ''));
    const [best] = (routes.get(`${method} ${path.length}`) ?? [])
      .filter(({ segments }) =>
        segments.every((segment, index) => fits(segment, path[index])),
      )
      .sort((one, other) => literals(other) - literals(one));
    return best?.fact;
  };
}

function segmentsOf(path: string): string[] {
  return path
    .replace(/\{\?.*\}$/, '')
    .split('/')
    .filter(Boolean);
}

function fits(template: string, segment: string): boolean {
  if (/^\{spaceId\}$/i.test(template)) {
    return /^Spaces-\d+$/i.test(segment);
  }
  return (
    template.startsWith('{') || template.toLowerCase() === segment.toLowerCase()
  );
}

function literals({ segments }: { segments: string[] }): number {
  return segments.filter(segment => !segment.startsWith('{')).length;
}
