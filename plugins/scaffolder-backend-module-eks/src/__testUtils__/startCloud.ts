import { EKSClient } from '@aws-sdk/client-eks';
import {
  AwsSandbox,
  createAwsSandbox,
  serveAwsSandbox,
  ServedSandbox,
} from '@octopus-backstage/emulator-aws';
import {
  createKubernetesSandbox,
  serveKubernetesSandbox,
} from '@octopus-backstage/emulator-kubernetes';
import {
  createOctopusSandbox,
  serveOctopusSandbox,
} from '@octopus-backstage/emulator-octopus';
import { AwsClients, createAwsClients } from '../context/AwsClients';
import { SPEED, standInTime } from './fastClock';
import { octopusSpace } from './octopusSpace';
import { checkAgainstContract } from './octopusTraffic';
import { BeforeRequest, createRunner } from './runner';

type AwsOptions = NonNullable<Parameters<typeof createAwsSandbox>[0]>;
type OctopusOptions = Parameters<typeof createOctopusSandbox>[0];

/** Created once for all tests of a file, since generating a key takes a while. */
const { authority } = createKubernetesSandbox();

export const region = 'eu-west-1';

/**
 * Emulators of AWS, Kubernetes and Octopus on this machine, and the two actions
 * connected to them. Traffic with Octopus is checked against its contract.
 */
export async function startCloud(
  options: {
    aws?: AwsOptions;
    octopus?: OctopusOptions;
    /** A wrong authority for `DescribeCluster` to return. */
    certificateAuthority?: string;
    /** Changes the URL at which the API of the cluster is served. */
    endpoint?: (served: string) => string;
    /** Whether the API of the cluster accepts the token of its nth request, counted from 1. */
    letsIn?: (nth: number) => boolean;
    /** How long the API of a new cluster refuses every token, in milliseconds of emulated time. */
    unauthorizedFor?: number;
  } = {},
) {
  const served: ServedSandbox[] = [];
  const serve = async (one: Promise<ServedSandbox>) => {
    served.push(await one);
    return served.at(-1)!.url;
  };
  let endpoint = '';
  const aws: AwsSandbox = createAwsSandbox({
    speed: SPEED,
    now: standInTime,
    kubernetes: {
      get endpoint() {
        return options.endpoint?.(endpoint) ?? endpoint;
      },
      certificateAuthority: Buffer.from(
        options.certificateAuthority ?? authority.certificateAuthority,
      ).toString('base64'),
    },
    ...options.aws,
  });
  let requestCount = 0;
  const kubernetes = createKubernetesSandbox({
    clock: aws.clock,
    authority,
    unauthorizedFor: options.unauthorizedFor,
    clusters: {
      ...aws.clusterRegistry,
      authenticatePresigned: url => {
        requestCount += 1;
        return options.letsIn?.(requestCount) === false
          ? undefined
          : aws.clusterRegistry.authenticatePresigned(url);
      },
    },
  });
  endpoint = await serve(serveKubernetesSandbox(kubernetes));
  const awsUrl = await serve(serveAwsSandbox(aws));
  const octopusSandbox = createOctopusSandbox(options.octopus);
  checkAgainstContract(octopusSandbox);
  const { octopus, client, space } = await octopusSpace(
    await serve(serveOctopusSandbox(octopusSandbox)),
    aws.principal,
  );

  const commands: string[] = [];
  const listeners = new Set<(command: string) => void>();
  const clients = (
    name = region,
    maxAttempts = 3,
    beforeRequest: BeforeRequest = async () => {},
  ): AwsClients => {
    const made = createAwsClients({
      region: name,
      endpoint: awsUrl,
      credentials: async () => aws.principal,
      maxAttempts,
    });
    const watched = [made.eks, made.cloudFormation, made.ec2];
    for (const { middlewareStack } of watched as Pick<
      EKSClient,
      'middlewareStack'
    >[]) {
      middlewareStack.add(
        (next, context) => async args => {
          const command = context.commandName!.replace(/Command$/, '');
          await beforeRequest(command);
          const response = await next(args);
          commands.push(command);
          listeners.forEach(listener => listener(command));
          return response;
        },
        { step: 'initialize' },
      );
    }
    return made;
  };

  return {
    aws,
    kubernetes,
    octopus: { sandbox: octopusSandbox, client, space },
    /** Commands of the SDK that have succeeded, in order. */
    commands,
    onCommand: (listener: (command: string) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clients,
    /** Where the emulators listen, such as `127.0.0.1:4711`. */
    places: served.map(({ url }) => new URL(url).host),
    run: createRunner({
      clients: (name, beforeRequest) => clients(name, undefined, beforeRequest),
      octopus,
    }),
    close: () => Promise.all(served.map(one => one.close())),
  };
}

export type Cloud = Awaited<ReturnType<typeof startCloud>>;
