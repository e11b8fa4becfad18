import { Cluster } from '../cluster/Cluster';
import { KubeObject } from '../objects/KubeObject';
import { resourceTypes } from '../resources/resourceTypes';

/** The objects that name an owner. */
export function dependentsOf(cluster: Cluster, owner: string): KubeObject[] {
  return resourceTypes
    .flatMap(type => cluster.store.list(type))
    .filter(({ metadata }) =>
      metadata.ownerReferences?.some(({ uid }) => uid === owner),
    );
}

/** Lets dependents stay when their owner goes. */
export function orphanDependents(cluster: Cluster, owner: string) {
  dependentsOf(cluster, owner).forEach(dependent =>
    cluster.change(dependent, 'kube-controller-manager', ({ metadata }) => ({
      metadata: {
        ...metadata,
        ownerReferences: metadata.ownerReferences!.filter(
          ({ uid }) => uid !== owner,
        ),
      },
    })),
  );
}
