import { AuthenticationError, isError } from '@backstage/errors';

/**
 * Waits for what the permission system says, and explains why it cannot say
 * anything about somebody whose sign-in has ended since they started the task.
 *
 * @throws AuthenticationError then
 */
export async function explainExpiry<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw isRejected(error)
      ? new AuthenticationError(
          'The sign-in of whoever started this task has ended, so the portal cannot ask whether they may do this, and it was not done. What the task did before remains: run the template again, which goes on from there',
          error,
        )
      : error;
  }
}

/** The permission backend answers 401; its client makes a `ResponseError` of it. */
function isRejected(error: unknown): boolean {
  return (
    isError(error) &&
    (error.name === 'AuthenticationError' ||
      (error as { statusCode?: number }).statusCode === 401)
  );
}
