import { applyBlueprint, planBlueprint } from '../engine';
import { counts, engineTestBed } from '../engine/__testUtils__/engineTestBed';
import { eksReferenceArchitecture } from './eksReferenceArchitecture';
import { serviceProject } from './serviceProject';

jest.setTimeout(60_000);

const shop = serviceProject({
  projectName: 'Shop',
  serviceName: 'shop',
  description: 'Sells things.',
  image: 'octopub/shop',
  port: '8080',
  healthCheckPath: '/health',
});
const [project] = shop.projects;

describe('serviceProject', () => {
  const bed = engineTestBed();

  it('deploys, tests and scans builds of main and of branches', () => {
    expect(
      project.channels.map(({ name, lifecycle }) => [name, lifecycle]),
    ).toEqual([
      ['Feature Branch', 'Feature Branch'],
      ['Mainline', 'DevSecOps'],
    ]);
    expect(project.channels[1].rules).toMatchObject([{ tag: '^$' }]);
    expect(project.deploymentProcess.map(({ name }) => name)).toEqual([
      'Generate Variables',
      'Deploy Container',
      'Smoke Test',
      'Security Scan',
      'Feedback',
    ]);
  });

  it('gives the service paths that no service of Octopub takes', () => {
    const value = (name: string) =>
      project.variables.find(variable => variable.name === name)?.value;
    const bind = (text: unknown, service: string) =>
      String(text)
        .replace(/#\{Kubernetes\.Namespace\}/g, 'development')
        .replace(/#\{Microservice\.Name\}/g, service);
    const path = new RegExp(
      `^${bind(value('Kubernetes.Ingress.Path'), 'shop')}`,
    );
    const health = bind(value('Kubernetes.App.HealthCheck'), 'shop');

    expect(health).toBe('/development/api/shop/health');
    expect(path.exec(health)?.[1]).toBe('health');
    expect(path.exec('/development/api/shop')?.[1]).toBe('');
    expect(path.test('/development/api/shopping')).toBe(false);
    const others = eksReferenceArchitecture()
      .projects.flatMap(({ variables }) =>
        variables.filter(({ name }) => name === 'Kubernetes.Ingress.Path'),
      )
      .map((variable, i) =>
        bind(variable.value, ['frontend', 'products', 'audits'][i]),
      );
    expect(others).toHaveLength(3);
    expect(
      others.filter(other => new RegExp(`^${other}`).test(health)),
    ).toEqual([]);
  });

  it('fills an empty space with what the project needs, and finds it again', async () => {
    const first = await applyBlueprint(shop, bed.engine);
    expect(first.projects).toEqual([
      { name: 'Shop', id: expect.any(String), slug: 'shop' },
    ]);
    expect(first.placeholders).toEqual([]);
    expect(
      (await bed.all('environments/all')).map(({ Name }) => Name).sort(),
    ).toEqual([
      'Development',
      'Feature Branch',
      'Production',
      'Security',
      'Test',
    ]);

    expect(Object.keys(counts(await planBlueprint(shop, bed.engine)))).toEqual([
      'unchanged',
    ]);
  });

  describe('with a registry besides Docker Hub', () => {
    const host = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';
    const inRegistry = (roleArn?: string) =>
      serviceProject({
        projectName: 'Shop',
        serviceName: 'shop',
        description: 'Sells things.',
        image: 'octopub/shop',
        registry: {
          host,
          feed: {
            name: 'ECR',
            feedType: 'AwsElasticContainerRegistry',
            region: 'eu-west-1',
            roleArn,
          },
        },
        port: '8080',
        healthCheckPath: '/health',
      });

    it('finds the images there, and keeps tools from Docker Hub', async () => {
      const roleArn = 'arn:aws:iam::111122223333:role/octopus';
      const wanted = inRegistry(roleArn);
      await applyBlueprint(wanted, bed.engine);

      const feeds = await bed.all('feeds/all');
      expect(feeds.map(({ Name }) => Name)).toEqual(
        expect.arrayContaining(['Docker Hub', 'ECR']),
      );
      expect(feeds.find(({ Name }) => Name === 'ECR')).toMatchObject({
        FeedType: 'AwsElasticContainerRegistry',
        Region: 'eu-west-1',
        OidcAuthentication: { RoleArn: roleArn, SessionDuration: '3600' },
      });
      const variables = Object.fromEntries(
        wanted.projects[0].variables.map(({ name, value }) => [name, value]),
      );
      expect(variables).toMatchObject({
        'Kubernetes.Deployment.Feed': { ref: 'feed', name: 'ECR' },
        'Kubernetes.Deployment.Image': 'octopub/shop',
        'Kubernetes.Deployment.Registry': host,
      });
      for (const again of [wanted, inRegistry()]) {
        expect(
          Object.keys(counts(await planBlueprint(again, bed.engine))),
        ).toEqual(['unchanged']);
      }
    });
  });

  it('uses what the reference architecture has made, and keeps projects apart', async () => {
    await applyBlueprint(eksReferenceArchitecture(), bed.engine);
    const plan = await planBlueprint(shop, bed.engine);
    expect(
      plan.entries
        .filter(({ project: owner }) => !owner)
        .map(({ kind, action }) => [kind, action])
        .filter(([kind]) => kind !== 'project')
        .every(([, action]) => action === 'reuse'),
    ).toBe(true);
    await applyBlueprint(shop, bed.engine);
    await applyBlueprint(
      serviceProject({
        projectName: 'Basket',
        serviceName: 'basket',
        description: 'Holds things.',
        image: 'octopub/basket',
        port: '8080',
        healthCheckPath: '/health',
      }),
      bed.engine,
    );
    expect(
      Object.keys(counts(await planBlueprint(shop, bed.engine))).sort(),
    ).toEqual(['reuse', 'unchanged']);
  });
});
