import { OctopusServer } from '../server/startServer';
import { Checks } from '../checks/Checks';
import { Program } from '../clients/program';

/** One client doing one job against a server of its own. */
export interface Scenario {
  client: string;
  /** Of the client. */
  version: string;
  name: string;
  /** Programs it needs; it gets their paths in this order. */
  programs: Program[];
  run(context: ScenarioContext): Promise<void>;
}

export interface ScenarioContext {
  checks: Checks;
  /** Paths of the programs that the scenario needs. */
  programs: string[];
  /** Starts a sandbox, whose traffic is checked, and which ends with the scenario. */
  startServer(options?: { seed?: boolean }): Promise<OctopusServer>;
  /** An empty folder that is deleted after the scenario. */
  folder: string;
}

/** What became of a scenario. */
export interface ScenarioResult {
  client: string;
  version: string;
  scenario: string;
  outcome: 'passed' | 'failed' | 'skipped';
  checks: number;
  /** Requests to the sandbox, each checked against the OpenAPI document. */
  exchanges: number;
  /** Of the run, without the build of the client. */
  seconds: number;
  /** Why it was skipped, or what was not as it should be. */
  reasons: string[];
}
