import { Operation } from './buildOperations';

/** What a request means: an operation, or the reason why it means none. */
export type Meaning =
  | { operation: Operation; spacesForm: boolean }
  | { failure: 'unknown path' | 'wrong verb'; allowed: string[] };

const SPACE_ID = /^Spaces-\d+$/i;
/** Branches are sent as full references; a bare word would make every unknown path below a project a branch. */
const GIT_REF = /^(refs\/|[0-9a-f]{40}$)/;

function segmentsOf(path: string): string[] {
  return path.split('/').filter(segment => segment !== '');
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{');
}

function fits(template: string, segment: string): boolean {
  switch (template) {
    case '{baseSpaceId}':
      return SPACE_ID.test(segment);
    case '{gitRef}':
      return GIT_REF.test(segment);
    default:
      return (
        isParameter(template) ||
        template.toLowerCase() === segment.toLowerCase()
      );
  }
}

/** Sorts literal segments before parameters, from the left. */
function specificity(segments: string[]): string {
  return segments
    .map((segment, index) => {
      const isSpace = index === 0 && segment === '{baseSpaceId}';
      return isParameter(segment) && !isSpace ? '1' : '0';
    })
    .join('');
}

interface Route {
  operation: Operation;
  segments: string[];
  specificity: string;
}

function findAmong(
  routes: Route[],
  method: string,
  path: string[],
): Operation | string[] {
  const fitting = routes.filter(
    ({ segments }) =>
      segments.length === path.length &&
      segments.every((segment, index) => fits(segment, path[index])),
  );
  const best = fitting.map(route => route.specificity).sort()[0];
  const candidates = fitting.filter(route => route.specificity === best);
  const found = candidates.find(({ operation }) => operation.method === method);
  return (
    found?.operation ??
    candidates.map(({ operation }) => operation.method).sort()
  );
}

/**
 * A function that finds the operation of a request. The path is without
 * `/api`; literal parts are compared without regard to case, as the server
 * does, and the template with the most literal parts wins. The newer form
 * `/spaces/{id or slug}/x` stands for `/{baseSpaceId}/x`.
 */
export function operationFinder(
  operations: Operation[],
): (method: string, path: string) => Meaning {
  const routes = operations.map(operation => {
    const segments = segmentsOf(operation.path);
    return { operation, segments, specificity: specificity(segments) };
  });
  return (method, path) => {
    const segments = segmentsOf(path).map(decodeURIComponent);
    const plain = findAmong(routes, method, segments);
    if (!Array.isArray(plain)) {
      return { operation: plain, spacesForm: false };
    }
    const [spaces, , ...rest] = segments;
    if (spaces?.toLowerCase() === 'spaces' && rest.length > 0) {
      const inSpace = findAmong(routes, method, ['Spaces-1', ...rest]);
      if (!Array.isArray(inSpace)) {
        return { operation: inSpace, spacesForm: true };
      }
      return failure([...plain, ...inSpace]);
    }
    return failure(plain);
  };
}

function failure(allowed: string[]): Meaning {
  return {
    failure: allowed.length > 0 ? 'wrong verb' : 'unknown path',
    allowed,
  };
}
