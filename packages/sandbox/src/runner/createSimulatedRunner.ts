import { Runner, WorkflowJob } from '@octopus-backstage/emulator-github';
import { releaseToOctopus } from './releaseToOctopus';
import { runJobs } from './runJobs';

/** What the simulated runner needs. */
export interface SimulatedRunnerOptions {
  /** Milliseconds from a push to the outcome of its run. Default: 5000. */
  delayMs?: number;
  /**
   * Command that builds an image as `docker build` does, such as
   * `['buildah', 'bud']`. No image is built when it is left out.
   */
  imageBuilder?: string[];
  /** Stands for the registry that images are pushed to. */
  publishPackage(
    packageId: string,
    version: string,
    feedType: string,
  ): Promise<void>;
}

/**
 * Runs what can run here of a workflow (`runJobs`), and does for the rest of
 * that of `templates/node-app` what its outcome would be: no image is scanned,
 * and none is built unless a builder is there. A command that fails ends the
 * run, before anything is released; one that goes well to its end is neutral,
 * which is no claim about what did not run.
 */
export function createSimulatedRunner(options: SimulatedRunnerOptions): Runner {
  return {
    delayMs: options.delayMs,
    take: async job => {
      const { build } = await runJobs(job, options.imageBuilder);
      await release(job, build?.outputs.version, options);
      return 'neutral';
    },
  };
}

async function release(
  job: WorkflowJob,
  version: string | undefined,
  { publishPackage }: SimulatedRunnerOptions,
): Promise<void> {
  const { run, workflow, values, log } = job;
  if (!/uses: OctopusDeploy\/create-release-action@/.test(workflow)) {
    log('It creates no release, so there is nothing to do.');
    return;
  }
  if (!version) {
    log('Its job build has no output version, so there is nothing to release.');
    return;
  }
  log(`Version: ${version}, of the job build`);
  const image = values.variable('DOCKER_IMAGE');
  const registry = values.optional('IMAGE_REGISTRY');
  if (!registry) {
    values.secret('DOCKERHUB_USERNAME');
    values.secret('DOCKERHUB_TOKEN');
  }
  await publishPackage(
    image,
    version,
    registry?.includes('.dkr.ecr.') ? 'AwsElasticContainerRegistry' : 'Docker',
  );
  log(
    `Simulated: an image ${[registry, image]
      .filter(Boolean)
      .join('/')}:${version}, in the registry of the sandbox only`,
  );
  const isMain = !version.includes('-');
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
