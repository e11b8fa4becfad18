import { seedingTestBed } from '../__testUtils__/seedingTestBed';
import { sealSecret } from '../github/secrets';

jest.setTimeout(60_000);

const ecr = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';
const awsRoleArn = 'arn:aws:iam::111122223333:role/publish';
const octopusAwsRoleArn = 'arn:aws:iam::111122223333:role/octopus';
const noDockerHub = { dockerHubUsername: undefined, dockerHubToken: undefined };

describe('a registry besides Docker Hub', () => {
  const bed = seedingTestBed();
  const onAmazon = {
    ...noDockerHub,
    dockerImage: `${ecr}/octopub/shop`,
    awsRoleArn,
    protectDefaultBranch: false,
  };

  const variables = async () => {
    const { body } = await bed.api(
      'GET',
      '/repos/octopub/shop/actions/variables',
    );
    return Object.fromEntries(
      body.variables.map(({ name, value }: any) => [name, value]),
    );
  };
  const feeds = () =>
    bed
      .octopusClient()
      .list<Record<string, unknown>>('/api/Spaces-2/feeds/all');
  const projectVariables = async () => {
    const client = bed.octopusClient();
    const [project] = await client.list<{ VariableSetId: string }>(
      '/api/Spaces-2/projects/all',
    );
    const { Variables } = await client.get<{
      Variables: { Name: string; Value: string }[];
    }>(`/api/Spaces-2/variables/${project.VariableSetId}`);
    // A feed is referred to by its id, which says nothing here.
    const names = new Map((await feeds()).map(({ Id, Name }) => [Id, Name]));
    return Object.fromEntries(
      Variables.map(({ Name, Value }) => [Name, names.get(Value) ?? Value]),
    );
  };
  const addFeed = (Name: string, more: object) =>
    bed.octopusClient().post('/api/Spaces-2/feeds', { Name, ...more });

  it("is GitHub's, which the workflow has a token for", async () => {
    const registry = `containers.${bed.host()}`;
    const { outputs } = await bed.run({
      ...noDockerHub,
      dockerImage: `${registry}/octopub/shop`,
    });

    expect(await variables()).toMatchObject({
      DOCKER_IMAGE: 'octopub/shop',
      IMAGE_REGISTRY: registry,
    });
    expect(await variables()).not.toHaveProperty('AWS_ROLE_ARN');
    for (const name of ['DOCKERHUB_USERNAME', 'DOCKERHUB_TOKEN']) {
      expect(await bed.github.secret('octopub', 'shop', name)).toBeUndefined();
    }
    expect(await feeds()).toContainEqual(
      expect.objectContaining({
        Name: registry,
        FeedType: 'Docker',
        FeedUri: `https://${registry}`,
      }),
    );
    expect(await projectVariables()).toMatchObject({
      'Kubernetes.Deployment.Feed': registry,
      'Kubernetes.Deployment.Image': 'octopub/shop',
      'Kubernetes.Deployment.Registry': registry,
    });
    expect(outputs.summary).toContain('A package is private at first');
  });

  it('is found by a feed that the space has', async () => {
    const registry = `containers.${bed.host()}`;
    await addFeed('Images', {
      FeedType: 'Docker',
      FeedUri: `https://${registry}/`,
    });
    await bed.run({ ...noDockerHub, dockerImage: `${registry}/octopub/shop` });

    expect(await projectVariables()).toMatchObject({
      'Kubernetes.Deployment.Feed': 'Images',
    });
    expect((await feeds()).map(({ Name }) => Name)).not.toContain(registry);
  });

  it.each([
    [
      "GitHub's",
      () => `containers.${bed.host()}`,
      () => ({ dockerImage: `containers.${bed.host()}/octopub/shop` }),
    ],
    [
      'Amazon ECR',
      () => 'Amazon ECR 111122223333 eu-west-1',
      () => ({ ...onAmazon, octopusAwsRoleArn }),
    ],
  ])('does not take over a feed of the name for %s', async (_, name, input) => {
    await addFeed(name(), {
      FeedType: 'Docker',
      FeedUri: 'https://registry.example.com',
    });
    await expect(bed.run({ ...noDockerHub, ...input() })).rejects.toMatchObject(
      {
        name: 'ConflictError',
        message: expect.stringContaining(
          `a feed '${name()}' that does not lead to`,
        ),
      },
    );
    expect(bed.writes()).toEqual([]);
  });

  it('is Amazon ECR, which trusts the workflow and Octopus', async () => {
    const { outputs } = await bed.run({ ...onAmazon, octopusAwsRoleArn });

    expect(await variables()).toMatchObject({
      DOCKER_IMAGE: 'octopub/shop',
      IMAGE_REGISTRY: ecr,
      AWS_REGION: 'eu-west-1',
      AWS_ROLE_ARN: awsRoleArn,
    });
    expect(await feeds()).toContainEqual(
      expect.objectContaining({
        Name: 'Amazon ECR 111122223333 eu-west-1',
        FeedType: 'AwsElasticContainerRegistry',
        Region: 'eu-west-1',
        OidcAuthentication: expect.objectContaining({
          RoleArn: octopusAwsRoleArn,
        }),
      }),
    );
    expect(await projectVariables()).toMatchObject({
      'Kubernetes.Deployment.Feed': 'Amazon ECR 111122223333 eu-west-1',
      'Kubernetes.Deployment.Image': 'octopub/shop',
    });
    const { body: repository } = await bed.api('GET', '/repos/octopub/shop');
    expect(outputs.summary).toContain(
      'Amazon ECR must have the repository octopub/shop',
    );
    expect(outputs.summary).toContain(
      `The role ${awsRoleArn} must trust the workflow: the issuer is https://${bed.host()}/_services/token, the audience sts.amazonaws.com, and the subject is like repo:octopub@${
        repository.owner.id
      }/shop@${repository.id}:ref:refs/heads/*.`,
    );

    const again = await bed.run(onAmazon);
    expect(again.outputs.summary).toContain('nothing was pushed');
  });

  it('is asked for no role where the space has one feed for the region', async () => {
    await addFeed('Frankfurt', {
      FeedType: 'AwsElasticContainerRegistry',
      Region: 'eu-central-1',
    });
    await addFeed('Ireland', {
      FeedType: 'AwsElasticContainerRegistry',
      Region: 'eu-west-1',
    });
    await bed.run(onAmazon);
    expect(await projectVariables()).toMatchObject({
      'Kubernetes.Deployment.Feed': 'Ireland',
    });

    await addFeed('Ireland, too', {
      FeedType: 'AwsElasticContainerRegistry',
      Region: 'eu-west-1',
    });
    await expect(
      bed.run({ ...onAmazon, repoUrl: `${bed.host()}?owner=octopub&repo=two` }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/several feeds.*octopusAwsRoleArn/),
    });
  });

  it('takes the place of Docker Hub, whose secrets go', async () => {
    await bed.run({ protectDefaultBranch: false });
    await bed.run({ ...onAmazon, octopusAwsRoleArn });
    expect(
      await bed.github.secret('octopub', 'shop', 'DOCKERHUB_TOKEN'),
    ).toBeUndefined();
    expect(await variables()).toMatchObject({ IMAGE_REGISTRY: ecr });

    await bed.run({ protectDefaultBranch: false });
    expect(await variables()).not.toHaveProperty('IMAGE_REGISTRY');
    expect(await variables()).not.toHaveProperty('AWS_ROLE_ARN');
  });

  it('leaves variables and secrets of the team that it never needed', async () => {
    const repository = '/repos/octopub/shop/actions';
    await bed.run({ protectDefaultBranch: false });
    for (const [name, value] of [
      ['AWS_REGION', 'us-east-1'],
      ['AWS_ROLE_ARN', 'arn:aws:iam::444455556666:role/backup'],
    ]) {
      await bed.api('POST', `${repository}/variables`, { name, value });
    }
    const own = {
      AWS_REGION: 'us-east-1',
      AWS_ROLE_ARN: 'arn:aws:iam::444455556666:role/backup',
    };
    await bed.run({ protectDefaultBranch: false });
    expect(await variables()).toMatchObject(own);

    const onGitHub = {
      ...noDockerHub,
      dockerImage: `containers.${bed.host()}/octopub/shop`,
      protectDefaultBranch: false,
    };
    await bed.run(onGitHub);
    expect(await variables()).toMatchObject(own);
    expect(
      await bed.github.secret('octopub', 'shop', 'DOCKERHUB_TOKEN'),
    ).toBeUndefined();

    const { body } = await bed.api('GET', `${repository}/secrets/public-key`);
    await bed.api('PUT', `${repository}/secrets/DOCKERHUB_TOKEN`, {
      key_id: body.key_id,
      encrypted_value: await sealSecret('of the team', body.key),
    });
    for (const input of [onGitHub, { ...onAmazon, octopusAwsRoleArn }]) {
      await bed.run(input);
      expect(
        await bed.github.secret('octopub', 'shop', 'DOCKERHUB_TOKEN'),
      ).toBe('of the team');
    }
  });

  it('may have to be allowed in the actions policy', async () => {
    await bed.run({ ...onAmazon, octopusAwsRoleArn });
    await bed.api('PUT', '/repos/octopub/shop/actions/permissions', {
      enabled: true,
      allowed_actions: 'selected',
    });
    const { outputs } = await bed.run(onAmazon);
    expect(outputs.summary).toContain('Aqua Security, AWS and Octopus Deploy');
  });
});
