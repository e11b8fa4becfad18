import {
  octopusDeploymentCreatePermission,
  OctopusDeployRequest,
  OctopusStartedDeployment,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../../access/Caller';
import { DeploymentResource } from '../../resources/deployments';
import { readRelease } from '../releases/readRelease';
import { ServiceContext } from '../ServiceContext';
import { audited } from '../writes/audited';
import { formValues } from '../writes/formValues';
import { openStart } from '../writes/openStart';
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
    const { target, found, environment } = await openStart(
      ctx,
      caller,
      {
        ref,
        environmentId,
        permission: octopusDeploymentCreatePermission,
        find: async opened => {
          const release = await readRelease(ctx, opened, releaseId);
          return { found: release, name: { release: release.Version } };
        },
      },
      note,
    );
    const { Form } = await readDeploymentPreview(
      target,
      found.Id,
      environment.Id,
    );
    const started = await writeTo<DeploymentResource>(
      ctx,
      target,
      'deployments',
      {
        ReleaseId: found.Id,
        EnvironmentId: environment.Id,
        FormValues: formValues(Form, variables),
        Comments: signature('Deployed', caller),
      },
    );
    note({ deploymentId: started.Id, taskId: started.TaskId });
    return { deploymentId: started.Id, taskId: started.TaskId };
  });
}
