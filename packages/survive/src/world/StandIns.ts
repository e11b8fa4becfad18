import { AwsSandbox, serveAwsSandbox } from '@octopus-backstage/emulator-aws';
import { ServedSandbox } from '@octopus-backstage/emulator-core';
import {
  createGitHubSandbox,
  GitHubSandbox,
  serveGitHubSandbox,
} from '@octopus-backstage/emulator-github';
import {
  KubernetesSandbox,
  serveKubernetesSandbox,
} from '@octopus-backstage/emulator-kubernetes';
import {
  OctopusSandbox,
  serveOctopusSandbox,
} from '@octopus-backstage/emulator-octopus';
import {
  createOctopusClient,
  OctopusClient,
} from '@octopus-backstage/plugin-octopus-node';
import {
  connectClouds,
  createDemoOctopus,
  createSimulatedRunner,
} from '@octopus-backstage/sandbox';

/** Work has to last long enough to be killed in: milliseconds that every answer of Octopus waits. */
const LATENCY_MS = 100;
/** How many times faster than life deployments run. */
const TASK_SPEED = 10;
/** The same for what AWS makes: a cluster takes a quarter of a minute. */
const AWS_SPEED = 60;

/** The servers that the portal talks to, which are in this process and outlive its replicas. */
export interface StandIns {
  octopus: OctopusSandbox;
  github: GitHubSandbox;
  aws: AwsSandbox;
  kubernetes: KubernetesSandbox;
  /** Such as `http://127.0.0.1:40123`. */
  urls: { octopus: string; github: string; aws: string };
  /** As administrator of Octopus. */
  client: OctopusClient;
  stop(): Promise<void>;
}

/**
 * Serves them on free ports of this machine.
 *
 * @param random - from 0 up to 1, for the requests that fail
 */
export async function startStandIns(random: () => number): Promise<StandIns> {
  const octopus = createDemoOctopus({
    seed: false,
    latencyMs: LATENCY_MS,
    rateLimit: false,
    taskSpeed: TASK_SPEED,
    random,
  });
  const github = createGitHubSandbox({
    random,
    runner: createSimulatedRunner({
      publishPackage: (id, version, feedType) =>
        octopus.publishPackage(id, version, feedType),
    }),
  });
  const { aws, kubernetes, address } = connectClouds(AWS_SPEED);
  const served: ServedSandbox[] = [];
  const stop = async () => {
    await Promise.all(served.map(each => each.close()));
    github.close();
  };
  const serve = async (serving: Promise<ServedSandbox>): Promise<string> => {
    const one = await serving;
    served.push(one);
    return one.url;
  };
  try {
    const urls = {
      octopus: await serve(serveOctopusSandbox(octopus)),
      github: await serve(serveGitHubSandbox(github)),
      aws: await serve(serveAwsSandbox(aws)),
    };
    const endpoint = await serve(serveKubernetesSandbox(kubernetes));
    address.endpoint = endpoint.replace('127.0.0.1', 'localhost');
    const client = createOctopusClient({
      instance: {
        name: 'survive',
        baseUrl: urls.octopus,
        credential: { apiKey: octopus.keys.admin },
      },
    });
    return { octopus, github, aws, kubernetes, urls, client, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
