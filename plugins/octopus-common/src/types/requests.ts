/**
 * Query of `GET /releases`.
 *
 * @public
 */
export interface OctopusReleaseQuery {
  channelId?: string;
  /** Part of the version. */
  search?: string;
  kind?: 'mainline' | 'prerelease';
  /** By version or time, descending with a hyphen; `-assembled` when omitted. */
  sort?: 'version' | '-version' | 'assembled' | '-assembled';
  /** How many of the newest releases to skip. */
  offset: number;
  /** Releases per page, 1 to 100. */
  limit: number;
}

/**
 * Query of `GET /channels/:channelId/release-template`: which branch or commit of
 * a version-controlled project to make the release of.
 *
 * @public
 */
export interface OctopusReleaseTemplateQuery {
  gitRef?: string;
  gitCommit?: string;
}

/**
 * Body of `POST /releases`.
 *
 * @public
 */
export interface OctopusCreateReleaseRequest {
  channelId: string;
  /** The next version of the project when omitted. */
  version?: string;
  /** For each omitted package, the newest version that the channel allows. */
  packages?: { step: string; name: string; version: string }[];
  releaseNotes?: string;
  /** A branch of a version-controlled project; its default branch when omitted. */
  gitRef?: string;
  /** A commit of it; the newest of the branch when omitted. */
  gitCommit?: string;
}

/**
 * Response to `POST /releases`.
 *
 * @public
 */
export interface OctopusCreatedRelease {
  releaseId: string;
  version: string;
}

/**
 * Whom a deployment or run is for. One of the two has to be set where the project
 * or the runbook has a `tenancy`.
 *
 * @public
 */
export interface OctopusTenantChoice {
  /** The id of a tenant; null for nobody in particular. */
  tenantId?: string | null;
  /**
   * Canonical names of tags, such as `Regions/Asia`: for each tenant of the
   * environment that has one of each tag set among them. Each gets a deployment
   * or run of its own.
   */
  tenantTags?: string[];
}

/**
 * Body of `POST /deployments`.
 *
 * @public
 */
export interface OctopusDeployRequest extends OctopusTenantChoice {
  releaseId: string;
  environmentId: string;
  /** Values of prompted variables, by name of the variable. */
  variables?: Record<string, string>;
}

/**
 * Response to `POST /deployments`.
 *
 * @public
 */
export interface OctopusStartedDeployment {
  deploymentId: string;
  taskId: string;
  /**
   * Set where tenants were chosen by tags: what was started for each. The ids
   * above are those of the first.
   */
  perTenant?: {
    tenant: { id: string; name: string };
    deploymentId: string;
    taskId: string;
  }[];
}

/**
 * Body of `POST /runbook-runs`.
 *
 * @public
 */
export interface OctopusRunRunbookRequest extends OctopusTenantChoice {
  runbookId: string;
  environmentId: string;
  /** Values of prompted variables, by name of the variable. */
  variables?: Record<string, string>;
}

/**
 * Response to `POST /runbook-runs`.
 *
 * @public
 */
export interface OctopusStartedRunbookRun {
  runbookRunId: string;
  taskId: string;
  /** As in `OctopusStartedDeployment`. */
  perTenant?: {
    tenant: { id: string; name: string };
    runbookRunId: string;
    taskId: string;
  }[];
}
