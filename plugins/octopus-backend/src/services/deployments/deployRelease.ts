import {
  octopusDeploymentCreatePermission,
  OctopusDeployRequest,
  OctopusStartedDeployment,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../../access/Caller';
import { checkEnvironment } from '../../access/checkEnvironment';
import { DeploymentResource } from '../../resources/deployments';
import { readRelease } from '../releases/readRelease';
import { ServiceContext } from '../ServiceContext';
import { findEnvironment } from '../target/findEnvironment';
import { openEntity } from '../target/openEntity';
import { audited } from '../writes/audited';
import { formValues } from '../writes/formValues';
import { signature } from '../writes/signature';
import { writeTo } from '../writes/writeTo';
import { readDeploymentPreview } from './readDeploymentPreview';

/**
 * Deploys a release. The classic route and not the v1 command, which names
 * project, release and environment instead of their ids, and takes no
 * `Comments` to say who asked (octopus-api.md §3 and §3.6).
 *
 * @throws InputError with Octopus's own words when its lifecycle does not
 * allow it, or a required prompt has no value
 */
export function deployRelease(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  input: OctopusDeployRequest,
): Promise<OctopusStartedDeployment> {
  const { releaseId, environmentId, variables } = input;
  const meta = { entityRef: ref, releaseId, environmentId };
  const event = { eventId: 'deployment-create', meta };
  return audited(ctx, caller, event, async note => {
    const { entityRef, target } = await openEntity(
      ctx,
      caller,
      ref,
      octopusDeploymentCreatePermission,
    );
    note({ project: target.key });
    const release = await readRelease(ctx, target, releaseId);
    note({ release: release.Version });
    const environment = await findEnvironment(ctx, target, environmentId);
    note({ environment: environment.Name });
    await checkEnvironment(
      ctx,
      caller,
      { entityRef, environment: environment.Name },
      octopusDeploymentCreatePermission,
    );
    const { Form } = await readDeploymentPreview(
      target,
      release.Id,
      environment.Id,
    );
    const started = await writeTo<DeploymentResource>(
      ctx,
      target,
      'deployments',
      {
        ReleaseId: release.Id,
        EnvironmentId: environment.Id,
        FormValues: formValues(Form, variables),
        Comments: signature('Deployed', caller),
      },
    );
    note({ deploymentId: started.Id, taskId: started.TaskId });
    return { deploymentId: started.Id, taskId: started.TaskId };
  });
}
