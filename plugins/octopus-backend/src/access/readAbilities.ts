import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  formatOctopusEnvironmentRef,
  OctopusAbilities,
  OctopusAbility,
  octopusDeploymentCreatePermission,
  octopusInterruptionSubmitPermission,
  OctopusProjectView,
  octopusReleaseCreatePermission,
  octopusRunbookRunPermission,
  octopusTaskCancelPermission,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';

/**
 * Decides what the caller may do with the project of an entity. All permissions
 * are checked in one request.
 */
export async function readAbilities(
  { permissions }: ServiceContext,
  { credentials }: Caller,
  entityRef: string,
  {
    project,
    environments,
  }: Pick<OctopusProjectView, 'project' | 'environments'>,
): Promise<OctopusAbilities> {
  const refs = new Map(
    environments.map(({ id, name }) => [
      id,
      formatOctopusEnvironmentRef({ entityRef, environment: name }),
    ]),
  );
  const toRequests = (
    permission: ResourcePermission,
    resourceRefs: Iterable<string>,
  ) => [...resourceRefs].map(resourceRef => ({ permission, resourceRef }));
  const requests = [
    ...toRequests(octopusReleaseCreatePermission, [entityRef]),
    ...toRequests(octopusTaskCancelPermission, [entityRef]),
    ...toRequests(octopusDeploymentCreatePermission, refs.values()),
    ...toRequests(octopusRunbookRunPermission, refs.values()),
    ...toRequests(octopusInterruptionSubmitPermission, refs.values()),
  ];
  const decisions = await permissions.authorize(requests, { credentials });
  const denied = new Set(
    requests
      .filter((_, index) => decisions[index].result !== AuthorizeResult.ALLOW)
      .map(
        ({ permission, resourceRef }) => `${permission.name} ${resourceRef}`,
      ),
  );
  const isDenied = ({ name }: ResourcePermission, resourceRef: string) =>
    denied.has(`${name} ${resourceRef}`);

  const refused: OctopusAbility = { allowed: false, reason: 'permission' };
  const onEntity = (permission: ResourcePermission): OctopusAbility =>
    isDenied(permission, entityRef) ? refused : { allowed: true };
  const onEnvironments = (permission: ResourcePermission): OctopusAbility => {
    const exceptIn = [...refs].flatMap(([id, ref]) =>
      isDenied(permission, ref) ? id : [],
    );
    if (exceptIn.length > 0 && exceptIn.length === refs.size) {
      return refused;
    }
    return { allowed: true, ...(exceptIn.length > 0 && { exceptIn }) };
  };
  /**
   * A disabled project refuses everything but what ends the tasks it has.
   */
  const unlessDisabled = (ability: OctopusAbility): OctopusAbility =>
    ability.allowed && project.isDisabled
      ? { allowed: false, reason: 'disabledProject' }
      : ability;

  return {
    createRelease: unlessDisabled(onEntity(octopusReleaseCreatePermission)),
    deploy: unlessDisabled(onEnvironments(octopusDeploymentCreatePermission)),
    runRunbook: unlessDisabled(onEnvironments(octopusRunbookRunPermission)),
    cancelTask: onEntity(octopusTaskCancelPermission),
    submitInterruption: onEnvironments(octopusInterruptionSubmitPermission),
  };
}
