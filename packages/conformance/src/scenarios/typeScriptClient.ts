import { readFileSync } from 'node:fs';
import { Client } from '@octopusdeploy/api-client';
import { createReferenceArchitecture } from '../run/createReferenceArchitecture';
import { emptySpace } from '../run/emptySpace';
import { OctopusServer } from '../run/startServer';
import { Scenario, ScenarioContext } from '../types';
import { clientChanges } from './clientChanges';
import { clientEphemeral } from './clientEphemeral';
import { clientExecutes } from './clientExecutes';
import { clientReads } from './clientReads';

/** The client over its own transport, in a space with the reference architecture. */
export interface ClientContext {
  client: Client;
  server: OctopusServer;
  space: { Id: string; Name: string };
}

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
