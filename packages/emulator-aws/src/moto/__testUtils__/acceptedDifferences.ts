const ACTIVE_AT_ONCE =
  'moto has clusters ACTIVE at once; EKS knows neither before the cluster is created';
const KEY_PAIR =
  'moto makes up a key pair for node groups that were asked for without one';

/** Why the stand-in lacks a field that moto answers, or has it otherwise. */
const fields: Record<string, string> = {
  'CreateCluster: cluster.certificateAuthority.data (missing)': ACTIVE_AT_ONCE,
  'CreateCluster: cluster.endpoint (missing)': ACTIVE_AT_ONCE,
  'CreateNodegroup: nodegroup.remoteAccess (missing)': KEY_PAIR,
  'CreateNodegroup: nodegroup.resources.remoteAccessSecurityGroup (missing)':
    KEY_PAIR,
  'DeleteNodegroup: nodegroup.remoteAccess (missing)': KEY_PAIR,
  'DeleteNodegroup: nodegroup.resources.remoteAccessSecurityGroup (missing)':
    KEY_PAIR,
  'DescribeNodegroup: nodegroup.remoteAccess (missing)': KEY_PAIR,
  'DescribeNodegroup: nodegroup.resources.remoteAccessSecurityGroup (missing)':
    KEY_PAIR,
};

/** Why the stand-in refuses in other words than moto. */
const refusals: Record<string, string> = {
  'a network that there is not':
    "the aws CLI prints: The vpc ID 'vpc-…' does not exist",
  'a role that there is not':
    'the aws CLI prints: The role with name … cannot be found.',
};

/** Every difference from moto, with its reason. */
export const acceptedDifferences = { fields, refusals };
