import { SandboxContext } from '../context';
import { bind } from '../http/bind';
import { octopusError } from '../http/errors';
import { Kind } from '../store/kind';
import { checkSteps } from './checkSteps';
import { processFields } from './processFields';
import { Process } from './processes';
import { readSteps } from './readSteps';

/**
 * A process with the steps of a PUT. `Version` must be that of the last read. Texts:
 * 400 descriptions of the OpenAPI document (runbooks) and of the one in
 * OctopusDeploy/go-octopusdeploy:api/octopus_deploy.json (deployments).
 */
export function changeProcess(
  ctx: SandboxContext,
  current: Process,
  body: unknown,
): Process {
  const name = current.RunbookId ? 'process' : 'deployment process';
  const input = bind(processFields, body);
  if (current.frozen) {
    throw octopusError(
      400,
      `You cannot modify this ${name} because it is frozen. You'll need to create a new ${name} instead.`,
    );
  }
  if ((input.Version ?? 0) !== current.Version) {
    throw octopusError(
      400,
      `Changes to this ${name} could not be saved, because another user has made changes to the ${name} between when you started editing and when you saved your changes. Please reload or open a new tab to make your changes.`,
    );
  }
  const steps = readSteps(current, input);
  checkSteps(ctx, current, steps);
  return { ...current, Steps: steps, Version: current.Version + 1 };
}

/** Stores the steps of a PUT, as `changeProcess` takes them. */
export function saveProcess(
  ctx: SandboxContext,
  kind: Kind<Process>,
  current: Process,
  body: unknown,
): Process {
  return ctx.store.of(kind).put(changeProcess(ctx, current, body));
}
