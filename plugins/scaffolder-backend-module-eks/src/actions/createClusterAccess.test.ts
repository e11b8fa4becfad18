import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CreateStackCommand } from '@aws-sdk/client-cloudformation';
import { GetRoleCommand, ListRolesCommand } from '@aws-sdk/client-iam';
import { Cloud, startCloud } from '../__testUtils__/startCloud';

jest.setTimeout(60_000);

const policies = readFileSync(
  resolve(__dirname, '../../../../docs/keys.md'),
  'utf8',
);
const account = '123456789012';
const boundary = `arn:aws:iam::${account}:policy/limits`;
const path = '/aws-reserved/sso.amazonaws.com/eu-west-1/';
const name = 'AWSReservedSSO_Deploys_0123456789abcdef';
const roleArn = `arn:aws:iam::${account}:role${path}${name}`;

describe('who and what eks:create-cluster gives access to', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud({
      aws: { policies: [boundary], requiredPermissionsBoundary: boundary },
    });
  });
  afterEach(() => cloud.close());

  const creations = () =>
    cloud.commands.filter(command => command.startsWith('Create'));

  async function makeRole() {
    await cloud.clients().cloudFormation.send(
      new CreateStackCommand({
        StackName: 'roles',
        Capabilities: ['CAPABILITY_NAMED_IAM'],
        TemplateBody: JSON.stringify({
          Resources: {
            Role: {
              Type: 'AWS::IAM::Role',
              Properties: {
                AssumeRolePolicyDocument: { Statement: [] },
                Path: path,
                PermissionsBoundary: boundary,
                RoleName: name,
              },
            },
          },
        }),
      }),
    );
    cloud.aws.clock.advance(60 * 60_000);
    cloud.commands.length = 0;
  }

  it('creates its roles within a permissions boundary', async () => {
    const { error } = await cloud.run('create', {
      permissionsBoundary: boundary,
    });
    expect(error).toBeUndefined();
    const { iam } = cloud.clients();
    const { Roles } = await iam.send(new ListRolesCommand({}));
    expect(Roles).toHaveLength(3);
    for (const { RoleName } of Roles!) {
      const { Role } = await iam.send(new GetRoleCommand({ RoleName }));
      expect(Role!.PermissionsBoundary?.PermissionsBoundaryArn).toBe(boundary);
    }
  });

  it('asks for the boundary that roles must have before anything is created', async () => {
    const { error } = await cloud.run('create');
    expect(error).toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(
        /lacks permissions .*: iam:CreateRole\. Allow .*, or set 'permissionsBoundary'/,
      ),
    });
    expect(creations()).toEqual([]);
  });

  it('refuses a boundary that roles may not have before anything is created', async () => {
    await cloud.close();
    const other = `${boundary}-other`;
    cloud = await startCloud({
      aws: {
        policies: [boundary, other],
        requiredPermissionsBoundary: boundary,
      },
    });
    const { error } = await cloud.run('create', { permissionsBoundary: other });
    expect(error).toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(
        /: iam:CreateRole\. Allow these actions, and/,
      ),
    });
    expect(creations()).toEqual([]);
  });

  it.each(['PassRole', 'CreateRole', 'TagRole', 'AttachRolePolicy'])(
    'asks for iam:%s, which the policy has, before anything is created',
    async operation => {
      expect(policies).toContain(`"iam:${operation}"`);
      cloud.aws.faults.add({
        ...{ service: 'iam', operation },
        effect: { type: 'denied' },
      });
      const { error } = await cloud.run('create', {
        permissionsBoundary: boundary,
      });
      expect(error).toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringMatching(
          `: iam:${operation}\\. Allow these actions, and`,
        ),
      });
      expect(creations()).toEqual([]);
    },
  );

  it('refuses a boundary that is not there before anything is created', async () => {
    const { error } = await cloud.run('create', {
      permissionsBoundary: `${boundary}-not-there`,
    });
    expect(error).toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/no policy .*'permissionsBoundary'/),
    });
    expect(creations()).toEqual([]);
  });

  it.each([
    [
      'a role without its path',
      `arn:aws:iam::${account}:role/${name}`,
      `which IAM knows as ${roleArn}`,
    ],
    [
      'a role that is not there',
      `${roleArn}0`,
      'AWSReservedSSO_NAME_ID, without the region',
    ],
    [
      'a user that is not there',
      `arn:aws:iam::${account}:user/nobody`,
      'The user with name nobody cannot be found',
    ],
    [
      'a role of another partition',
      `arn:aws-cn:iam::${account}:role/octopus`,
      'of the AWS partition aws-cn',
    ],
  ])('refuses %s before anything is created', async (_, arn, reason) => {
    await makeRole();
    const { error } = await cloud.run('create', {
      octopusPrincipal: arn,
      permissionsBoundary: boundary,
    });
    expect(error).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(reason),
    });
    expect(creations()).toEqual([]);
  });

  it.each([
    ['a role with its path', roleArn],
    ['a role of another account', 'arn:aws:iam::210987654321:role/octopus'],
  ])('plans with %s', async (_, octopusPrincipal) => {
    await makeRole();
    const { error } = await cloud.run('create', {
      octopusPrincipal,
      permissionsBoundary: boundary,
      dryRun: true,
    });
    expect(error).toBeUndefined();
  });

  it('continues with a warning when IAM does not tell', async () => {
    await makeRole();
    cloud.aws.faults.add({
      service: 'iam',
      operation: 'GetRole',
      effect: { type: 'denied' },
    });
    const { error, log } = await cloud.run('create', {
      octopusPrincipal: roleArn,
      permissionsBoundary: boundary,
      dryRun: true,
    });
    expect(error).toBeUndefined();
    expect(log).toContainEqual(
      expect.stringMatching(/^IAM does not say whether there is arn:/),
    );
  });
});
