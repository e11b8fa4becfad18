/** What the simulated runner needs. Without it, runs of workflows stay queued. */
export interface RunnerOptions {
  /** Milliseconds from a push to the outcome of its run. Default: 5000. */
  delayMs?: number;
  /** Stands for the registry that images are pushed to. */
  publishPackage(packageId: string, version: string): Promise<void>;
}
