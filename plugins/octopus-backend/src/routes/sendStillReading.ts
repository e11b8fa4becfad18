import { serializeError } from '@backstage/errors';
import { Request, Response } from 'express';
import { StillReadingError } from '../waiting/StillReadingError';

/** When to ask again, in seconds. */
const RETRY_AFTER = 1;

/**
 * Responds as Backstage does to an error, and says when to ask again. It is not
 * thrown, since Backstage would log each as a failure.
 */
export function sendStillReading(
  { method, url }: Request,
  response: Response,
  error: StillReadingError,
): void {
  response
    .status(503)
    .set('Retry-After', String(RETRY_AFTER))
    .json({
      error: serializeError(error, { includeStack: false }),
      request: { method, url },
      response: { statusCode: 503 },
    });
}
