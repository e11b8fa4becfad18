import { AwsError } from '../../http/AwsError';
import { clusterOf } from '../../eks/clusterOf';
import { createCluster } from '../../eks/clusters/createCluster';
import { deleteCluster } from '../../eks/clusters/deleteCluster';
import { nodegroupOf } from '../../eks/nodegroups/nodegroupOf';
import { nodegroupOperations } from '../../eks/nodegroups/nodegroupOperations';
import { ResourceType } from './resourceType';

/**
 * Clusters and their node groups, as far as EKS itself is played. Source:
 * AWS::EKS::Cluster and AWS::EKS::Nodegroup in the CloudFormation Template
 * Reference. CloudFormation gives a resource the tags of its stack as well:
 * "Resource tag" there.
 */
export const clusterTypes: Record<string, ResourceType> = {
  'AWS::EKS::Cluster': {
    properties: [
      'AccessConfig',
      'BootstrapSelfManagedAddons',
      'DeletionProtection',
      'EncryptionConfig',
      'KubernetesNetworkConfig',
      'Name',
      'ResourcesVpcConfig',
      'RoleArn',
      'Tags',
      'UpgradePolicy',
      'Version',
    ],
    required: ['ResourcesVpcConfig', 'RoleArn'],
    creation: 'clusterCreation',
    deletion: 'clusterDeletion',
    create({ Tags = [], ...properties }, context) {
      const { cluster } = createCluster(
        {
          ...(inApi(properties) as object),
          name: properties.Name ?? context.logicalId,
          tags: tagRecord([...Tags, ...context.tags]),
        } as never,
        context,
      );
      return { physicalId: cluster!.name!, attributes: {} };
    },
    ready(name, context) {
      const { cluster } = clusterOf(name, context);
      const [issue] = cluster.health?.issues ?? [];
      if (cluster.status === 'FAILED') {
        throw new AwsError(`${issue?.code}`, `${issue?.message}`);
      }
      return {
        Arn: cluster.arn!,
        Endpoint: cluster.endpoint!,
        CertificateAuthorityData: cluster.certificateAuthority!.data!,
        ClusterSecurityGroupId:
          cluster.resourcesVpcConfig!.clusterSecurityGroupId!,
        OpenIdConnectIssuerUrl: cluster.identity!.oidc!.issuer!,
      };
    },
    beginRemoval: ({ physicalId }, _properties, context) => {
      deleteCluster({ name: physicalId }, context);
    },
    // By now EKS has done it.
    remove: () => {},
  },

  'AWS::EKS::Nodegroup': {
    properties: [
      'AmiType',
      'CapacityType',
      'ClusterName',
      'DiskSize',
      'InstanceTypes',
      'Labels',
      'LaunchTemplate',
      'NodegroupName',
      'NodeRole',
      'ReleaseVersion',
      'ScalingConfig',
      'Subnets',
      'Tags',
      'Taints',
      'UpdateConfig',
      'Version',
    ],
    required: ['ClusterName', 'NodeRole', 'Subnets'],
    creation: 'nodegroupCreation',
    deletion: 'nodegroupDeletion',
    create({ Labels, Tags = {}, ...properties }, context) {
      const { nodegroup } = nodegroupOperations.CreateNodegroup(
        {
          ...(inApi(properties) as object),
          labels: Labels,
          tags: { ...Tags, ...tagRecord(context.tags) },
        } as never,
        context,
      );
      const { clusterName, nodegroupName, nodegroupArn } = nodegroup!;
      return {
        physicalId: `${clusterName}/${nodegroupName}`,
        attributes: {
          Arn: nodegroupArn!,
          ClusterName: clusterName!,
          NodegroupName: nodegroupName!,
        },
      };
    },
    ready(id, context) {
      const [clusterName, nodegroupName] = id.split('/');
      const { status, health } = nodegroupOf(clusterOf(clusterName, context), {
        clusterName,
        nodegroupName,
      });
      const [issue] = health?.issues ?? [];
      if (status === 'CREATE_FAILED') {
        throw new AwsError(`${issue?.code}`, `${issue?.message}`);
      }
    },
    beginRemoval: ({ attributes }, _properties, context) => {
      nodegroupOperations.DeleteNodegroup(
        {
          clusterName: attributes.ClusterName,
          nodegroupName: attributes.NodegroupName,
        },
        context,
      );
    },
    remove: () => {},
  },
};

/** The same value with the names of the EKS API, which begin with a small letter. */
function inApi(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(inApi);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name[0].toLowerCase() + name.slice(1),
      inApi(item),
    ]),
  );
}

function tagRecord(
  tags: { Key: string; Value: string }[],
): Record<string, string> {
  return Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
}
