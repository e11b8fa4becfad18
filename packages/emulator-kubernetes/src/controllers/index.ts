import { Cluster } from '../cluster/Cluster';
import { rollOut } from './deployments';
import { reportIngresses } from './ingresses';
import { balanceLoad } from './loadBalancers';
import { keepNamespaces } from './namespaces';
import { stopPods } from './pods';
import { keepReplicas } from './replicaSets';

const controllers = [
  ...[keepNamespaces, rollOut, keepReplicas],
  ...[stopPods, balanceLoad, reportIngresses],
];

/** Lets all controllers look after a cluster. */
export function startControllers(cluster: Cluster): void {
  cluster.store.listen(change =>
    controllers.forEach(controller => controller(cluster, change)),
  );
}
