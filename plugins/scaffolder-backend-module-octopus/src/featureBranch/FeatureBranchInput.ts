/** What `octopus:feature-branch` is asked for, with its defaults. */
export interface FeatureBranchInput {
  /** Id, slug or name of the service's project. */
  project: string;
  /** One of these two at least. */
  branch?: string;
  version?: string;
  namespace?: string;
  sourceEnvironment: string;
  environment: string;
  channel: string;
  stackProject?: string;
  /** Answers to further prompts, by name of the variable. */
  variables: Record<string, string>;
  whenInUse: 'update' | 'refuse';
  wait: boolean;
  /** Milliseconds since 1970. */
  deadline: number;
  /** ISO 8601. */
  expiresAt?: string;
  /** Who asks, as Octopus's own records show it. */
  user: string;
  /** Entity reference of who asks. */
  owner?: string;
}

/** What was deployed, or was there already. */
export interface DeployedRelease {
  project: string;
  version: string;
  releaseId: string;
  releaseUrl: string;
  deploymentId: string;
  taskId: string;
  taskUrl: string;
}

/** What `octopus:feature-branch` reports. */
export interface FeatureBranchResult {
  namespace: string;
  branch: string;
  projectSlug: string;
  /** The copy of the source environment; none in an ephemeral one. */
  copy?: DeployedRelease;
  /** The branch's build in it. */
  build: DeployedRelease;
  /** Addresses of the deployed service; none until its deployment has ended. */
  urls: string[];
}
