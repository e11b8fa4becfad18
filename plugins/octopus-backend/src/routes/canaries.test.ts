import { inspect } from 'node:util';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  namespacePrompt,
  putVariables,
} from '@octopus-backstage/emulator-octopus/testing';
import { createRelease } from '../__testUtils__/history';
import { createShop, Shop } from '../__testUtils__/createShop';
import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import {
  component,
  startPlugin,
  TestPlugin,
} from '../__testUtils__/startPlugin';

const CANARY = 'canary-of-a-prompted-value';
const octopus = setUpOctopus();
/** Everything that leaves the plugin for somewhere else than Octopus. */
const seen: string[] = [];
const note = (...what: unknown[]) =>
  seen.push(inspect(what, { depth: null, maxStringLength: null }));
const kept = new Map<string, any>();
let shop: Shop;
let plugin: TestPlugin;

beforeEach(async () => {
  seen.length = 0;
  kept.clear();
  shop = await createShop(octopus);
  const branch = shop.environments['Feature Branch'];
  const namespace = namespacePrompt(branch);
  const { VariableSetId } = await octopus.get(`/projects/${shop.project.Id}`);
  await putVariables(octopus, VariableSetId, [
    namespace,
    {
      ...namespace,
      Name: 'Shop.Password',
      Type: 'Sensitive',
      IsSensitive: true,
      Prompt: {
        ...namespace.Prompt,
        Label: 'Password',
        DisplaySettings: { 'Octopus.ControlType': 'Sensitive' },
      },
    },
  ]);
  plugin = await startPlugin(octopus, {
    entities: [
      component('shop', { 'octopus.com/project-slug': 'Spaces-1/shop' }),
    ],
    log: note,
    cache: {
      get: async key => kept.get(key),
      set: async (key, value) => {
        note(key, value);
        kept.set(key, value);
      },
    },
  });
});
afterEach(() => plugin.stop());

const ask = async (answer: ReturnType<TestPlugin['get']>) => {
  const { status, headers, text } = await answer;
  note(status, headers, text);
  return { status, text };
};
const deploy = (body: object) =>
  ask(plugin.post('default/component/shop/deployments', body));
const act = async (input: object) => {
  const result = await plugin.actions
    .invoke({
      id: 'test:deploy-release',
      input: { entityRef: 'shop', environment: 'Feature Branch', ...input },
      credentials: mockCredentials.user(),
    })
    .catch((error: Error) => error);
  note(result);
  return result;
};

it('the values of sensitive prompts and the keys of Octopus come out nowhere', async () => {
  const releaseId = await createRelease(octopus, 'Shop', '1.0.0-blue', {
    ChannelName: 'Feature Branches',
  });
  const sent: string[] = [];
  const stop = octopus.sandbox.onExchange(({ requestBody }) =>
    sent.push(JSON.stringify(requestBody) ?? ''),
  );
  const environmentId = shop.environments['Feature Branch'];
  const variables = {
    'Kubernetes.Namespace': 'blue',
    'Shop.Password': CANARY,
  };
  await ask(
    plugin.get(
      `default/component/shop/releases/${releaseId}/preview/${environmentId}`,
    ),
  );
  const made = await deploy({ releaseId, environmentId, variables });
  expect(made.status).toBe(201);
  // What is refused by us, by Octopus, and without a form.
  const refused = [
    await deploy({ releaseId, environmentId: 'Environments-99', variables }),
    await deploy({
      releaseId,
      environmentId,
      variables: { 'Shop.Password': CANARY },
    }),
    await deploy({
      releaseId,
      environmentId,
      variables: { ...variables, 'Not.There': CANARY },
    }),
    await deploy({ releaseId, environmentId, variables: [CANARY] }),
  ];
  expect(refused.map(({ status }) => status >= 400)).toEqual(
    refused.map(() => true),
  );
  await act({ version: '1.0.0-blue', variables });
  await act({ version: '9.9.9', variables });
  await act({ version: '1.0.0-blue', variables: { 'Not.There': CANARY } });
  const { deploymentId } = JSON.parse(made.text);
  await ask(plugin.get(`default/component/shop/deployments/${deploymentId}`));
  await ask(plugin.get('default/component/shop/project'));
  stop();

  for (const [{ request, ...event }] of plugin.audit.createEvent.mock.calls) {
    // Backstage's auditor takes no more of a request.
    note(event, request?.method, request?.originalUrl);
  }
  note(plugin.audit.success.mock.calls);
  note(plugin.audit.fail.mock.calls, plugin.publish.mock.calls);
  expect(sent.join('\n')).toContain(CANARY);
  const everything = seen.join('\n');
  expect(everything).toContain('Shop.Password');
  const { keys } = octopus.sandbox;
  for (const secret of [CANARY, ...Object.values(keys)]) {
    expect(everything).not.toContain(secret);
  }
});
