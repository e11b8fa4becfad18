import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { createSeedNodeAppAction } from './actions';
import { imagePattern } from './names/image';

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
        [...value.matchAll(/\{\{ (parameters|secrets)\.(\w+) \}\}/g)].map(
          ([, from, field]): [string, string] => [from, field],
        ),
    );
    const asked = used.filter(([, field]) => field !== 'USER_OAUTH_TOKEN');
    expect(Object.keys(fields).sort()).toEqual(
      [...asked.map(([, field]) => field), 'access'].sort(),
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
    expect(register.input.optional).toBe(true);
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

  it('checks the image as the action does, and has defaults that it takes', () => {
    const input = action.schema!.input as { properties: Record<string, any> };
    expect(new RegExp(fields.dockerImage.pattern).source).toBe(
      imagePattern.source,
    );
    // The action says in a sentence what a pattern cannot.
    expect(input.properties.dockerImage).not.toHaveProperty('pattern');
    expect(
      fields.topics.default.filter(
        (topic: string) => !new RegExp(fields.topics.items.pattern).test(topic),
      ),
    ).toEqual([]);
  });
});
