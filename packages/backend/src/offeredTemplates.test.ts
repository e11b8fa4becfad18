import { mockServices, startTestBackend } from '@backstage/backend-test-utils';

/** The catalog processes what it is sent every second, and a machine may be busy. */
const PATIENCE = 100_000;
jest.setTimeout(2 * PATIENCE);

describe('the templates of the package, in a catalog', () => {
  it('are valid, and as the configuration wants them', async () => {
    const { server } = await startTestBackend({
      features: [
        import('@backstage/plugin-catalog-backend'),
        import(
          '@backstage/plugin-catalog-backend-module-scaffolder-entity-model'
        ),
        import(
          '@octopus-backstage/plugin-catalog-backend-module-octopus/templates'
        ),
        mockServices.rootConfig.factory({
          data: {
            octopus: {
              templates: {
                namespace: 'octopus',
                owner: 'platform',
                defaults: { region: 'eu-central-1', space: 'Shop' },
              },
            },
          },
        }),
      ],
    });
    const read = async (): Promise<any[]> => {
      const response = await fetch(
        `http://localhost:${server.port()}/api/catalog/entities?filter=kind=template`,
      );
      return (await response.json()) as any[];
    };
    const end = Date.now() + PATIENCE;
    let found = await read();
    while (found.length < 7 && Date.now() < end) {
      await new Promise(resolve => setTimeout(resolve, 200));
      found = await read();
    }
    expect(
      found.map(({ metadata, spec, relations }) => [
        `${metadata.namespace}/${metadata.name}`,
        spec.owner,
        relations.map(({ targetRef }: any) => targetRef),
      ]),
    ).toEqual(
      [
        'eks-reference-architecture',
        'eks-reference-architecture-delete',
        'octopus-eks-cluster',
        'octopus-eks-cluster-delete',
        'octopus-feature-branch',
        'octopus-feature-branch-delete',
        'octopus-node-app',
      ].map(name => [
        `octopus/${name}`,
        'group:default/platform',
        ['group:default/platform'],
      ]),
    );
  });
});
