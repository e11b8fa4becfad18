import { FaultEffect } from '@octopus-backstage/emulator-core';
import { secondaryLimitMessage } from '../limits/refusals';

/** The answer of a fault that is one, in GitHub's form, and for a limit in its words. */
export function faultAnswer({
  status,
  message = status === 429
    ? secondaryLimitMessage
    : 'The sandbox was told to fail.',
  retryAfterSeconds,
}: FaultEffect & { type: 'error' }): Response {
  return Response.json(
    {
      message,
      documentation_url: 'https://docs.github.com/rest',
      status: String(status),
    },
    {
      status,
      headers:
        retryAfterSeconds === undefined
          ? {}
          : { 'Retry-After': String(retryAfterSeconds) },
    },
  );
}
