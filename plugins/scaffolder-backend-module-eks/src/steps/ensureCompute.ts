import { Cluster } from '@aws-sdk/client-eks';
import { requestToken } from '../aws/requestToken';
import { ActionContext } from '../context/ActionContext';
import { listProfiles } from '../eks/fargateProfiles';
import { ClusterSpec } from '../plan/ClusterSpec';
import { groupNamespaces, matchesNamespace } from '../plan/fargateSelectors';
import { runInParallel } from '../waiting/runInParallel';
import { AddOn, requestAddOn, waitForAddOn } from './ensureAddOn';
import { Network } from './ensureNetwork';
import { ensureNodeGroup } from './ensureNodeGroup';
import { ensureProfile } from './ensureProfile';

/**
 * Creates everything that pods need to run: add-ons and the node group, and in
 * parallel the Fargate profiles. CoreDNS is installed only when its pods can be
 * scheduled: created before the Fargate profile, they would stay pending for
 * ever (eks-cluster.md §1.3). So would those of a deployment.
 *
 * @param options - `deployedTo`: names of namespaces; `onReady`: called when all
 *   that their pods need is there, while profiles for others may still be made
 */
export async function ensureCompute(
  ctx: ActionContext,
  options: {
    spec: ClusterSpec;
    cluster: Cluster;
    network: Network;
    /** Empty for no node group. */
    instanceTypes: string[];
    /** `false` for an adopted cluster, which has its own. */
    withAddOns: boolean;
    deployedTo: string[];
    onBegin: () => void;
    onReady: () => void;
  },
): Promise<void> {
  const { spec, cluster, network, instanceTypes, withAddOns, deployedTo } =
    options;
  const awaited = new Set(['nodes', 'profiles', 'DNS']);
  const finish = (part: string) => {
    if (awaited.delete(part) && !awaited.size) {
      options.onReady();
    }
  };
  const { namespaces, tags } = spec;
  const incarnation = requestToken(
    cluster.arn!,
    String(cluster.createdAt?.getTime()),
  );
  const common = { cluster: spec.cluster, tags, incarnation };
  const addOn = (name: AddOn['name'], configuration?: string): AddOn => ({
    ...common,
    name,
    configuration,
  });
  const installDns = async (dnsCtx: ActionContext, configuration?: string) => {
    const dns = addOn('coredns', configuration);
    await requestAddOn(dnsCtx, dns);
    await waitForAddOn(dnsCtx, dns);
  };
  const dnsOnFargate = namespaces.some(selector =>
    matchesNamespace(selector, 'kube-system'),
  );

  const nodes = async (signal: AbortSignal) => {
    const cancellable = { ...ctx, signal };
    const basic = [addOn('vpc-cni'), addOn('kube-proxy')];
    if (withAddOns) {
      for (const one of basic) {
        await requestAddOn(cancellable, one);
      }
    }
    if (instanceTypes.length) {
      options.onBegin();
      const { privateSubnets: subnets, nodeRole: role } = network;
      await ensureNodeGroup(cancellable, {
        ...common,
        instanceTypes,
        subnets,
        role,
      });
    }
    if (withAddOns) {
      for (const one of basic) {
        await waitForAddOn(cancellable, one);
      }
      if (!dnsOnFargate) {
        await installDns(cancellable);
      }
    }
    finish('nodes');
  };

  const fargate = async (signal: AbortSignal) => {
    const cancellable = { ...ctx, signal };
    const groups = await missingGroups(cancellable, spec, deployedTo);
    // They come first, so the others are those behind the last one of them.
    const urgent =
      1 +
      groups.findLastIndex(group =>
        group.some(selector =>
          deployedTo.some(name => matchesNamespace(selector, name)),
        ),
      );
    const needsDns = withAddOns && dnsOnFargate;
    let { privateSubnets: subnets } = network;
    const ensureProfiles = async (
      profileCtx: ActionContext,
      some: string[][],
    ) => {
      for (const group of some) {
        subnets = await ensureProfile(profileCtx, {
          ...common,
          namespaces: group,
          subnets,
          role: network.fargateRole,
        });
      }
    };
    await ensureProfiles(cancellable, groups.slice(0, 1));
    await runInParallel(signal, [
      async other => {
        const rest = Math.max(urgent, 1);
        await ensureProfiles({ ...ctx, signal: other }, groups.slice(1, rest));
        finish('profiles');
        await ensureProfiles({ ...ctx, signal: other }, groups.slice(rest));
      },
      async other => {
        if (needsDns) {
          await installDns(
            { ...ctx, signal: other },
            JSON.stringify({ computeType: 'Fargate' }),
          );
        }
        finish('DNS');
      },
    ]);
  };

  await runInParallel(ctx.signal, [nodes, fargate]);
}

/**
 * The namespaces that no profile covers yet, one group for each profile to
 * create. Profiles that also select by labels do not count, and neither do those
 * that are not ACTIVE.
 */
async function missingGroups(
  ctx: ActionContext,
  { cluster, namespaces }: ClusterSpec,
  deployedTo: string[],
): Promise<string[][]> {
  const profiles = await listProfiles(ctx, cluster);
  const covered = profiles
    .filter(({ status }) => status === 'ACTIVE')
    .flatMap(({ selectors = [] }) => selectors)
    .filter(({ labels }) => !Object.keys(labels ?? {}).length)
    .map(({ namespace = '' }) => namespace);
  return groupNamespaces(namespaces, covered, deployedTo);
}
