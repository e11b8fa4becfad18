import { Region } from '../world/Region';
import { World } from '../world/World';
import { LoadBalancer } from './LoadBalancer';

/**
 * Takes a load balancer away; its interfaces stay for a while.
 * @param withGroups - as Kubernetes does; by the API the groups stay behind
 */
export function removeLoadBalancer(
  balancer: LoadBalancer,
  { loadBalancers, network }: Region,
  world: World,
  withGroups: boolean,
): void {
  loadBalancers.delete(balancer.name);
  world.clock.after(world.durations.loadBalancerDeletion, () => {
    balancer.networkInterfaces.forEach(id =>
      network.networkInterfaces.delete(id),
    );
    if (withGroups) {
      balancer.securityGroupIds.forEach(id =>
        network.securityGroups.delete(id),
      );
    }
  });
}
