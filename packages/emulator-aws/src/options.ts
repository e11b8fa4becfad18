import { Cluster } from '@aws-sdk/client-eks';
import { Durations } from './clock/durations';
import { AwsFault } from './faults/awsFault';
import { AwsPrincipal } from './principal';

export interface AwsSandboxOptions {
  /** Clusters that are there at first, by region; none by default. */
  clusters?: Record<string, Cluster[]>;
  /** How many times faster than life things happen; 1 by default. */
  speed?: number;
  /** Milliseconds since 1970, where tests bring a time of their own; that of this machine by default. */
  now?: () => number;
  /** Milliseconds of life, where the usual ones do not suit. */
  durations?: Partial<Durations>;
  /** Where the clusters answer, and the authority that vouches for it. */
  kubernetes?: {
    endpoint: string;
    /** PEM in base64. */
    certificateAuthority: string;
  };
  /** Who else may ask, besides the user of the sandbox. */
  principals?: AwsPrincipal[];
  faults?: AwsFault[];
  /** Ids of zones where EKS, besides those that never do, takes no clusters. */
  zonesWithoutEks?: string[];
  /** Names of zones where Fargate takes no profiles. */
  zonesWithoutFargate?: string[];
  /** Instance types that no zone of this name offers. */
  instanceTypesNotOffered?: Record<string, string[]>;
  /** Quotas that differ from the defaults, such as `{ 'L-1194D53C': 1 }`. */
  quotas?: Record<string, number>;
  /** ARNs of the account's own IAM policies, which a permissions boundary can be; none by default. */
  policies?: string[];
  /** A permissions boundary without which nobody may create a role. */
  requiredPermissionsBoundary?: string;
  /** Network interfaces that a deleted cluster leaves behind; 0 by default. */
  leakedNetworkInterfaces?: number;
}
