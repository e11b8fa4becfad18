import {
  FramedServer,
  handleControlRequest,
  serverControls,
} from '@octopus-backstage/emulator-core';
import { z } from 'zod';
import { PackageToPublish } from '../execution/packages/publishPackage';
import { StepFault } from '../execution/tasks/stepFaults';

/** A server with what else of Octopus can be steered. */
export interface ControlledOctopus
  extends Pick<FramedServer, 'frame' | 'reset'> {
  /**
   * Back to the first state, but no id is given a second time: a client of a
   * server that runs may go on taking what it read for what has this id.
   */
  resetWithNewIds(): Promise<void>;
  /** Makes a step of a deployment or run fail the next time. */
  failStep(fault: StepFault): Promise<void>;
  /** Publishes a version of a package for external feeds. */
  publishPackage(item: PackageToPublish): Promise<void>;
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
  .object({
    packageId: z.string().min(1),
    version: z.string().min(1),
    feedType: z.string().min(1).optional(),
  })
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
      'POST reset': () => server.resetWithNewIds(),
      'POST step-faults': async body =>
        server.failStep(stepFaultSchema.parse(await body())),
      'POST packages': async body =>
        server.publishPackage(packageSchema.parse(await body())),
    },
    (status, ErrorMessage) => Response.json({ ErrorMessage }, { status }),
  );
}
