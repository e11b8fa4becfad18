import { clientVersion } from '../clients/clientVersion';
import { GoClient, goClients } from '../clients/goClients';
import { emptySpace } from '../server/emptySpace';
import { runProcess } from '../process/runProcess';
import { Scenario, ScenarioContext } from '../model/types';
import { checkGoFacts } from './goLibraryFacts';

/**
 * The newest version of the library, and the one that the provider of the
 * original reference architecture was built with (octopus-api.md, GO).
 */
export const goLibraryScenarios: Scenario[] = [
  goClients.library,
  goClients.olderLibrary,
].map((library: GoClient) => ({
  client: library.title,
  version: clientVersion(library),
  name: 'make a project, release, deploy and run a runbook',
  programs: [library],
  run: goLibrary,
}));

async function goLibrary(context: ScenarioContext): Promise<void> {
  const server = await context.startServer();
  const space = await emptySpace(server);
  const { exitCode, stdout, output } = await runProcess(context.programs[0], [
    server.url,
    server.apiKey,
    space.Id,
  ]);
  if (exitCode !== 0) {
    throw new Error(`the program ended with ${exitCode}:\n${output}`);
  }
  await checkGoFacts(context.checks, JSON.parse(stdout), server, space.Id);
}
