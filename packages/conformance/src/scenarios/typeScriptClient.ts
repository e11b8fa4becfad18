import { readFileSync } from 'node:fs';
import { Client } from '@octopusdeploy/api-client';
import { createReferenceArchitecture } from '../server/createReferenceArchitecture';
import { emptySpace } from '../server/emptySpace';
import { Scenario, ScenarioContext } from '../model/types';
import { ClientContext } from './ClientContext';
import { clientChanges } from './clientChanges';
import { clientEphemeral } from './clientEphemeral';
import { clientExecutes } from './clientExecutes';
import { clientReads } from './clientReads';

const version = JSON.parse(
  readFileSync(
    require.resolve('@octopusdeploy/api-client/package.json'),
    'utf8',
  ),
).version as string;

const scenario = (
  name: string,
  run: (context: ScenarioContext, client: ClientContext) => Promise<void>,
): Scenario => ({
  client: '@octopusdeploy/api-client',
  version,
  name,
  programs: [],
  run: async context => {
    const server = await context.startServer();
    const space = await emptySpace(server);
    await createReferenceArchitecture(server, space);
    const client = await Client.create({
      userAgentApp: 'conformance',
      instanceURL: server.url,
      apiKey: server.apiKey,
    });
    await run(context, { client, server, space });
  },
});

export const typeScriptClientScenarios: Scenario[] = [
  scenario('read the reference architecture', clientReads),
  scenario('create, change and delete', clientChanges),
  scenario('create and deprovision ephemeral environments', clientEphemeral),
  scenario(
    'create a release, deploy it, run a runbook and wait',
    clientExecutes,
  ),
];
