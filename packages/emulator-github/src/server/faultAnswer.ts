import { FaultEffect } from '@octopus-backstage/emulator-core';

/** The answer of a fault that is one, in GitHub's form. */
export function faultAnswer({
  status,
  message = 'The sandbox was told to fail.',
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
