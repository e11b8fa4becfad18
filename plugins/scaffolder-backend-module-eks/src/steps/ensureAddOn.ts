import {
  CreateAddonCommand,
  DeleteAddonCommand,
  DescribeAddonCommand,
} from '@aws-sdk/client-eks';
import { ConflictError } from '@backstage/errors';
import { attempt } from '../aws/attempt';
import { isAwsError } from '../aws/awsErrors';
import { requestToken } from '../aws/requestToken';
import { ownTags } from '../aws/tags';
import { describeIssues } from '../eks/describeIssues';
import { findOrUndefined } from '../eks/findOrUndefined';
import { Run } from '../run/Run';
import { durations } from '../waiting/durations';
import { pollUntil } from '../waiting/pollUntil';

/** An add-on of EKS on a cluster. */
export interface AddOn {
  cluster: string;
  name: 'coredns' | 'kube-proxy' | 'vpc-cni';
  /** JSON that the add-on understands. */
  configuration?: string;
  tags: Record<string, string>;
  /** Tells this incarnation of the cluster from others of the name. */
  incarnation: string;
}

/** Asks for an add-on, unless it is there. One that failed earlier is removed first. */
export async function requestAddOn(run: Run, addOn: AddOn): Promise<void> {
  const { cluster, name, configuration, tags, incarnation } = addOn;
  const found = await attempt(run, `look at the add-on ${name}`, () =>
    describeAddOn(run, addOn),
  );
  const hasFailed = found?.status === 'CREATE_FAILED';
  if (hasFailed) {
    run.logger.info(
      `The add-on ${name} failed earlier: ${
        describeIssues(found?.health) ?? 'no reason given'
      }. It is removed and installed again.`,
    );
    await removeAddOn(run, addOn);
  }
  if (found && !hasFailed) {
    return;
  }
  await attempt(run, `install the add-on ${name}`, async options => {
    try {
      await run.aws.eks.send(
        new CreateAddonCommand({
          clusterName: cluster,
          addonName: name,
          resolveConflicts: 'OVERWRITE',
          configurationValues: configuration,
          tags: ownTags(cluster, tags),
          clientRequestToken: requestToken(
            incarnation,
            name,
            String(found?.createdAt?.getTime()),
          ),
        }),
        options,
      );
    } catch (error) {
      if (!isAwsError(error, 'ResourceInUseException')) {
        throw error;
      }
    }
  });
}

/**
 * Waits until an add-on is ACTIVE. DEGRADED is no failure: CoreDNS is so until
 * its first pod runs, which takes minutes on Fargate.
 */
export function waitForAddOn(run: Run, addOn: AddOn): Promise<void> {
  return pollUntil(run, {
    ...durations.addOn,
    what: `Add-on ${addOn.name}`,
    look: async () => {
      const found = await describeAddOn(run, addOn);
      const status = found?.status ?? 'not visible yet';
      const detail = describeIssues(found?.health);
      if (status.endsWith('_FAILED')) {
        throw new ConflictError(
          `The add-on ${addOn.name} could not be installed: ${
            detail ?? 'no reason given'
          }. Solve that, and run this again.`,
        );
      }
      return status === 'ACTIVE'
        ? { status, done: undefined }
        : { status, detail };
    },
  });
}

async function describeAddOn(run: Run, { cluster, name }: AddOn) {
  const answer = await findOrUndefined(
    run.aws.eks.send(
      new DescribeAddonCommand({ clusterName: cluster, addonName: name }),
      { abortSignal: run.signal },
    ),
  );
  return answer?.addon;
}

async function removeAddOn(run: Run, addOn: AddOn): Promise<void> {
  const { cluster, name } = addOn;
  await attempt(run, `remove the add-on ${name}`, options =>
    run.aws.eks.send(
      new DeleteAddonCommand({ clusterName: cluster, addonName: name }),
      options,
    ),
  );
  await pollUntil(run, {
    ...durations.addOn,
    what: `Removal of the add-on ${name}`,
    look: async () => {
      const found = await describeAddOn(run, addOn);
      return found
        ? { status: found.status ?? 'unknown' }
        : { status: 'removed', done: undefined };
    },
  });
}
