import { answer } from './eksAnswers';
import { Reply } from './types';

/** What AWS answers for a stack that is not there. */
export const noStack: Reply = {
  stderr:
    '\nAn error occurred (ValidationError) when calling the DescribeStacks operation: Stack with id eksctl-octopus-cluster does not exist\n',
  exit: 254,
};

/**
 * What the real eksctl does when the cluster is gone, whatever is left of it
 * (eksctl 0.230.0, pkg/ctl/delete/cluster.go; run against an emulator of AWS).
 */
export const clusterIsGone = answer('eksctl', /^delete cluster /, {
  stderr:
    'Error: unable to describe cluster control plane: operation error EKS: DescribeCluster, https response error StatusCode: 404, ResourceNotFoundException: No cluster found for name: octopus.\n',
  exit: 1,
});

/**
 * A stack as `aws cloudformation describe-stacks` lists it, made by eksctl for
 * our configuration: protected, with its own tags and those of the cluster
 * (eksctl 0.230.0, pkg/cfn/manager/api.go).
 */
export const stackOf = (
  name: string,
  {
    cluster = 'octopus',
    creator = 'octopus-reference-architecture',
    ...more
  }: { cluster?: string; creator?: string } & Record<string, unknown> = {},
) => ({
  StackName: name,
  StackStatus: 'CREATE_COMPLETE',
  EnableTerminationProtection: true,
  Tags: [
    { Key: 'alpha.eksctl.io/cluster-name', Value: cluster },
    { Key: 'created-by', Value: creator },
  ],
  ...more,
});

/** All stacks of the region. */
export const stacksAre = (...stacks: object[]) =>
  answer('aws', /^cloudformation describe-stacks --region /, {
    stdout: JSON.stringify({ Stacks: stacks }),
  });
