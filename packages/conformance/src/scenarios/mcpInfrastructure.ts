import { readClusterCertificate } from '../server/readClusterCertificate';
import { OctopusMcp } from '../clients/OctopusMcp';
import { ScenarioContext } from '../model/types';
import { McpContext } from './McpContext';

/** Accounts, a certificate, a target, and what there is nothing of; who asks, and which server answers. */
export async function mcpInfrastructure(
  { checks }: ScenarioContext,
  { server, space, get }: McpContext,
  assistant: OctopusMcp,
): Promise<void> {
  const spaceName = space.Name;
  const [environment] = await get('environments/all');
  const certificate = await server.post(`/api/${space.Id}/certificates`, {
    Name: 'eks',
    CertificateData: {
      HasValue: true,
      NewValue: await readClusterCertificate(),
    },
  });
  const [account] = await get('accounts/all');
  const machine = await server.post(`/api/${space.Id}/machines`, {
    Name: 'eks-dev',
    EnvironmentIds: [environment.Id],
    Roles: ['EKS'],
    Endpoint: {
      CommunicationStyle: 'Kubernetes',
      ClusterUrl: 'https://eks.example.com',
      ClusterCertificate: certificate.Id,
      Namespace: 'octopub',
      Authentication: {
        AuthenticationType: 'KubernetesAws',
        AccountId: account.Id,
        ClusterName: 'octopus',
      },
    },
  });

  const accountSummary = {
    id: account.Id,
    name: 'AWS Account',
    slug: account.Slug,
    accountType: 'AmazonWebServicesAccount',
    accessKey: account.AccessKey,
  };
  const accounts = await assistant.json('find_accounts', { spaceName });
  checks.equal('accounts', accounts.totalResults, 1);
  checks.contains('account', accounts.items[0], accountSummary);
  checks.contains(
    'account, by its id',
    await assistant.json('find_accounts', { spaceName, accountId: account.Id }),
    accountSummary,
  );
  const others = { spaceName, accountType: 'UsernamePassword' };
  checks.equal(
    'accounts of another type',
    (await assistant.json('find_accounts', others)).items,
    [],
  );

  const certificates = await assistant.json('find_certificates', {
    spaceName,
    partialName: 'ek',
  });
  checks.equal('certificates', certificates.totalResults, 1);
  checks.contains('certificate', certificates.items[0], {
    id: certificate.Id,
    name: 'eks',
    thumbprint: certificate.Thumbprint,
  });

  const find = (filter: object) =>
    assistant.json('find_deployment_targets', { spaceName, ...filter });
  for (const filter of [
    {},
    { roles: ['EKS'] },
    { environmentIds: [environment.Id], commStyles: ['Kubernetes'] },
  ]) {
    const { items } = await find(filter);
    const what = `target by ${Object.keys(filter).join(' and ') || 'nothing'}`;
    checks.equal(`${what}, how many`, items.length, 1);
    checks.contains(what, items[0], {
      id: machine.Id,
      name: 'eks-dev',
      environmentIds: [environment.Id],
      roles: ['EKS'],
    });
  }
  checks.equal(
    'targets with another tag',
    (await find({ roles: ['ECS'] })).items,
    [],
  );
  const one = await find({ targetId: machine.Id });
  checks.equal(
    'style of the endpoint',
    one.endpoint.communicationStyle,
    'Kubernetes',
  );

  for (const tool of ['find_tenants', 'find_interruptions']) {
    const { totalResults } = await assistant.json(tool, { spaceName });
    checks.equal(`${tool}, of which there are none`, totalResults, 0);
  }
  const missing = await assistant.call('get_missing_tenant_variables', {
    spaceName,
  });
  checks.prints(
    'variables that tenants miss',
    missing.text,
    'No missing tenant variables found',
  );

  checks.contains('who asks', await assistant.json('get_current_user'), {
    username: 'admin',
    isActive: true,
    isRequestor: true,
  });
  const { Version, InstallationId } = await server.get<any>('/api');
  checks.equal(
    'which server answers',
    (await assistant.read('octopus://api/capabilities')).server,
    { version: Version, installationId: InstallationId },
  );
}
