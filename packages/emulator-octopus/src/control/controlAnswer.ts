import {
  FramedServer,
  handleControlRequest,
  serverControls,
} from '@octopus-backstage/emulator-core';
import { z } from 'zod';
import { StepFault } from '../execution/tasks/stepFaults';

/** A server with what else of Octopus can be steered. */
export interface ControlledOctopus
  extends Pick<FramedServer, 'frame' | 'reset'> {
  /** Makes a step of a deployment or run fail the next time. */
  failStep(fault: StepFault): Promise<void>;
  /** Pushes a version of an image to the registry that Docker feeds read. */
  publishPackage(packageId: string, version: string): Promise<void>;
}

const stepFaultSchema = z
  .object({
    project: z.string(),
    step: z.string(),
    message: z.string().optional(),
    times: z.number().int().min(1).optional(),
  })
  .strict();

const packageSchema = z
  .object({ packageId: z.string().min(1), version: z.string().min(1) })
  .strict();

/** Answers requests to `/__sandbox`; nothing for any other path. */
export function controlAnswer(
  server: ControlledOctopus,
  request: Request,
): Promise<Response | undefined> {
  return handleControlRequest(
    request,
    {
      ...serverControls(server),
      'POST step-faults': async body =>
        server.failStep(stepFaultSchema.parse(await body())),
      'POST packages': async body => {
        const { packageId, version } = packageSchema.parse(await body());
        return server.publishPackage(packageId, version);
      },
    },
    (status, ErrorMessage) => Response.json({ ErrorMessage }, { status }),
  );
}
