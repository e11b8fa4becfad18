import {
  ClusterRegistry,
  LoadBalancers,
  SandboxClock,
} from '@octopus-backstage/emulator-core';
import { sandboxClusterName } from '../auth/sandboxIdentity';
import { Cluster, Surroundings } from '../cluster/Cluster';
import { startControllers } from '../controllers';
import { schedulePods } from '../controllers/pods';

/** The clusters that somebody asked for so far; each begins when it is first asked for. */
export class ClusterDirectory {
  private clusters = new Map<string, { id: string; cluster: Cluster }>();

  constructor(
    private readonly clock: SandboxClock,
    private readonly registry: ClusterRegistry | undefined,
  ) {}

  /** Nothing for a cluster that AWS does not have (any more). */
  find(name: string): Cluster | undefined {
    if (name === sandboxClusterName) {
      return this.begin(name, 'sandbox', {
        placement: () => 'node',
        loadBalancers: numberedLoadBalancers(),
      });
    }
    const facts = this.registry?.cluster(name);
    return (
      facts &&
      this.begin(name, facts.id, {
        placement: pod => this.registry!.cluster(name)?.placement(pod),
        loadBalancers: this.registry!.loadBalancers,
      })
    );
  }

  /** Lets happen what is due. */
  settle(): void {
    this.clock.settle();
    this.clusters.forEach(({ cluster }) => schedulePods(cluster));
    this.clock.settle();
  }

  reset(): void {
    this.clusters.clear();
  }

  private begin(
    name: string,
    id: string,
    surroundings: Omit<Surroundings, 'name'>,
  ): Cluster {
    const known = this.clusters.get(name);
    if (known?.id === id) {
      return known.cluster;
    }
    const cluster = new Cluster(this.clock, { name, ...surroundings });
    startControllers(cluster);
    // Source: "Initial namespaces" in the Kubernetes documentation.
    ['default', 'kube-node-lease', 'kube-public', 'kube-system'].forEach(
      namespace =>
        cluster.make(
          { kind: 'Namespace', metadata: { name: namespace } },
          'kube-apiserver',
        ),
    );
    this.clusters.set(name, { id, cluster });
    return cluster;
  }
}

function numberedLoadBalancers(): LoadBalancers {
  let count = 0;
  return {
    create: () => {
      count += 1;
      return { hostname: `sandbox-${count}.elb.us-east-1.amazonaws.com` };
    },
    delete: () => {},
  };
}
