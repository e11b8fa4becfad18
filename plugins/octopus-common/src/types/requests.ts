/** Query of `GET /releases`. */
export interface OctopusReleaseQuery {
  channelId?: string;
  /** Part of the version. */
  search?: string;
  kind?: 'mainline' | 'prerelease';
  /** How many of the newest releases to skip. */
  offset: number;
  /** Releases per page, 1 to 100. */
  limit: number;
}

/** Body of `POST /releases`. */
export interface OctopusCreateReleaseRequest {
  channelId: string;
  /** The next version of the project when omitted. */
  version?: string;
  /** For each omitted package, the newest version that the channel allows. */
  packages?: { step: string; name: string; version: string }[];
  releaseNotes?: string;
}

/** Response to `POST /releases`. */
export interface OctopusCreatedRelease {
  releaseId: string;
  version: string;
}

/** Body of `POST /deployments`. */
export interface OctopusDeployRequest {
  releaseId: string;
  environmentId: string;
  /** Values of prompted variables, by name of the variable. */
  variables?: Record<string, string>;
}

/** Response to `POST /deployments`. */
export interface OctopusStartedDeployment {
  deploymentId: string;
  taskId: string;
}

/** Body of `POST /runbook-runs`. */
export interface OctopusRunRunbookRequest {
  runbookId: string;
  environmentId: string;
  /** Values of prompted variables, by name of the variable. */
  variables?: Record<string, string>;
}

/** Response to `POST /runbook-runs`. */
export interface OctopusStartedRunbookRun {
  runbookRunId: string;
  taskId: string;
}
