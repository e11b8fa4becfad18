/** Body of `POST /releases`. */
export interface OctopusCreateReleaseRequest {
  channelId: string;
  /** The next one of the project when left out. */
  version?: string;
  /** The newest that the channel allows for each that is left out. */
  packages?: { step: string; name: string; version: string }[];
  releaseNotes?: string;
}

/** Answer to `POST /releases`. */
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

/** Answer to `POST /deployments`. */
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

/** Answer to `POST /runbook-runs`. */
export interface OctopusStartedRunbookRun {
  runbookRunId: string;
  taskId: string;
}
