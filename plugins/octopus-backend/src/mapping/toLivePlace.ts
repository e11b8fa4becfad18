import {
  OctopusLiveObject,
  OctopusLivePlace,
} from '@octopus-backstage/plugin-octopus-common';
import {
  LiveObjectResource,
  LiveStatusResource,
} from '../resources/liveStatus';
import { omitEmpty } from './fields';

/**
 * What Octopus says where no monitor keeps track of what was deployed. Source:
 * OctopusDeploy/cli:pkg/cmd/kubernetes/livestatus, `statusNotSupported`.
 */
const NOT_SUPPORTED = 'NotSupported';

/** Maps the live status of a project in an environment. */
export function toLivePlace(
  { MachineStatuses, Summary }: LiveStatusResource,
  place: Pick<OctopusLivePlace, 'environmentId' | 'tenantId'>,
): OctopusLivePlace {
  const isKnown = Summary.Status !== NOT_SUPPORTED;
  return {
    ...place,
    ...(isKnown &&
      omitEmpty({ status: Summary.Status, updatedAt: Summary.LastUpdated })),
    objects: MachineStatuses.flatMap(({ Resources }) =>
      Resources.flatMap(item => toObjects(item, 0)),
    ),
  };
}

/** An object, followed by what it has made. */
function toObjects(
  item: LiveObjectResource,
  depth: number,
): OctopusLiveObject[] {
  return [
    {
      kind: item.Kind,
      name: item.Name,
      health: item.HealthStatus,
      depth,
      ...omitEmpty({
        namespace: item.Namespace,
        message: item.HealthStatusMessage,
      }),
    },
    ...(item.Children ?? []).flatMap(child => toObjects(child, depth + 1)),
  ];
}
