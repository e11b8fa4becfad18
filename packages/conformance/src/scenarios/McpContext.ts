import { OctopusMcp } from '../clients/OctopusMcp';
import { OctopusServer } from '../server/startServer';

/** Assistants at a space with the reference architecture. */
export interface McpContext {
  server: OctopusServer;
  space: { Id: string; Name: string };
  /** Starts the MCP server; it ends with the scenario. */
  start(
    options?: Partial<Parameters<typeof OctopusMcp.start>[0]>,
  ): Promise<OctopusMcp>;
  /** Reads what the space holds, such as `projects/all`. */
  get<T = any>(path: string): Promise<T>;
}
