/**
 * An object in the cluster, as the Kubernetes monitor of Octopus reports it.
 *
 * @public
 */
export interface OctopusLiveObject {
  /** Such as `Deployment`. */
  kind: string;
  name: string;
  namespace?: string;
  /** In Octopus's words, such as `Healthy`, `Progressing` or `Degraded`. */
  health: string;
  /** Why it is not healthy. */
  message?: string;
  /** 0 for what was deployed, 1 for what that has made, and so on. */
  depth: number;
}

/**
 * Whether what was deployed to an environment is up.
 *
 * @public
 */
export interface OctopusLivePlace {
  environmentId: string;
  tenantId?: string;
  /**
   * In Octopus's words: those of an object, or `Waiting` until the deployment has
   * ended, or `Unavailable` after one that failed. Missing where Octopus does not
   * know.
   */
  status?: string;
  /** When Octopus heard of it last, ISO 8601. */
  updatedAt?: string;
  /** Those of all targets; what one has made follows it. */
  objects: OctopusLiveObject[];
}

/**
 * The address of what runs in an environment, for a tenant and in a namespace
 * where these tell it apart.
 *
 * @public
 */
export interface OctopusServiceAddress {
  environmentId: string;
  tenantId?: string;
  namespace?: string;
  url: string;
}

/**
 * What is known of what runs, besides its versions.
 *
 * @public
 */
export interface OctopusLiveStatus {
  /**
   * Why no place has a status: the server is too old for it, no Kubernetes monitor
   * reports what was deployed, or Octopus could not be asked.
   */
  missing?: 'server' | 'monitor' | 'problem';
  places: OctopusLivePlace[];
  addresses: OctopusServiceAddress[];
  /** Set when more addresses follow. Request it again after 5 s. */
  isPartial?: boolean;
}
