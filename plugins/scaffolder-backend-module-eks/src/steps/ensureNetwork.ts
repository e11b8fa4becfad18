import { Stack } from '@aws-sdk/client-cloudformation';
import { Cluster } from '@aws-sdk/client-eks';
import { ConflictError, InputError } from '@backstage/errors';
import { callAws } from '../aws/callAws';
import { isOwn } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { describeCluster } from '../eks/clusters';
import { listProfiles } from '../eks/fargateProfiles';
import { ClusterSpec } from '../plan/ClusterSpec';
import { ClusterPlan } from '../plan/makePlan';
import {
  ControlPlaneNetwork,
  readControlPlaneNetwork,
} from '../stack/controlPlaneNetwork';
import { networkParameters } from '../stack/networkStack';
import { ensureStack } from './ensureStack';

/** The subnets of a cluster, and the roles that AWS services assume for it. */
export interface Network extends ControlPlaneNetwork {
  /** Empty where no pods run on Fargate. */
  fargateRole: string;
  nodeRole: string;
}

/**
 * The network and the roles: those of our stack, which is created if need be,
 * those that the user named, or those of an adopted cluster.
 *
 * @param options - `task`, `onGone` and `clearDeadStack`: see `ensureStack`;
 *   `onBegin`: called before a network of our own is created; `onControlPlane`:
 *   called once, as soon as there is what a control plane needs of it, which can
 *   be minutes before the rest, with the id of our stack if there is one
 */
export async function ensureNetwork(
  ctx: ActionContext,
  options: {
    spec: ClusterSpec;
    plan: ClusterPlan;
    task: string;
    onBegin: () => void;
    onGone: () => void;
    onControlPlane: (network: ControlPlaneNetwork, stackId?: string) => void;
    clearDeadStack: (stack: Stack) => Promise<void>;
  },
): Promise<Network> {
  const { spec, plan, task, onBegin, onGone, clearDeadStack } = options;
  const { cluster: name, roles, tags } = spec;
  if (!plan.stack) {
    const found = await callAws(ctx, `read the cluster ${name}`, () =>
      describeCluster(ctx, name),
    );
    const isAdopted = found && !isOwn(name, found.tags);
    const network = await findNetwork(ctx, spec, isAdopted ? found : undefined);
    options.onControlPlane(network);
    return network;
  }
  onBegin();
  const hasFargate = spec.namespaces.length > 0;
  let isAnnounced = false;
  const announce = (network: ControlPlaneNetwork, stackId?: string) => {
    if (!isAnnounced) {
      isAnnounced = true;
      options.onControlPlane(network, stackId);
    }
  };
  const stack = await ensureStack(ctx, {
    name: plan.stack,
    cluster: name,
    parameters: networkParameters({
      cluster: name,
      region: spec.region,
      zones: plan.zones,
      hasFargate,
      permissionsBoundary: spec.permissionsBoundary,
    }),
    tags,
    task,
    onGone,
    clearDeadStack,
    isInUse: () => isAnnounced,
    whileCreating: async unfinished => {
      const early = isAnnounced
        ? undefined
        : await readControlPlaneNetwork(ctx, unfinished, { hasFargate });
      if (early) {
        announce(
          { ...early, clusterRole: roles.cluster ?? early.clusterRole },
          unfinished.StackId,
        );
      }
    },
  });
  const network = readNetwork(stack, roles);
  if (spec.namespaces.length && !network.fargateRole) {
    throw new ConflictError(
      `The stack ${plan.stack} was made for a cluster without Fargate, so it has no role for the pods. Leave 'namespaces' empty, or set 'fargateRole'.`,
    );
  }
  warnOfOtherBoundary(ctx, stack, spec);
  announce(network, stack.StackId);
  return network;
}

/** A stack that is there is not changed, as its cluster uses it. */
function warnOfOtherBoundary(
  ctx: ActionContext,
  { StackName, Parameters = [] }: Stack,
  { permissionsBoundary }: ClusterSpec,
): void {
  const present = Parameters.find(
    ({ ParameterKey }) => ParameterKey === 'PermissionsBoundary',
  )?.ParameterValue;
  if (permissionsBoundary && present !== permissionsBoundary) {
    ctx.logger.warn(
      `The roles of the stack ${StackName} were made ${
        present ? `with the permissions boundary ${present}` : 'without one'
      }, and stay as they are.`,
    );
  }
}

/** Reads the network from the outputs of our stack; roles that the user named take precedence. */
export function readNetwork(
  stack: Stack,
  roles: { cluster?: string; fargate?: string; node?: string },
): Network {
  const outputs = new Map(
    stack.Outputs?.map(({ OutputKey, OutputValue }) => [
      OutputKey,
      OutputValue,
    ]),
  );
  const all = (...names: string[]) =>
    names.map(name => outputs.get(name)).filter(id => id !== undefined);
  const one = (name: string) => outputs.get(name) ?? '';
  return {
    publicSubnets: all('PublicSubnetA', 'PublicSubnetB', 'PublicSubnetC'),
    privateSubnets: all('PrivateSubnetA', 'PrivateSubnetB', 'PrivateSubnetC'),
    clusterRole: roles.cluster ?? one('ClusterRoleArn'),
    fargateRole: roles.fargate ?? one('FargateRoleArn'),
    nodeRole: roles.node ?? one('NodeRoleArn'),
  };
}

/**
 * The subnets and roles that the user named. For an adopted cluster, missing
 * ones are taken from the cluster and its Fargate profiles.
 *
 * @throws InputError naming the input that is missing
 */
async function findNetwork(
  ctx: ActionContext,
  spec: ClusterSpec,
  adopted?: Cluster,
): Promise<Network> {
  const { subnets, roles } = spec;
  const [profile] = adopted ? await listProfiles(ctx, adopted.name!) : [];
  const required = (value: string | undefined, input: string): string => {
    if (!value) {
      throw new InputError(
        `Set '${input}': the cluster does not get a network of its own, so its roles must be given`,
      );
    }
    return value;
  };
  return {
    publicSubnets: subnets?.public ?? [],
    privateSubnets: subnets?.private ?? profile?.subnets ?? [],
    clusterRole: required(roles.cluster ?? adopted?.roleArn, 'clusterRole'),
    fargateRole: spec.namespaces.length
      ? required(roles.fargate ?? profile?.podExecutionRoleArn, 'fargateRole')
      : roles.fargate ?? '',
    // Required only when a node group is created.
    nodeRole:
      spec.instanceTypes.length && !adopted
        ? required(roles.node, 'nodeRole')
        : roles.node ?? '',
  };
}
