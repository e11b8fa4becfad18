import {
  CreateAddonCommand,
  DeleteAddonCommand,
  DescribeAddonCommand,
} from '@aws-sdk/client-eks';
import { ConflictError } from '@backstage/errors';
import { isAwsError } from '../aws/awsErrors';
import { callAws } from '../aws/callAws';
import { requestToken } from '../aws/requestToken';
import { ownTags } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { describeIssues } from '../eks/describeIssues';
import { orUndefinedIfNotFound } from '../eks/eksErrors';
import { eksDurations } from '../waiting/eksDurations';
import { pollUntil } from '../waiting/pollUntil';
import { watchForDeletion } from './watchForDeletion';

/** An add-on of EKS on a cluster. */
export interface AddOn {
  cluster: string;
  name: 'coredns' | 'kube-proxy' | 'vpc-cni';
  /** JSON of the add-on's own schema. */
  configuration?: string;
  tags: Record<string, string>;
  /** Differs between this cluster and earlier ones of the same name. */
  incarnation: string;
}

/** Requests an add-on unless it exists, and does not wait for it. One that failed earlier is deleted first. */
export async function requestAddOn(
  ctx: ActionContext,
  addOn: AddOn,
): Promise<void> {
  const { cluster, name, configuration, tags, incarnation } = addOn;
  const found = await callAws(ctx, `read the add-on ${name}`, () =>
    describeAddOn(ctx, addOn),
  );
  const hasFailed = found?.status === 'CREATE_FAILED';
  if (hasFailed) {
    ctx.logger.info(
      `The add-on ${name} failed earlier: ${
        describeIssues(found?.health) ?? 'no reason given'
      }. It is deleted and installed again.`,
    );
    await deleteAddOn(ctx, addOn);
  }
  if (found && !hasFailed) {
    return;
  }
  await callAws(ctx, `install the add-on ${name}`, async options => {
    try {
      await ctx.aws.eks.send(
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
 * Waits until an add-on is ACTIVE. DEGRADED is not a failure: CoreDNS is degraded
 * until its first pod runs, which takes minutes on Fargate.
 *
 * @throws ConflictError when the installation failed, with the health issues, and
 *   when somebody is deleting the add-on
 */
export function waitForAddOn(ctx: ActionContext, addOn: AddOn): Promise<void> {
  const checkDeletion = watchForDeletion(`add-on ${addOn.name}`);
  return pollUntil(ctx, {
    ...eksDurations.addOn,
    what: `Add-on ${addOn.name}`,
    probe: async () => {
      const found = await describeAddOn(ctx, addOn);
      checkDeletion(found);
      const status = found?.status ?? 'not visible yet';
      const detail = describeIssues(found?.health);
      if (status.endsWith('_FAILED')) {
        throw new ConflictError(
          `The add-on ${addOn.name} could not be installed: ${
            detail ?? 'no reason given'
          }. Fix this, and run this again.`,
        );
      }
      return status === 'ACTIVE'
        ? { status, done: undefined }
        : { status, detail };
    },
  });
}

async function describeAddOn(ctx: ActionContext, { cluster, name }: AddOn) {
  const response = await orUndefinedIfNotFound(
    ctx.aws.eks.send(
      new DescribeAddonCommand({ clusterName: cluster, addonName: name }),
      { abortSignal: ctx.signal },
    ),
  );
  return response?.addon;
}

async function deleteAddOn(ctx: ActionContext, addOn: AddOn): Promise<void> {
  const { cluster, name } = addOn;
  await callAws(ctx, `remove the add-on ${name}`, options =>
    ctx.aws.eks.send(
      new DeleteAddonCommand({ clusterName: cluster, addonName: name }),
      options,
    ),
  );
  await pollUntil(ctx, {
    ...eksDurations.addOn,
    what: `Removal of the add-on ${name}`,
    probe: async () => {
      const found = await describeAddOn(ctx, addOn);
      return found
        ? { status: found.status ?? 'unknown' }
        : { status: 'removed', done: undefined };
    },
  });
}
