/** One run of a workflow. */
export interface WorkflowRun {
  id: number;
  /** Counted for each workflow from 1. */
  runNumber: number;
  workflowId: number;
  /** Of the workflow. */
  name: string;
  /** Such as `.github/workflows/build.yaml`. */
  path: string;
  headBranch: string;
  headSha: string;
  /** First line of the message of the commit. */
  displayTitle: string;
  event: 'push';
  actorLogin: string;
  status: 'queued' | 'in_progress' | 'completed';
  /** `neutral` when nothing failed, and not everything ran. */
  conclusion: 'success' | 'neutral' | 'failure' | null;
  createdAt: string;
  updatedAt: string;
  /** What the runner did, for people. */
  log: string[];
}
