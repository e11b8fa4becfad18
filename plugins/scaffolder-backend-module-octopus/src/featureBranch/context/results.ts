/** A release and its deployment, whether this run or an earlier one started it. */
export interface DeployedRelease {
  project: string;
  version: string;
  releaseId: string;
  releaseUrl: string;
  deploymentId: string;
  taskId: string;
  taskUrl: string;
}

/** The outcome of `octopus:feature-branch`. */
export interface FeatureBranchResult {
  namespace: string;
  branch: string;
  projectSlug: string;
  /**
   * The copy of the source environment; none in an ephemeral environment, or where
   * no project deploys the service together with others.
   */
  copy?: DeployedRelease;
  /** The build of the branch. */
  build: DeployedRelease;
  /** Addresses of the deployed service; none before its deployment has finished. */
  urls: string[];
}

/** The outcome of `octopus:delete-feature-branch`. */
export interface RemovalResult {
  /** None where an ephemeral environment has no deprovisioning runbook. */
  runbookRunId?: string;
  taskId?: string;
  /** False where an earlier run had removed it. */
  isNew: boolean;
}
