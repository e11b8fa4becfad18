/** A statement of an IAM policy. */
interface Statement {
  Sid: string;
  Effect: 'Allow';
  Action: string[];
  Resource: string | string[];
}

/**
 * What the principal of the portal needs in AWS, in the account and partition `aws`;
 * elsewhere the ARNs begin differently. Names of actions: "Actions, resources, and
 * condition keys" in the Service Authorization Reference. What CloudFormation does
 * with a type of resource it does with the rights of whoever creates the stack: the
 * permissions of its handlers in the type's schema (`aws cloudformation describe-type`).
 */
export const iamPolicy: { Version: string; Statement: Statement[] } = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Clusters',
      Effect: 'Allow',
      Action: ['eks:*'],
      Resource: '*',
    },
    {
      Sid: 'Stacks',
      Effect: 'Allow',
      Action: ['cloudformation:*'],
      Resource: 'arn:aws:cloudformation:*:*:stack/octopus-eks-*/*',
    },
    {
      Sid: 'Roles',
      Effect: 'Allow',
      Action: [
        'iam:AttachRolePolicy',
        'iam:CreateRole',
        'iam:DeleteRole',
        'iam:DetachRolePolicy',
        'iam:GetRole',
        'iam:ListAttachedRolePolicies',
        'iam:ListRolePolicies',
        'iam:PassRole',
        'iam:TagRole',
      ],
      Resource: 'arn:aws:iam::*:role/octopus-eks-*',
    },
    {
      Sid: 'WhoOctopusIsAndWhatIsAllowed',
      Effect: 'Allow',
      Action: [
        'iam:CreateServiceLinkedRole',
        'iam:GetAccessKeyLastUsed',
        'iam:GetPolicy',
        'iam:GetRole',
        'iam:GetUser',
        'iam:SimulatePrincipalPolicy',
        'servicequotas:GetServiceQuota',
        'sts:GetCallerIdentity',
      ],
      Resource: '*',
    },
    {
      Sid: 'Network',
      Effect: 'Allow',
      Action: [
        'ec2:AllocateAddress',
        'ec2:AssociateRouteTable',
        'ec2:AttachInternetGateway',
        'ec2:CreateInternetGateway',
        'ec2:CreateNatGateway',
        'ec2:CreateRoute',
        'ec2:CreateRouteTable',
        'ec2:CreateSubnet',
        'ec2:CreateTags',
        'ec2:CreateVpc',
        'ec2:DeleteInternetGateway',
        'ec2:DeleteNatGateway',
        'ec2:DeleteNetworkInterface',
        'ec2:DeleteRoute',
        'ec2:DeleteRouteTable',
        'ec2:DeleteSecurityGroup',
        'ec2:DeleteSubnet',
        'ec2:DeleteTags',
        'ec2:DeleteVpc',
        'ec2:Describe*',
        'ec2:DetachInternetGateway',
        'ec2:DisassociateAddress',
        'ec2:DisassociateRouteTable',
        'ec2:ModifySubnetAttribute',
        'ec2:ModifyVpcAttribute',
        'ec2:ReleaseAddress',
      ],
      Resource: '*',
    },
    {
      Sid: 'LoadBalancersOfClusters',
      Effect: 'Allow',
      Action: [
        'elasticloadbalancing:DeleteLoadBalancer',
        'elasticloadbalancing:Describe*',
      ],
      Resource: '*',
    },
  ],
};
