import { resolve } from 'node:path';
import {
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import catalog from '@backstage/plugin-catalog-backend';
import entityModel from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import permission from '@backstage/plugin-permission-backend';
import notifications from '@backstage/plugin-notifications-backend';
import scaffolder from '@backstage/plugin-scaffolder-backend';
import notificationActions from '@backstage/plugin-scaffolder-backend-module-notifications';
import octopusBackend from '@octopus-backstage/plugin-octopus-backend';
import octopusModule from '@octopus-backstage/plugin-scaffolder-backend-module-octopus';
import nodeAppModule from '@octopus-backstage/plugin-scaffolder-backend-module-node-app';
import eksModule from '@octopus-backstage/plugin-scaffolder-backend-module-eks';
import { people } from './people';
import { keys } from './stock';
import { testPolicy } from './testPolicy';

type Feature = NonNullable<
  NonNullable<Parameters<typeof startTestBackend>[0]>['features']
>[number];

const root = resolve(__dirname, '../../../..');
const file = (path: string, ...allow: string[]) => ({
  type: 'file',
  target: resolve(root, path),
  rules: [{ allow }],
});

/**
 * The portal between stand-ins, with the catalog, the scaffolder and the permission
 * system of Backstage, and our policy with the settings of production.
 *
 * @param urlOf - the address of a stand-in by its name
 * @param features - further ones
 */
export function startPortal(
  urlOf: (name: string) => string,
  features: Feature[],
): Promise<TestBackend> {
  const github = urlOf('GitHub');
  const { host } = new URL(github);
  return startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { reading: { allow: [{ host }] } },
          permission: { enabled: true },
          portal: {
            policy: {
              platformTeam: 'platform',
              ownersMayDeployTo: ['Development', 'Feature Branch'],
            },
          },
          scaffolder: { taskRecovery: { enabled: true } },
          octopus: {
            answerWithin: '1 minute',
            subscriptions: { secret: keys.subscription },
            // It removes what the demo has let expire, whenever it looks.
            featureBranches: { expiry: { enabled: false } },
            instances: [
              {
                name: 'sandbox',
                baseUrl: urlOf('Octopus'),
                apiKey: keys.octopus,
                defaultSpace: 'Platform',
              },
            ],
          },
          integrations: {
            github: [
              {
                host,
                apiBaseUrl: github,
                token: keys.github,
              },
            ],
          },
          aws: {
            mainAccount: {
              accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
              secretAccessKey: keys.aws,
            },
          },
          eks: { awsEndpointUrl: urlOf('AWS') },
          catalog: {
            rules: [{ allow: ['Component', 'Resource', 'System', 'API'] }],
            locations: [
              file('examples/org.yaml', 'User', 'Group'),
              file(
                'examples/octopub/catalog-info.yaml',
                ...['Component', 'Resource', 'System', 'API', 'Location'],
              ),
              file('templates/all.yaml', 'Location', 'Template'),
            ],
          },
        },
      }),
      ...people,
      catalog,
      entityModel,
      permission,
      testPolicy,
      scaffolder,
      notifications,
      notificationActions,
      octopusBackend,
      octopusModule,
      nodeAppModule,
      eksModule,
      ...features,
    ],
  });
}
