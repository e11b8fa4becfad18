import {
  EvaluationResult,
  SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam';
import { NotAllowedError } from '@backstage/errors';
import { ActionContext } from '../context/ActionContext';
import { ClusterPlan } from './makePlan';

const onCluster = [
  'eks:CreateCluster',
  'eks:DescribeCluster',
  'eks:CreateFargateProfile',
  'eks:CreateAddon',
  'eks:CreateAccessEntry',
  'eks:AssociateAccessPolicy',
];
/**
 * CloudFormation puts the tags of the stack on its roles, and fails without the
 * permission to. Sources: "How do I resolve the tagging permission error in my
 * CloudFormation stack?" in the AWS Knowledge Center; "Tag IAM roles" in the IAM
 * User Guide.
 */
const onRoles = [
  'iam:PassRole',
  'iam:CreateRole',
  'iam:TagRole',
  'iam:AttachRolePolicy',
];
const onStack = ['cloudformation:CreateStack'];
/**
 * The condition key of what limits a role. A portal is often allowed to create
 * roles only within a boundary, and IAM can tell only when it knows which. Source:
 * "Actions, resources, and condition keys for AWS IAM" in the Service
 * Authorization Reference.
 */
const boundaryKey = 'iam:PermissionsBoundary';
/** CloudFormation creates the network on our behalf. */
const onNetwork = [
  'ec2:CreateVpc',
  'ec2:CreateSubnet',
  'ec2:CreateInternetGateway',
  'ec2:CreateNatGateway',
  'ec2:AllocateAddress',
];

/**
 * Asks IAM whether it would allow what the run is going to do. This finds most
 * missing permissions but not all: IAM may refuse to say, and some decisions
 * depend on more than the action and the resource, such as on tags
 * (eks-cluster.md §1.1).
 *
 * @param options - `nodes`: whether a node group is created; `permissionsBoundary`:
 *   ARN of the policy that limits the roles, if there is one
 * @throws NotAllowedError naming the actions that are denied
 */
export async function checkPermissions(
  ctx: ActionContext,
  plan: ClusterPlan,
  options: { cluster: string; nodes: boolean; permissionsBoundary?: string },
): Promise<void> {
  const { partition, account, principal, stack } = plan;
  const { permissionsBoundary } = options;
  const arn = (service: string, region: string, rest: string) =>
    `arn:${partition}:${service}:${region}:${account}:${rest}`;
  const { region } = ctx.aws;
  const questions: [string[], string][] = [
    [
      options.nodes ? [...onCluster, 'eks:CreateNodegroup'] : onCluster,
      arn('eks', region, `cluster/${options.cluster}`),
    ],
    ...(stack
      ? ([
          [onRoles, arn('iam', '', `role/${stack}-ClusterRole`)],
          [onStack, arn('cloudformation', region, `stack/${stack}/*`)],
          [onNetwork, '*'],
        ] satisfies [string[], string][])
      : []),
  ];
  const denied: EvaluationResult[] = [];
  try {
    for (const [actions, resource] of questions) {
      denied.push(
        ...(await simulate(ctx, {
          ...{ principal, actions, resource },
          boundary: actions === onRoles ? permissionsBoundary : undefined,
        })),
      );
    }
  } catch (error) {
    ctx.signal?.throwIfAborted();
    ctx.logger.warn(
      `IAM does not say what ${principal} is allowed to do (${
        (error as Error).message
      }), so a missing permission is only noticed later.`,
    );
    return;
  }
  if (denied.length) {
    const wantsBoundary = denied.some(one => one.MissingContextValues?.length);
    throw new NotAllowedError(
      `${principal} lacks permissions that creating a cluster requires: ${denied
        .map(({ EvalActionName }) => EvalActionName)
        .join(', ')}. Allow these actions, ${
        wantsBoundary
          ? "or set 'permissionsBoundary' to the policy within which roles may be created, "
          : ''
      }and run this again.`,
    );
  }
}

/**
 * @returns what is denied. A key that IAM misses makes its answer doubtful, but for
 *   the boundary: without one, the requests have no such key either.
 */
async function simulate(
  ctx: ActionContext,
  request: {
    principal: string;
    actions: string[];
    resource: string;
    boundary?: string;
  },
): Promise<EvaluationResult[]> {
  const { principal, actions, resource, boundary } = request;
  const { EvaluationResults = [] } = await ctx.aws.iam.send(
    new SimulatePrincipalPolicyCommand({
      PolicySourceArn: principal,
      ActionNames: actions,
      ResourceArns: [resource],
      ContextEntries: boundary
        ? [
            {
              ContextKeyName: boundaryKey,
              ContextKeyType: 'string',
              ContextKeyValues: [boundary],
            },
          ]
        : undefined,
    }),
    { abortSignal: ctx.signal },
  );
  return EvaluationResults.filter(
    ({ EvalDecision, MissingContextValues = [] }) =>
      EvalDecision !== 'allowed' &&
      MissingContextValues.every(key => key === boundaryKey),
  );
}
