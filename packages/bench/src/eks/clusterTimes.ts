import { ours, original } from './orders';
import { schedule } from './schedule';

/** How long a cluster takes in one order of steps. */
export interface ClusterTime {
  /** Whose order it is. */
  order: string;
  seconds: number;
  /** Steps that the whole would shrink with. */
  criticalPath: string[];
}

/** A cluster in our order and in the original's: simulated, since nobody waits for AWS here. */
export function clusterTimes(): ClusterTime[] {
  return [
    { order: 'eks:create-cluster', ...schedule(ours) },
    { order: 'the original (eksctl)', ...schedule(original) },
  ].map(({ order, total, criticalPath }) => ({
    order,
    seconds: total,
    criticalPath,
  }));
}
