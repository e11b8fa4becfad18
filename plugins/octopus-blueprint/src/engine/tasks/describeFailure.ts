import {
  AuthenticationError,
  ConflictError,
  ForwardedError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';

/** An error, with what was being done when it occurred. */
export class ObjectFailure extends Error {
  /** @param doing - such as `create channel 'Mainline' of project 'X'` */
  constructor(readonly doing: string, readonly cause: unknown) {
    super(`Could not ${doing}`);
  }
}

const classes = [
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
];

/**
 * The error that a run throws: of the class of its cause, with the name of the
 * object, what Octopus said and the progress made.
 */
export function describeFailure(
  failure: unknown,
  progress: { done: number; total: number },
  howFar: (progress: { done: number; total: number }) => string,
): unknown {
  if (!(failure instanceof ObjectFailure)) {
    return failure;
  }
  const { doing, cause } = failure;
  const said = (cause instanceof Error ? cause.message : String(cause)).replace(
    /\.?\s*$/,
    '.',
  );
  const message = `Could not ${doing}: ${said} ${howFar(progress)}`;
  const SameClass = classes.find(candidate => cause instanceof candidate);
  if (!SameClass) {
    return new ForwardedError(message, cause);
  }
  const error: Error & { octopus?: unknown } = new SameClass(message);
  Object.defineProperty(error, 'cause', { value: cause });
  if (cause && typeof cause === 'object' && 'octopus' in cause) {
    error.octopus = cause.octopus;
  }
  return error;
}
