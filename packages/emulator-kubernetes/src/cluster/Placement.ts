import { ClusterFacts } from '@octopus-backstage/emulator-core';

/** What would run a pod, if anything. */
export type Placement = ClusterFacts['placement'];
