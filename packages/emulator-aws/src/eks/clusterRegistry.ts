import type {
  ClusterFacts,
  ClusterRegistry,
} from '@octopus-backstage/emulator-core';
import { authenticatePresigned } from '../auth/authenticatePresigned';
import { LoadBalancers } from '../elb/LoadBalancers';
import { World } from '../world/World';
import { clusterAdminPolicy } from './access/policies';
import { principalName } from './access/principalArn';
import { ClusterRecord } from './ClusterRecord';
import { selects } from './fargate/selects';

/** What the stand-in of Kubernetes asks about clusters. */
export function clusterRegistry(
  world: World,
  loadBalancers: LoadBalancers,
): ClusterRegistry {
  return {
    authenticatePresigned: url => authenticatePresigned(world, url),
    cluster(name) {
      world.clock.settle();
      const record = world
        .regions()
        .map(({ clusters }) => clusters.get(name))
        .find(found => found !== undefined);
      return record?.activeSince && factsOf(record, record.activeSince);
    },
    loadBalancers,
  };
}

function factsOf(record: ClusterRecord, activeSince: Date): ClusterFacts {
  const { cluster } = record;
  return {
    id: `${cluster.arn} ${cluster.createdAt?.getTime()}`,
    activeSince,
    accessPolicies: arn => accessPolicies(record, arn),
    placement({ namespace, labels }) {
      const onFargate = [...record.fargateProfiles.values()].some(
        ({ status, selectors }) =>
          status === 'ACTIVE' && selects(selectors, namespace, labels),
      );
      const onNodes = [...record.nodegroups.values()].some(
        ({ status, scalingConfig }) =>
          status === 'ACTIVE' && (scalingConfig?.desiredSize ?? 0) > 0,
      );
      return onFargate ? 'fargate' : (onNodes && 'node') || undefined;
    },
  };
}

/** Who created a cluster of the old kind is let in without an entry. */
function accessPolicies(
  { access, creator, cluster }: ClusterRecord,
  arn: string,
) {
  const who = principalName(arn);
  const entry = [...access.values()].find(
    ({ entry: { principalArn }, visible }) =>
      visible && principalName(principalArn)?.name === who?.name,
  );
  if (entry) {
    return entry.policies.map(({ policyArn, accessScope }) => ({
      policyArn: policyArn!,
      accessScope: {
        type: accessScope!.type!,
        namespaces: accessScope!.namespaces ?? [],
      },
    }));
  }
  return creator === arn
    ? [
        {
          policyArn: clusterAdminPolicy(cluster.arn!.split(':')[3]),
          accessScope: { type: 'cluster' as const, namespaces: [] },
        },
      ]
    : undefined;
}
