import {
  DescribeAddressesCommand,
  paginateDescribeVpcs,
} from '@aws-sdk/client-ec2';
import { paginateListClusters } from '@aws-sdk/client-eks';
import { GetServiceQuotaCommand } from '@aws-sdk/client-service-quotas';
import { InputError } from '@backstage/errors';
import { toActionError } from '../aws/awsErrors';
import { ActionContext } from '../context/ActionContext';

interface Quota {
  title: string;
  service: string;
  code: string;
  used: (ctx: ActionContext) => Promise<number>;
}

/**
 * The quotas that new clusters run into most often (eks-cluster.md §3.2). Source
 * of the codes: AWS Service Quotas, as used by brennerm/aws-quota-checker.
 */
const network: Quota[] = [
  {
    title: 'VPCs in the region',
    service: 'vpc',
    code: 'L-F678F1CE',
    used: async ({ aws, signal }) => {
      let count = 0;
      for await (const page of paginateDescribeVpcs(
        { client: aws.ec2 },
        {},
        { abortSignal: signal },
      )) {
        count += page.Vpcs?.length ?? 0;
      }
      return count;
    },
  },
  {
    title: 'elastic IP addresses in the region',
    service: 'ec2',
    code: 'L-0263D0A3',
    used: async ({ aws, signal }) => {
      const { Addresses } = await aws.ec2.send(
        new DescribeAddressesCommand({}),
        { abortSignal: signal },
      );
      return Addresses?.length ?? 0;
    },
  },
];
const clusters: Quota = {
  title: 'EKS clusters in the region',
  service: 'eks',
  code: 'L-1194D53C',
  used: async ({ aws, signal }) => {
    let count = 0;
    for await (const page of paginateListClusters(
      { client: aws.eks },
      {},
      { abortSignal: signal },
    )) {
      count += page.clusters?.length ?? 0;
    }
    return count;
  },
};

/**
 * Checks that the quotas allow one more of each thing. A quota that cannot be
 * read, for lack of permission, causes a warning only.
 *
 * @throws InputError naming the quotas that are used up
 */
export async function checkQuotas(
  ctx: ActionContext,
  makes: { network: boolean; cluster: boolean },
): Promise<void> {
  const full: string[] = [];
  for (const quota of [
    ...(makes.network ? network : []),
    ...(makes.cluster ? [clusters] : []),
  ]) {
    ctx.signal?.throwIfAborted();
    try {
      const { Quota: found } = await ctx.aws.quotas.send(
        new GetServiceQuotaCommand({
          ServiceCode: quota.service,
          QuotaCode: quota.code,
        }),
        { abortSignal: ctx.signal },
      );
      const used = await quota.used(ctx);
      if (found?.Value !== undefined && used >= found.Value) {
        full.push(`${quota.title} (${used} of ${found.Value} used)`);
      }
    } catch (error) {
      ctx.signal?.throwIfAborted();
      const reason = toActionError(error, `read the quota`) as Error;
      ctx.logger.warn(
        `It is not known whether the quota allows more ${quota.title}. ${reason.message}`,
      );
    }
  }
  if (full.length) {
    throw new InputError(
      `These AWS quotas are used up: ${full.join(
        ', ',
      )}. Ask AWS for more in Service Quotas, or remove what is not needed.`,
    );
  }
}
