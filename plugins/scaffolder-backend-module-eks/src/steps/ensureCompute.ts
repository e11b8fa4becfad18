import { Cluster } from '@aws-sdk/client-eks';
import { requestToken } from '../aws/requestToken';
import { ActionContext } from '../context/ActionContext';
import { listProfiles } from '../eks/fargateProfiles';
import { ClusterSpec } from '../plan/ClusterSpec';
import { groupNamespaces } from '../plan/groupNamespaces';
import { matchesNamespace } from '../plan/matchesNamespace';
import { runInParallel } from '../waiting/runInParallel';
import { AddOn, requestAddOn, waitForAddOn } from './ensureAddOn';
import { ensureNodeGroup } from './ensureNodeGroup';
import { ensureProfile } from './ensureProfile';
import { Network } from './Network';

/**
 * Everything that pods run on: add-ons and the node group beside the Fargate
 * profiles. CoreDNS is asked for when there is a place for it, since its pods
 * would stay pending for ever if they were made before the profile
 * (eks-cluster.md §1.3).
 */
export async function ensureCompute(
  ctx: ActionContext,
  options: {
    spec: ClusterSpec;
    cluster: Cluster;
    network: Network;
    /** None for no node group. */
    instanceTypes: string[];
    /** `false` for an adopted cluster, which has its own. */
    withAddOns: boolean;
    onBegin: () => void;
  },
): Promise<void> {
  const { spec, cluster, network, instanceTypes, withAddOns } = options;
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
  const installDns = async (on: ActionContext, configuration?: string) => {
    const dns = addOn('coredns', configuration);
    await requestAddOn(on, dns);
    await waitForAddOn(on, dns);
  };
  const dnsOnFargate = namespaces.some(selector =>
    matchesNamespace(selector, 'kube-system'),
  );

  const nodes = async (signal: AbortSignal) => {
    const here = { ...ctx, signal };
    const basic = [addOn('vpc-cni'), addOn('kube-proxy')];
    if (withAddOns) {
      for (const one of basic) {
        await requestAddOn(here, one);
      }
    }
    if (instanceTypes.length) {
      options.onBegin();
      const { privateSubnets: subnets, nodeRole: role } = network;
      await ensureNodeGroup(here, { ...common, instanceTypes, subnets, role });
    }
    if (withAddOns) {
      for (const one of basic) {
        await waitForAddOn(here, one);
      }
      if (!dnsOnFargate) {
        await installDns(here);
      }
    }
  };

  const fargate = async (signal: AbortSignal) => {
    const here = { ...ctx, signal };
    const groups = await missingGroups(here, spec);
    const needsDns = withAddOns && dnsOnFargate;
    let { privateSubnets: subnets } = network;
    const make = async (on: ActionContext, some: string[][]) => {
      for (const group of some) {
        subnets = await ensureProfile(on, {
          ...common,
          namespaces: group,
          subnets,
          role: network.fargateRole,
        });
      }
    };
    await make(here, groups.slice(0, 1));
    await runInParallel(signal, [
      other => make({ ...ctx, signal: other }, groups.slice(1)),
      async other => {
        if (needsDns) {
          await installDns(
            { ...ctx, signal: other },
            JSON.stringify({ computeType: 'Fargate' }),
          );
        }
      },
    ]);
  };

  await runInParallel(ctx.signal, [nodes, fargate]);
}

/** The namespaces that no profile takes yet, in groups. Profiles that choose by labels as well do not count, and neither do those that are not there to stay. */
async function missingGroups(
  ctx: ActionContext,
  { cluster, namespaces }: ClusterSpec,
): Promise<string[][]> {
  const profiles = await listProfiles(ctx, cluster);
  const covered = profiles
    .filter(({ status }) => status === 'ACTIVE')
    .flatMap(({ selectors = [] }) => selectors)
    .filter(({ labels }) => !Object.keys(labels ?? {}).length)
    .map(({ namespace = '' }) => namespace);
  return groupNamespaces(namespaces, covered);
}
