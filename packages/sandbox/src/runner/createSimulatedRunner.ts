import { Runner, WorkflowJob } from '@octopus-backstage/emulator-github';
import { decideVersion } from './decideVersion';
import { releaseToOctopus } from './releaseToOctopus';

/** What the simulated runner needs. */
export interface SimulatedRunnerOptions {
  /** Milliseconds from a push to the outcome of its run. Default: 5000. */
  delayMs?: number;
  /** Stands for the registry that images are pushed to. */
  publishPackage(packageId: string, version: string): Promise<void>;
}

/**
 * Does what the outcome of the workflow of `templates/node-app` would be. This
 * is a simulation: no job runs, nothing is built or scanned. The version comes
 * from the repository's own script; a workflow without the steps for an image
 * and a release does nothing, and succeeds.
 */
export function createSimulatedRunner(options: SimulatedRunnerOptions): Runner {
  return {
    delayMs: options.delayMs,
    take: async job => {
      job.log('Simulated: no job of this workflow has run.');
      await build(job, options);
    },
  };
}

async function build(
  job: WorkflowJob,
  { publishPackage }: SimulatedRunnerOptions,
): Promise<void> {
  const { run, workflow, values, log } = job;
  if (!/uses: OctopusDeploy\/create-release-action@/.test(workflow)) {
    log('It creates no release, so there is nothing to do.');
    return;
  }
  const version = await decideVersion(job);
  if (!version) {
    log('There is no scripts/version.mjs, and so no version.');
    return;
  }
  log(`Version: ${version}, by scripts/version.mjs`);
  const image = values.variable('DOCKER_IMAGE');
  values.secret('DOCKERHUB_USERNAME');
  values.secret('DOCKERHUB_TOKEN');
  await publishPackage(image, version);
  log(`Image: ${image}:${version}, in the registry of the sandbox`);
  const isMain = run.headBranch === job.defaultBranch;
  await releaseToOctopus(values, {
    version,
    image,
    channel: isMain ? 'Mainline' : 'Feature Branch',
    environment: isMain ? values.optional('OCTOPUS_ENVIRONMENT') : undefined,
    commit: run.headSha,
    branch: run.headBranch,
    log,
  });
}
