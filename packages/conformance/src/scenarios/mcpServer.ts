import { givenClients } from '../clients/givenClients';
import { OctopusMcp } from '../clients/OctopusMcp';
import { programVersion } from '../clients/program';
import { createReferenceArchitecture } from '../server/createReferenceArchitecture';
import { emptySpace } from '../server/emptySpace';
import { Scenario, ScenarioContext } from '../model/types';
import { McpContext } from './McpContext';
import { mcpExecutes } from './mcpExecutes';
import { mcpReads } from './mcpReads';
import { mcpRefusals } from './mcpRefusals';

const { mcpServer } = givenClients;

const scenario = (
  name: string,
  run: (context: ScenarioContext, mcp: McpContext) => Promise<void>,
): Scenario => ({
  client: mcpServer.title,
  version: programVersion(mcpServer),
  name,
  programs: [mcpServer],
  run: async context => {
    const server = await context.startServer();
    const space = await emptySpace(server);
    await createReferenceArchitecture(server, space);
    const started: OctopusMcp[] = [];
    try {
      await run(context, {
        server,
        space,
        start: async options => {
          const mcp = await OctopusMcp.start({
            program: context.programs[0],
            folder: context.folder,
            url: server.url,
            apiKey: server.apiKey,
            ...options,
          });
          started.push(mcp);
          return mcp;
        },
        get: path => server.get(`/api/${space.Id}/${path}`),
      });
    } finally {
      await Promise.all(started.map(mcp => mcp.close()));
    }
  },
});

export const mcpServerScenarios: Scenario[] = [
  scenario('read the reference architecture', mcpReads),
  scenario(
    'create a release, deploy it, run a runbook, read logs',
    mcpExecutes,
  ),
  scenario('refuse what may not be, and ask before a change', mcpRefusals),
];
