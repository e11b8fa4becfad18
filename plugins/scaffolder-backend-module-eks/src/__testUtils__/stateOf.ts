import { paginateListStacks } from '@aws-sdk/client-cloudformation';
import { DescribeAddressesCommand } from '@aws-sdk/client-ec2';
import {
  DescribeAddonCommand,
  ListAccessEntriesCommand,
  ListAddonsCommand,
} from '@aws-sdk/client-eks';
import {
  ingressControllerManifests,
  manifestFieldManager,
} from '@octopus-backstage/plugin-octopus-blueprint';
import { describeCluster } from '../eks/clusters';
import { listProfiles } from '../eks/fargateProfiles';
import { describeNodeGroup, listNodeGroups } from '../eks/nodeGroups';
import { findLoadBalancers } from '../elb/loadBalancers';
import { openKubernetes } from '../kubernetes/connect';
import { Cloud } from './startCloud';
import { testContext } from './testContext';

/** Everything that a cloud contains of the cluster `octopus`, except what differs each time it is created. */
export async function stateOf(cloud: Cloud) {
  const { ctx } = testContext({ aws: cloud.clients() });
  const { eks, ec2 } = ctx.aws;
  const clusterName = 'octopus';
  const cluster = (await describeCluster(ctx, clusterName))!;
  const { addons = [] } = await eks.send(
    new ListAddonsCommand({ clusterName }),
  );
  const { accessEntries } = await eks.send(
    new ListAccessEntriesCommand({ clusterName }),
  );
  const { Addresses } = await ec2.send(new DescribeAddressesCommand({}));
  const { client, space } = cloud.octopus;
  return {
    stacks: await stacksOf(cloud),
    addresses: Addresses?.length,
    cluster: [cluster.status, cluster.version, cluster.tags],
    addOns: await inOrder([...addons].sort(), async addonName => {
      const { addon } = await eks.send(
        new DescribeAddonCommand({ clusterName, addonName }),
      );
      return [addonName, addon!.status, addon!.configurationValues];
    }),
    profiles: (await listProfiles(ctx, clusterName))
      .map(one => [one.fargateProfileName, one.status, one.selectors])
      .sort(),
    nodeGroups: await inOrder(
      await listNodeGroups(ctx, clusterName),
      async name => {
        const group = await describeNodeGroup(ctx, clusterName, name);
        return [name, group!.status, group!.instanceTypes];
      },
    ),
    // Roles of the stack have a random suffix.
    accessEntries: accessEntries!
      .map(arn => arn.replace(/-[A-Z0-9]{12}$/, ''))
      .sort(),
    kubernetes: await objectsIn(ctx, cluster),
    loadBalancers: (
      await findLoadBalancers(
        ctx,
        clusterName,
        cluster.resourcesVpcConfig!.vpcId!,
      )
    ).length,
    certificates: (await client.list<any>(`${space}/certificates`)).map(
      ({ Name, Thumbprint }) => [Name, Thumbprint],
    ),
    targets: (await client.get<any[]>(`${space}/machines/all`))
      .map(({ Name, Roles, Endpoint }) => [
        Name,
        Roles,
        Endpoint.Namespace,
        Endpoint.ClusterUrl === cluster.endpoint,
        Endpoint.ClusterCertificate !== null,
      ])
      .sort(),
  };
}

async function stacksOf(cloud: Cloud) {
  const { cloudFormation } = cloud.clients();
  const stacks: unknown[] = [];
  for await (const page of paginateListStacks({ client: cloudFormation }, {})) {
    for (const { StackName, StackStatus } of page.StackSummaries ?? []) {
      if (StackStatus !== 'DELETE_COMPLETE') {
        stacks.push([StackName, StackStatus]);
      }
    }
  }
  return stacks;
}

/** The objects that the action applies, and whether they are there with its field manager. */
function objectsIn(...[ctx, cluster]: Parameters<typeof openKubernetes>) {
  const kubernetes = openKubernetes(ctx, cluster);
  const namespaces = ['development', 'test', 'production', 'feature-branch'];
  const wanted = [
    ...ingressControllerManifests({ tags: {} }),
    ...namespaces.map(name => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name, namespace: undefined },
    })),
  ];
  return inOrder(wanted, async ({ apiVersion, kind, metadata }) => {
    const { name, namespace } = metadata;
    const found = await kubernetes.get<any>({
      ...{ apiVersion, kind, name, namespace },
    });
    const owners = found?.metadata.managedFields.map((one: any) => one.manager);
    return [kind, name, !!owners?.includes(manifestFieldManager)];
  });
}

async function inOrder<T>(items: T[], read: (item: T) => Promise<unknown>) {
  const results: unknown[] = [];
  for (const item of items) {
    results.push(await read(item));
  }
  return results;
}
