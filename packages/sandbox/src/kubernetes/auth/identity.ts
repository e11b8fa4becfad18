import { AccessPolicy } from '../clusters/ClusterRegistry';

/** Who asks, and which cluster. */
export interface Identity {
  username: string;
  cluster: string;
  policies: AccessPolicy[];
}
