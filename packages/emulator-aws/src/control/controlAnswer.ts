import {
  handleControlRequest,
  SandboxClock,
} from '@octopus-backstage/emulator-core';
import { z } from 'zod';
import { awsFaultSchema } from '../faults/awsFault';
import { AwsFaults } from '../faults/AwsFaults';
import { AwsRequestCounts } from '../traffic/requestCounts';

/** What of the stand-in can be steered. */
export interface ControlledAws {
  readonly world: {
    readonly faults: Pick<AwsFaults, 'list' | 'add' | 'clear'>;
    readonly clock: Pick<SandboxClock, 'advance'>;
  };
  requests(): AwsRequestCounts;
  forgetRequests(): void;
  reset(): void;
}

const advanceSchema = z.object({ milliseconds: z.number().min(0) }).strict();

/** Answers requests to `/__sandbox`; nothing for any other path. */
export function controlAnswer(
  server: ControlledAws,
  request: Request,
): Promise<Response | undefined> {
  const { faults, clock } = server.world;
  return handleControlRequest(
    request,
    {
      'GET requests': () => server.requests(),
      'DELETE requests': () => server.forgetRequests(),
      'POST reset': () => server.reset(),
      'GET faults': () => faults.list(),
      'POST faults': async body =>
        faults.add(awsFaultSchema.parse(await body())),
      'DELETE faults': () => faults.clear(),
      'POST advance': async body =>
        clock.advance(advanceSchema.parse(await body()).milliseconds),
    },
    (status, message) => Response.json({ message }, { status }),
  );
}
