import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programPath } from '../clients/program';
import { Scenario, ScenarioResult } from '../model/types';
import { Checks } from '../checks/Checks';
import { OctopusServer, startServer } from '../server/startServer';

/**
 * Builds what a scenario needs and runs it. Whatever goes wrong is in the
 * result; a violation of the contract is a failure, too.
 */
export async function runScenario(
  scenario: Scenario,
  trace?: (line: string) => void,
): Promise<ScenarioResult> {
  const checks = new Checks();
  const servers: OctopusServer[] = [];
  const reasons: string[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'octopus-conformance-'));
  let start = performance.now();
  try {
    const programs: string[] = [];
    for (const program of scenario.programs) {
      programs.push(await programPath(program));
    }
    start = performance.now();
    await scenario.run({
      checks,
      programs,
      folder,
      startServer: async options => {
        const server = await startServer({ ...options, trace });
        servers.push(server);
        return server;
      },
    });
  } catch (error) {
    reasons.push(error instanceof Error ? error.message : String(error));
  } finally {
    await Promise.all(servers.map(server => server.close()));
    await rm(folder, { recursive: true, force: true });
  }
  reasons.push(
    ...checks.failures,
    ...servers.flatMap(server => server.violations()),
  );
  return {
    client: scenario.client,
    version: scenario.version,
    scenario: scenario.name,
    outcome: reasons.length > 0 ? 'failed' : 'passed',
    checks: checks.count,
    exchanges: servers.flatMap(server => server.requests()).length,
    seconds: (performance.now() - start) / 1000,
    reasons,
  };
}
