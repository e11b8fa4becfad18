import { Problem } from '../schema/problem';

/** A problem in the words of Smithy's validation, as most services print it. */
export function describeProblem({ kind, path, expected }: Problem): string {
  switch (kind) {
    case 'missing':
      return `Value null at '${path}' failed to satisfy constraint: Member must not be null`;
    case 'unknown':
      return `The request has the member '${path}', which the service does not know`;
    case 'type':
      return `Value at '${path}' is not a ${expected}`;
    default:
      return `Value at '${path}' failed to satisfy constraint: ${expected}`;
  }
}
