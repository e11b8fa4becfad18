import { Addon, AddonIssueCode } from '@aws-sdk/client-eks';
import { Call } from '../../services/service';
import { ClusterRecord } from '../ClusterRecord';
import { selects } from '../fargate/selects';
import { addonNeeds } from './addonVersions';

const TOO_FEW =
  "The add-on is unhealthy because it doesn't have the desired number of replicas.";

/** What the pods of an add-on are labelled with. */
const LABELS: Record<string, Record<string, string>> = {
  coredns: { 'k8s-app': 'kube-dns', 'eks.amazonaws.com/component': 'coredns' },
  'metrics-server': { 'app.kubernetes.io/name': 'metrics-server' },
};

const insufficientReplicas = {
  code: 'InsufficientNumberOfReplicas',
  message: TOO_FEW,
};

/**
 * What becomes of an add-on when its pods have been created: active if they
 * can run, else degraded. Pods that were created before a Fargate profile was
 * there stay pending: pulumi/pulumi-eks#1030, eksctl-io/eksctl#8355,
 * terraform-aws-modules/terraform-aws-eks#3549. Only an update of the add-on
 * makes new ones. The issue and its message as public write-ups show them.
 */
export function settleAddon(
  addon: Addon,
  record: ClusterRecord,
  call: Call,
  couldRun: boolean,
): void {
  const { outcome, world } = call;
  const issue = outcome ?? (couldRun ? undefined : insufficientReplicas);
  if (!issue) {
    addon.status = 'ACTIVE';
    addon.health = { issues: [] };
    return;
  }
  const isTransient = issue.code === insufficientReplicas.code;
  addon.status = isTransient ? 'DEGRADED' : 'CREATE_FAILED';
  addon.health = {
    issues: [
      {
        code: issue.code as AddonIssueCode,
        message: issue.message,
        resourceIds: [],
      },
    ],
  };
  if (isTransient && couldRun) {
    world.clock.after(world.durations.addonRecovery, () => {
      if (
        addon.status === 'DEGRADED' &&
        record.addons.get(addon.addonName!) === addon
      ) {
        addon.status = 'ACTIVE';
        addon.health = { issues: [] };
      }
    });
  }
}

/** Whether pods that are created now find a place to run. */
export function canRun(addon: Addon, record: ClusterRecord): boolean {
  if (addonNeeds[addon.addonName!] === 'nothing') {
    return true;
  }
  const configuration = JSON.parse(addon.configurationValues || '{}');
  if (configuration.computeType?.toLowerCase() === 'fargate') {
    return [...record.fargateProfiles.values()].some(
      ({ status, selectors }) =>
        status === 'ACTIVE' &&
        selects(selectors, 'kube-system', LABELS[addon.addonName!]),
    );
  }
  return [...record.nodegroups.values()].some(
    ({ status, scalingConfig }) =>
      status === 'ACTIVE' && (scalingConfig?.desiredSize ?? 0) > 0,
  );
}
