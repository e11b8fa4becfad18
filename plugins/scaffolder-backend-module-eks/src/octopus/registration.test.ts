import { Cloud, startCloud } from '../__testUtils__/startCloud';

jest.setTimeout(60_000);

const name = 'octopus eu-west-1 certificate authority';
const making = /^(Create|Associate|Delete|Update)/;

describe('the registration of a cluster in Octopus', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.close());

  const path = (rest: string) => `${cloud.octopus.space}/${rest}`;
  const certificates = () =>
    cloud.octopus.client.list<any>(path('certificates'));
  const targets = () => cloud.octopus.client.get<any[]>(path('machines/all'));
  const keep = (Notes: string) =>
    cloud.octopus.client.post<any>(path('certificates'), {
      Name: name,
      Notes,
      CertificateData: {
        HasValue: true,
        NewValue: Buffer.from(
          cloud.kubernetes.authority.certificateAuthority,
        ).toString('base64'),
      },
      EnvironmentIds: [],
      TenantedDeploymentParticipation: 'Untenanted',
    });

  it.each([
    ['that nobody says of what it is', 'For the shop'],
    [
      'of a cluster of the name in another account',
      'Certificate authority of arn:aws:eks:eu-west-1:210987654321:cluster/octopus; kept by eks:create-cluster.',
    ],
  ])('creates nothing if there is a certificate %s', async (_, notes) => {
    const kept = await keep(notes);
    const { error } = await cloud.run('create');

    expect(error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(`'${name}' \\(${kept.Id}\\).*Rename it`),
    });
    expect(cloud.commands.filter(command => making.test(command))).toEqual([]);
    expect(await certificates()).toEqual([kept]);
  });

  it("uses somebody's certificate of the same authority, and does not delete it", async () => {
    await cloud.run('create', { environments: [] });
    const kept = await keep('For the shop');
    const { error } = await cloud.run('create');

    expect(error).toBeUndefined();
    expect(await certificates()).toEqual([kept]);
    for (const { Endpoint } of await targets()) {
      expect(Endpoint.ClusterCertificate).toBe(kept.Id);
    }

    expect((await cloud.run('delete')).error).toBeUndefined();
    expect(await targets()).toEqual([]);
    expect(await certificates()).toEqual([kept]);
  });

  it('keeps what people changed in a target, its name included', async () => {
    await cloud.run('create', { environments: ['Development'] });
    const [target] = await targets();
    const changed = {
      ...target,
      Name: 'Octopus DEVELOPMENT',
      Roles: [...target.Roles, 'shop'],
      TenantedDeploymentParticipation: 'TenantedOrUntenanted',
      Endpoint: {
        ...target.Endpoint,
        Namespace: 'elsewhere',
        Authentication: {
          ...target.Endpoint.Authentication,
          AssumeRole: true,
          AssumedRoleArn: 'arn:aws:iam::123456789012:role/deployer',
        },
      },
    };
    await cloud.octopus.client.put(path(`machines/${target.Id}`), changed);
    const { error } = await cloud.run('create', {
      environments: ['Development'],
    });

    expect(error).toBeUndefined();
    expect(await targets()).toMatchObject([
      {
        ...changed,
        Endpoint: { ...changed.Endpoint, Namespace: 'development' },
      },
    ]);
  });
});
