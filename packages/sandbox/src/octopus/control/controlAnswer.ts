import { answerControl } from '../../server/answerControl';
import { OctopusServer } from '../app/OctopusServer';
import { StepFault } from '../execution/tasks/stepFaults';

/** Answers requests to `/__sandbox`; nothing for any other path. */
export function controlAnswer(
  server: OctopusServer,
  request: Request,
): Promise<Response | undefined> {
  return answerControl(
    server,
    request,
    ErrorMessage => Response.json({ ErrorMessage }, { status: 404 }),
    {
      'POST step-faults': async () =>
        server.failStep((await request.json()) as StepFault),
      'POST packages': async () => {
        const { packageId, version } = (await request.json()) as {
          packageId: string;
          version: string;
        };
        return server.publishPackage(packageId, version);
      },
    },
  );
}
