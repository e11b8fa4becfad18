import {
  GetAccessKeyLastUsedCommand,
  GetOpenIDConnectProviderCommand,
  GetUserCommand,
  ListAttachedRolePoliciesCommand,
  ListRolesCommand,
  SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam';
import {
  GetAWSDefaultServiceQuotaCommand,
  GetServiceQuotaCommand,
  ListServiceQuotasCommand,
} from '@aws-sdk/client-service-quotas';
import { awsTestClients } from '../testing/awsTestClients';
import { buildNetwork } from '../testing/builtCluster';

describe('IAM and Service Quotas of the AWS sandbox', () => {
  const aws = awsTestClients({ quotas: { 'L-F678F1CE': 2 } });
  const { iam, quotas, sandbox } = aws;
  const boundary = 'arn:aws:iam::123456789012:policy/limits';
  const limited = awsTestClients({ requiredPermissionsBoundary: boundary });

  it('know roles of stacks', async () => {
    const outputs = await buildNetwork(aws);
    const { Roles, IsTruncated, Marker } = await iam.send(
      new ListRolesCommand({ MaxItems: 2 }),
    );
    expect(Roles).toHaveLength(2);
    expect(IsTruncated).toBe(true);
    const rest = await iam.send(new ListRolesCommand({ Marker }));
    expect(rest.Roles).toMatchObject([{ Arn: outputs.NodeRole }]);
    const { AttachedPolicies } = await iam.send(
      new ListAttachedRolePoliciesCommand({
        RoleName: outputs.NodeRole.split('/')[1],
      }),
    );
    expect(AttachedPolicies).toEqual([]);
  });

  it('know whose key it is', async () => {
    const { UserName } = await iam.send(
      new GetAccessKeyLastUsedCommand({
        AccessKeyId: sandbox.principal.accessKeyId,
      }),
    );
    const { User } = await iam.send(new GetUserCommand({ UserName }));
    expect(User!.Arn).toBe(sandbox.principal.arn);
    await expect(
      iam.send(
        new GetAccessKeyLastUsedCommand({ AccessKeyId: 'AKIANOBODYKNOWSIT' }),
      ),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('have no identity provider', async () => {
    await expect(
      iam.send(
        new GetOpenIDConnectProviderCommand({
          OpenIDConnectProviderArn:
            'arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/0',
        }),
      ),
    ).rejects.toMatchObject({ name: 'NoSuchEntityException' });
  });

  it('tell what is denied', async () => {
    sandbox.faults.add({
      service: 'eks',
      operation: 'CreateCluster',
      effect: { type: 'denied' },
    });
    const { EvaluationResults } = await iam.send(
      new SimulatePrincipalPolicyCommand({
        PolicySourceArn: sandbox.principal.arn,
        ActionNames: ['eks:CreateCluster', 'iam:PassRole'],
      }),
    );
    expect(
      EvaluationResults!.map(one => [one.EvalActionName, one.EvalDecision]),
    ).toEqual([
      ['eks:CreateCluster', 'implicitDeny'],
      ['iam:PassRole', 'allowed'],
    ]);
  });

  it('tell whether a role may be created, by the boundary that it would have', async () => {
    const ask = async (given?: string) => {
      const { EvaluationResults } = await limited.iam.send(
        new SimulatePrincipalPolicyCommand({
          PolicySourceArn: sandbox.principal.arn,
          ActionNames: ['iam:CreateRole'],
          ContextEntries: given
            ? [
                {
                  ContextKeyName: 'iam:PermissionsBoundary',
                  ContextKeyType: 'string',
                  ContextKeyValues: [given],
                },
              ]
            : undefined,
        }),
      );
      const [{ EvalDecision, MissingContextValues }] = EvaluationResults!;
      return [EvalDecision, MissingContextValues];
    };
    expect(await ask(boundary)).toEqual(['allowed', []]);
    expect(await ask(`${boundary}-other`)).toEqual(['implicitDeny', []]);
    expect(await ask()).toEqual(['implicitDeny', ['iam:PermissionsBoundary']]);
  });

  it('tell quotas, and what they would be', async () => {
    const vpcs = { ServiceCode: 'vpc', QuotaCode: 'L-F678F1CE' };
    const { Quota } = await quotas.send(new GetServiceQuotaCommand(vpcs));
    expect(Quota).toMatchObject({ QuotaName: 'VPCs per Region', Value: 2 });
    const usual = await quotas.send(new GetAWSDefaultServiceQuotaCommand(vpcs));
    expect(usual.Quota!.Value).toBe(5);
    const { Quotas } = await quotas.send(
      new ListServiceQuotasCommand({ ServiceCode: 'vpc' }),
    );
    expect(Quotas).toHaveLength(3);
    await expect(
      quotas.send(new GetServiceQuotaCommand({ ...vpcs, QuotaCode: 'L-0' })),
    ).rejects.toMatchObject({ name: 'NoSuchResourceException' });
  });
});
