import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { unrestrictedActions } from '@octopus-backstage/plugin-octopus-node';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod/v3';
import { createSeedNodeAppAction } from './actions';
import { seedNodeAppInputSchema } from './actions/seedNodeAppSchema';
import { parseImage } from './names/image';

const root = resolve(__dirname, '../../../templates');
const template = parse(
  readFileSync(resolve(root, 'node-app/template.yaml'), 'utf8'),
);
const integrations = ScmIntegrations.fromConfig(new ConfigReader({}));
const action = createSeedNodeAppAction({
  integrations,
  credentialsProvider:
    DefaultGithubCredentialsProvider.fromIntegrations(integrations),
  requireScmUserCredentials: false,
  reader: mockServices.urlReader.mock(),
  octopus: {
    instances: () => [],
    client: () => {
      throw new Error('not used');
    },
  },
  permissions: unrestrictedActions,
  appUrl: 'https://portal.example.com',
  author: { name: 'Portal', email: 'portal@example.com' },
});
const known = (schema: unknown) =>
  Object.keys((schema as { properties: object }).properties);
const [owner, seed, register] = template.spec.steps;
const fields: Record<string, any> = Object.assign(
  {},
  ...template.spec.parameters.flatMap((page: any) => [
    page.properties,
    ...Object.values<any>(page.dependencies ?? {}).flatMap(({ oneOf }) =>
      oneOf.map((choice: any) => choice.properties),
    ),
  ]),
);

const registryPage = template.spec.parameters.find(
  ({ title }: any) => title === 'Registry',
);

describe('the template octopus-node-app', () => {
  it('is listed for the catalog', () => {
    const { spec } = parse(readFileSync(resolve(root, 'all.yaml'), 'utf8'));
    expect(spec.targets).toContain('./node-app/template.yaml');
  });

  it('hands the action only what it knows, and fields that exist', () => {
    expect(seed.action).toBe(action.id);
    expect(known(action.schema!.input)).toEqual(
      expect.arrayContaining(Object.keys(seed.input)),
    );
    const used: [string, string][] = Object.values<string>(seed.input).flatMap(
      value =>
        [
          ...value.matchAll(
            /\{\{ (parameters|secrets(?=\.\w+ or '' ))\.(\w+)(?: or '')? \}\}/g,
          ),
        ].map(([, from, field]): [string, string] => [from, field]),
    );
    const asked = used.filter(([, field]) => field !== 'USER_OAUTH_TOKEN');
    expect(Object.keys(fields).sort()).toEqual(
      [...asked.map(([, field]) => field), 'access', 'registry'].sort(),
    );
    for (const [from, field] of asked) {
      expect(fields[field]['ui:field'] === 'Secret').toBe(from === 'secrets');
    }
  });

  it('asks the catalog who reviews changes, and does without an answer', () => {
    expect(owner).toMatchObject({
      id: 'owner',
      action: 'catalog:fetch',
      input: { entityRef: '${{ parameters.owner }}', optional: true },
    });
    expect(seed.input.codeOwners).toContain('steps.owner.output.entity');
  });

  it('can be run again, when the component is registered already', () => {
    expect(register).toMatchObject({
      action: 'catalog:ensure-registered',
      input: { catalogInfoUrl: '${{ steps.seed.output.catalogInfoUrl }}' },
    });
  });

  it('uses only outputs that the action has', () => {
    const text = JSON.stringify([register.input, template.spec.output]);
    const outputs = [...text.matchAll(/steps\.seed\.output\.(\w+)/g)].map(
      ([, name]) => name,
    );
    expect(outputs).toHaveLength(5);
    expect(known(action.schema!.output)).toEqual(
      expect.arrayContaining(outputs),
    );
  });

  it('has defaults that the action takes', () => {
    expect(
      fields.topics.default.filter(
        (topic: string) => !new RegExp(fields.topics.items.pattern).test(topic),
      ),
    ).toEqual([]);
    expect(registryPage.properties.registry.default).toBe('docker-hub');
  });

  it.each<[string, string[]]>([
    ['a topic with a blank', ['node js']],
    ['a topic that begins with a hyphen', ['-node']],
    ['a topic of 51 letters', ['x'.repeat(51)]],
    ['21 topics', Array.from({ length: 21 }, (_, i) => `topic-${i}`)],
  ])('refuses %s in the form and in the action', (_, topics) => {
    const { maxItems, items } = fields.topics;
    expect(
      topics.length <= maxItems &&
        topics.every(topic => new RegExp(items.pattern).test(topic)),
    ).toBe(false);
    const schema = seedNodeAppInputSchema.topics(z);
    expect(schema.safeParse(topics).success).toBe(false);
    expect(schema.safeParse(fields.topics.default).success).toBe(true);
  });

  const ecr = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';
  /** The registries whose form takes an image. */
  const takenBy = (image: string) =>
    registryPage.dependencies.registry.oneOf
      .filter(({ properties }: any) =>
        new RegExp(properties.dockerImage.pattern, 'u').test(image),
      )
      .flatMap(({ properties }: any) => properties.registry.enum);
  const read = (image: string) =>
    parseImage(image, { host: 'github.com', owner: 'octopub' }).registry;

  it.each([
    ['octopub/shop', 'docker-hub'],
    ['octo-pub/shop.web__2', 'docker-hub'],
    ['ghcr.io/octopub/shop', 'ghcr'],
    ['ghcr.io/octopub/shop/web__2', 'ghcr'],
    [`${ecr}/shop`, 'ecr'],
    [`${ecr}/octopub/shop-web`, 'ecr'],
  ])('takes the image %s where the action does', (image, registry) => {
    expect(takenBy(image)).toEqual([registry]);
    expect(read(image)).toBe(registry);
  });

  it.each([
    'octopub/shop___x',
    'octopub/Shop',
    'shop',
    'octo.pub/shop',
    'quay.io/octopub/shop',
    'ghcr.io/octopub',
    'ghcr.io/octopub/shop:1',
    `${ecr}/shop__web`,
    `${ecr}/octopub//shop`,
  ])('refuses the image %s as the action does', image => {
    expect(takenBy(image)).toEqual([]);
    expect(() => read(image)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });
});
