import { ClusterFacts } from '../clusters/ClusterRegistry';

/** What would run a pod, if anything. */
export type Placement = ClusterFacts['placement'];
