import { OctopusCli } from '../clients/OctopusCli';
import { emptySpace } from '../server/emptySpace';
import { readClusterCertificate } from '../server/readClusterCertificate';
import { ScenarioContext } from '../model/types';

/** What the CLI can make and delete of an infrastructure: an account, a target on EKS, an environment. */
export async function cliCreates(context: ScenarioContext): Promise<void> {
  const { checks } = context;
  const server = await context.startServer();
  const space = await emptySpace(server);
  const get = (path: string) => server.get<any>(`/api/${space.Id}/${path}`);
  const cli = new OctopusCli(context.programs[0], context.folder, {
    OCTOPUS_URL: server.url,
    OCTOPUS_API_KEY: server.apiKey,
    OCTOPUS_SPACE: space.Name,
  });
  const [development] = [
    await server.post(`/api/${space.Id}/environments`, { Name: 'Development' }),
    await server.post(`/api/${space.Id}/environments`, { Name: 'Old' }),
  ];
  const certificate = await server.post(`/api/${space.Id}/certificates`, {
    Name: 'eks',
    CertificateData: {
      HasValue: true,
      NewValue: await readClusterCertificate(),
    },
  });

  const made = await cli.text(
    ...['account', 'aws', 'create', '--name', 'AWS'],
    ...['--access-key', 'AKIAEXAMPLE', '--secret-key', 'hush'],
    ...['--environment', 'Development'],
  );
  checks.prints('account', made, 'Successfully created AWS account AWS (aws).');
  const [account] = await get('accounts/all');
  checks.contains('account', account, {
    AccountType: 'AmazonWebServicesAccount',
    AccessKey: 'AKIAEXAMPLE',
    EnvironmentIds: [development.Id],
    SecretKey: { HasValue: true, NewValue: null, Hint: null },
  });

  const target = await cli.text(
    ...['deployment-target', 'kubernetes', 'create', '--name', 'eks-dev'],
    ...['--cluster-url', 'https://eks.example.com', '--certificate', 'eks'],
    ...['--auth-type', 'AmazonWebServicesAccount', '--account', 'AWS'],
    ...['--eks-cluster-name', 'octopus', '--namespace', 'octopub'],
    ...['--environment', 'Development', '--role', 'EKS'],
    ...['--worker-pool', 'Hosted Ubuntu'],
  );
  checks.prints(
    'target',
    target,
    "Successfully created Kubernetes deployment target 'eks-dev'.",
  );
  const [machine] = await get('machines/all');
  checks.contains('endpoint', machine.Endpoint, {
    CommunicationStyle: 'Kubernetes',
    ClusterUrl: 'https://eks.example.com',
    ClusterCertificate: certificate.Id,
    Namespace: 'octopub',
    SkipTlsVerification: 'False',
    Authentication: {
      AuthenticationType: 'KubernetesAws',
      AccountId: account.Id,
      ClusterName: 'octopus',
      UseInstanceRole: false,
      AssumeRole: false,
    },
  });
  const view = await cli.text(
    ...['deployment-target', 'kubernetes', 'view', 'eks-dev'],
  );
  checks.prints(
    'view of the target',
    view,
    /Authentication Type\s+KubernetesAws/,
  );
  checks.prints('view of the target', view, /Environments\s+Development/);
  checks.equal(
    'targets',
    (await cli.json<any[]>('deployment-target', 'list')).map(
      ({ Name, Type, CommunicationStyle, Roles }) => [
        Name,
        Type ?? CommunicationStyle,
        Roles,
      ],
    ),
    [['eks-dev', 'Kubernetes', ['EKS']]],
  );

  checks.prints(
    'environment in use',
    await cli.refusal('environment', 'delete', 'Development', '-y'),
    '400 Bad Request',
  );
  await cli.text('environment', 'delete', 'Old', '-y');
  checks.equal(
    'environments that are left',
    (await get('environments/all')).map(({ Name }: any) => Name),
    ['Development'],
  );
  checks.prints('users', await cli.text('user', 'list'), /reader\s+Sandbox/);
}
