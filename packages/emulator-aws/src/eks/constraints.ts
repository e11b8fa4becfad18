import {
  all,
  Constraints,
  length,
  oneOf,
  pattern,
  range,
} from '../schema/constraints';

const clusterName = all<string>(
  length(1, 100),
  pattern(/^[0-9A-Za-z][A-Za-z0-9\-_]*$/),
);
const pageSize = range(1, 100);
const tags = length(1, 50);
const authenticationMode = oneOf('API', 'API_AND_CONFIG_MAP', 'CONFIG_MAP');

/**
 * What the SDK's schemas leave out. Sources: eks/2017-11-01/service-2.json of
 * botocore 1.43.11; that names of clusters have nothing else in them: Cluster
 * in the EKS API Reference.
 */
export const eksConstraints: Constraints = {
  'CreateClusterRequest.name': clusterName,
  'CreateClusterRequest.tags': tags,
  'CreateClusterRequest.encryptionConfig': length(0, 1),
  'CreateAccessConfigRequest.authenticationMode': authenticationMode,
  'UpdateAccessConfigRequest.authenticationMode': authenticationMode,
  'UpgradePolicyRequest.supportType': oneOf('STANDARD', 'EXTENDED'),
  'KubernetesNetworkConfigRequest.ipFamily': oneOf('ipv4', 'ipv6'),
  'CreateFargateProfileRequest.tags': tags,
  'CreateNodegroupRequest.tags': tags,
  'CreateNodegroupRequest.capacityType': oneOf(
    'ON_DEMAND',
    'SPOT',
    'CAPACITY_BLOCK',
  ),
  'CreateNodegroupRequest.amiType': pattern(
    /^(AL2|AL2023|BOTTLEROCKET|WINDOWS|CUSTOM)(_\w+)?$/,
  ),
  'NodegroupScalingConfig.minSize': range(0),
  'NodegroupScalingConfig.maxSize': range(1),
  'NodegroupScalingConfig.desiredSize': range(0),
  'NodegroupUpdateConfig.maxUnavailable': range(1),
  'NodegroupUpdateConfig.maxUnavailablePercentage': range(1, 100),
  'Taint.key': length(1, 63),
  'Taint.value': length(0, 63),
  'Taint.effect': oneOf('NO_SCHEDULE', 'NO_EXECUTE', 'PREFER_NO_SCHEDULE'),
  'CreateAddonRequest.clusterName': clusterName,
  'CreateAddonRequest.tags': tags,
  'CreateAddonRequest.serviceAccountRoleArn': length(1, 255),
  'CreateAddonRequest.resolveConflicts': oneOf('OVERWRITE', 'NONE', 'PRESERVE'),
  'UpdateAddonRequest.clusterName': clusterName,
  'UpdateAddonRequest.resolveConflicts': oneOf('OVERWRITE', 'NONE', 'PRESERVE'),
  'AddonNamespaceConfigRequest.namespace': length(1, 63),
  'CreateAccessEntryRequest.tags': tags,
  'AccessScope.type': oneOf('cluster', 'namespace'),
  'TagResourceRequest.tags': tags,
  'DescribeClusterVersionsRequest.maxResults': pageSize,
  'DescribeClusterVersionsRequest.status': oneOf(
    'unsupported',
    'standard-support',
    'extended-support',
  ),
  'DescribeClusterVersionsRequest.versionStatus': oneOf(
    'UNSUPPORTED',
    'STANDARD_SUPPORT',
    'EXTENDED_SUPPORT',
  ),
  'DescribeAddonVersionsRequest.maxResults': pageSize,
  'ListAccessEntriesRequest.maxResults': pageSize,
  'ListAccessPoliciesRequest.maxResults': pageSize,
  'ListAddonsRequest.maxResults': pageSize,
  'ListAssociatedAccessPoliciesRequest.maxResults': pageSize,
  'ListClustersRequest.maxResults': pageSize,
  'ListFargateProfilesRequest.maxResults': pageSize,
  'ListNodegroupsRequest.maxResults': pageSize,
  'ListUpdatesRequest.maxResults': pageSize,
};
