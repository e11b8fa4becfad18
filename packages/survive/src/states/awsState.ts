import {
  CloudFormationClient,
  DescribeStackResourcesCommand,
  paginateListStacks,
} from '@aws-sdk/client-cloudformation';
import {
  DescribeAddonCommand,
  DescribeClusterCommand,
  DescribeFargateProfileCommand,
  DescribeNodegroupCommand,
  EKSClient,
  ListAccessEntriesCommand,
  ListAddonsCommand,
  ListFargateProfilesCommand,
  ListNodegroupsCommand,
} from '@aws-sdk/client-eks';
import { presignToken } from '@octopus-backstage/emulator-aws/testing';
import { StandIns } from '../world/StandIns';
import { neutral, Rename } from './neutral';

const KUBERNETES_KINDS = [
  '/api/v1/configmaps',
  '/api/v1/namespaces',
  '/api/v1/serviceaccounts',
  '/api/v1/services',
  '/apis/apps/v1/deployments',
  '/apis/batch/v1/jobs',
  '/apis/networking.k8s.io/v1/ingressclasses',
  '/apis/rbac.authorization.k8s.io/v1/clusterrolebindings',
  '/apis/rbac.authorization.k8s.io/v1/clusterroles',
  '/apis/rbac.authorization.k8s.io/v1/rolebindings',
  '/apis/rbac.authorization.k8s.io/v1/roles',
];

type Told = [kind: string, value: unknown];

/**
 * All that is in AWS of the clusters that are there, and in the clusters, one
 * text for each object.
 *
 * @param rename - for names that differ from round to round
 */
export async function awsState(
  standIns: StandIns,
  region: string,
  clusterName: string,
  rename: Rename,
): Promise<string[]> {
  const { aws, urls } = standIns;
  const settings = {
    region,
    endpoint: urls.aws,
    credentials: {
      accessKeyId: aws.principal.accessKeyId,
      secretAccessKey: aws.principal.secretAccessKey,
    },
  };
  const told = [
    ...(await stacksOf(new CloudFormationClient(settings))),
    ...(await clusterOf(new EKSClient(settings), clusterName)),
    ...(await objectsIn(standIns, clusterName)),
  ];
  return told.map(
    ([kind, value]) =>
      `AWS ${kind} ${JSON.stringify(
        neutral(value, text => rename(withoutEnd(text))),
      )}`,
  );
}

async function stacksOf(client: CloudFormationClient): Promise<Told[]> {
  const told: Told[] = [];
  for await (const page of paginateListStacks({ client }, {})) {
    for (const { StackName, StackStatus } of page.StackSummaries ?? []) {
      told.push(['stack', [StackName, StackStatus]]);
      const { StackResources = [] } = await client.send(
        new DescribeStackResourcesCommand({ StackName }),
      );
      told.push(
        ...StackResources.map(
          (each): Told => [
            'stack resource',
            [each.LogicalResourceId, each.ResourceType, each.ResourceStatus],
          ],
        ),
      );
    }
  }
  return told;
}

async function clusterOf(eks: EKSClient, clusterName: string): Promise<Told[]> {
  const { cluster } = await eks.send(
    new DescribeClusterCommand({ name: clusterName }),
  );
  const { addons = [] } = await eks.send(
    new ListAddonsCommand({ clusterName }),
  );
  const { nodegroups = [] } = await eks.send(
    new ListNodegroupsCommand({ clusterName }),
  );
  const { fargateProfileNames = [] } = await eks.send(
    new ListFargateProfilesCommand({ clusterName }),
  );
  const { accessEntries = [] } = await eks.send(
    new ListAccessEntriesCommand({ clusterName }),
  );
  const told: Told[] = [
    ['cluster', [cluster?.status, cluster?.version, cluster?.tags]],
    ...accessEntries.map((arn): Told => ['access entry', arn]),
  ];
  for (const addonName of addons) {
    const { addon } = await eks.send(
      new DescribeAddonCommand({ clusterName, addonName }),
    );
    const { status, configurationValues } = addon!;
    told.push(['add-on', [addonName, status, configurationValues]]);
  }
  for (const nodegroupName of nodegroups) {
    const { nodegroup } = await eks.send(
      new DescribeNodegroupCommand({ clusterName, nodegroupName }),
    );
    const { status, instanceTypes, scalingConfig } = nodegroup!;
    told.push([
      'node group',
      [nodegroupName, status, instanceTypes, scalingConfig],
    ]);
  }
  for (const fargateProfileName of fargateProfileNames) {
    const { fargateProfile } = await eks.send(
      new DescribeFargateProfileCommand({ clusterName, fargateProfileName }),
    );
    const { status, selectors } = fargateProfile!;
    told.push(['Fargate profile', [fargateProfileName, status, selectors]]);
  }
  return told;
}

async function objectsIn(
  { aws, kubernetes }: StandIns,
  clusterName: string,
): Promise<Told[]> {
  const url = presignToken(clusterName, aws.principal, aws.clock.now());
  const token = `k8s-aws-v1.${Buffer.from(url).toString('base64url')}`;
  const told: Told[] = [];
  for (const path of KUBERNETES_KINDS) {
    const response = await kubernetes.fetch(
      new Request(`https://kubernetes.invalid${path}`, {
        headers: { Authorization: `Bearer ${token}` },
      }),
    );
    if (!response.ok) {
      throw new Error(
        `GET ${path}: ${response.status} ${await response.text()}`,
      );
    }
    const { items } = await response.json();
    told.push(
      ...items.map(
        ({ metadata: { namespace, name } }: any): Told => [
          'Kubernetes object',
          [path.split('/').at(-1), namespace, name],
        ],
      ),
    );
  }
  return told;
}

/** CloudFormation makes up the ends of the names of roles. */
function withoutEnd(text: string): string {
  return text.replace(/-[A-Z0-9]{12,13}$/, '');
}
