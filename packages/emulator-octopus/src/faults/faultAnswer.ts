import { FaultEffect } from '@octopus-backstage/emulator-core';

/** The answer of a fault that is one. */
export function faultAnswer(fault: FaultEffect & { type: 'error' }): Response {
  return Response.json(
    { ErrorMessage: fault.message ?? 'The sandbox was told to fail.' },
    {
      status: fault.status,
      headers:
        fault.retryAfterSeconds === undefined
          ? {}
          : { 'Retry-After': String(fault.retryAfterSeconds) },
    },
  );
}
