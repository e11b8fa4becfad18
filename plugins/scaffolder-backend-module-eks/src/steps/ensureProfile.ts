import {
  CreateFargateProfileCommand,
  FargateProfile,
} from '@aws-sdk/client-eks';
import { ConflictError } from '@backstage/errors';
import { isAwsError } from '../aws/awsErrors';
import { callAws } from '../aws/callAws';
import { requestToken } from '../aws/requestToken';
import { profileName } from '../aws/resourceNames';
import { isOwn, ownTags } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { describeIssues } from '../eks/describeIssues';
import { isRoleNotPropagated, unsupportedSubnet } from '../eks/eksErrors';
import { deleteProfile, describeProfile } from '../eks/fargateProfiles';
import { busyCluster, eksDurations } from '../waiting/eksDurations';
import { pollUntil } from '../waiting/pollUntil';
import { retryWhile } from '../waiting/retryWhile';
import { watchForDeletion } from './watchForDeletion';

interface Options {
  cluster: string;
  /** At most five. */
  namespaces: string[];
  /** Ids of private subnets. */
  subnets: string[];
  role: string;
  tags: Record<string, string>;
  incarnation: string;
}

/**
 * Creates a Fargate profile for some namespaces, and waits until it is ACTIVE.
 * EKS creates one profile at a time, and refuses even the first one while a new
 * cluster is updating itself. It does so with the error that it also has for a
 * profile that exists, so this checks which of the two is the case
 * (eks-cluster.md §1.3).
 *
 * @returns the subnets that Fargate accepted
 * @throws ConflictError when creation failed, with the health issues, and when
 *   somebody is deleting the profile
 */
export async function ensureProfile(
  ctx: ActionContext,
  options: Options,
): Promise<string[]> {
  const { cluster, namespaces } = options;
  const name = profileName(namespaces);
  const found = await callAws(ctx, `read the Fargate profile ${name}`, () =>
    describeProfile(ctx, cluster, name),
  );
  const hasFailed =
    found?.status === 'CREATE_FAILED' && isOwn(cluster, found.tags);
  if (hasFailed) {
    ctx.logger.info(
      `The Fargate profile ${name} failed earlier. It is deleted and created again.`,
    );
    await deleteProfile(ctx, cluster, name);
  }
  const subnets =
    !found || hasFailed
      ? await createProfile(ctx, options, name, found)
      : options.subnets;
  const checkDeletion = watchForDeletion(`Fargate profile ${name}`);
  await pollUntil(ctx, {
    ...eksDurations.fargateProfile,
    what: `Fargate profile for ${namespaces.join(', ')}`,
    probe: async () => {
      const profile = await describeProfile(ctx, cluster, name);
      checkDeletion(profile);
      const status = profile?.status ?? 'not visible yet';
      if (status === 'CREATE_FAILED') {
        throw new ConflictError(
          `EKS could not create the Fargate profile ${name}: ${
            describeIssues(profile?.health) ?? 'no reason given'
          }. Run this again: it is then created again.`,
        );
      }
      return status === 'ACTIVE' ? { status, done: undefined } : { status };
    },
  });
  return subnets;
}

async function createProfile(
  ctx: ActionContext,
  options: Options,
  name: string,
  earlier: FargateProfile | undefined,
): Promise<string[]> {
  const { cluster, namespaces, role, tags, incarnation } = options;
  let { subnets } = options;
  await retryWhile(ctx, {
    ...busyCluster,
    doing: `create the Fargate profile ${name}`,
    reason:
      'EKS is busy with another profile or the cluster, or does not know the role yet',
    isTemporary: error =>
      isAwsError(error, 'ResourceInUseException') ||
      isRoleNotPropagated(error) ||
      (unsupportedSubnet(error) !== undefined && subnets.length > 0),
    send: async sendOptions => {
      try {
        await ctx.aws.eks.send(
          new CreateFargateProfileCommand({
            clusterName: cluster,
            fargateProfileName: name,
            podExecutionRoleArn: role,
            subnets,
            selectors: namespaces.map(namespace => ({ namespace })),
            tags: ownTags(cluster, tags),
            clientRequestToken: requestToken(
              incarnation,
              name,
              String(earlier?.createdAt?.getTime()),
              ...subnets,
            ),
          }),
          sendOptions,
        );
      } catch (error) {
        const isThere =
          isAwsError(error, 'ResourceInUseException') &&
          (await describeProfile(ctx, cluster, name));
        if (isThere) {
          return;
        }
        const refused = unsupportedSubnet(error);
        if (refused) {
          ctx.logger.info(`Fargate does not run in the zone of ${refused}.`);
          subnets = subnets.filter(subnet => subnet !== refused);
        }
        throw error;
      }
    },
  });
  return subnets;
}
