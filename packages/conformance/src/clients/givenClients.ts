import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A program that no registry of this project serves: whoever has it names it. */
export interface GivenClient {
  /** What people call it. */
  title: string;
  /** Environment variable with its path. */
  setting: string;
  /**
   * Version of the program at a path, without the `v`.
   * @throws Error when it is no such program
   */
  versionAt(path: string): string | undefined;
}

/** Every program that a setting can name; docs/conformance.md says how to build them. */
export const givenClients = {
  mcpServer: {
    title: 'Octopus MCP server',
    setting: 'OCTOPUS_MCP_SERVER',
    versionAt: path =>
      JSON.parse(
        readFileSync(join(dirname(path), '..', 'package.json'), 'utf8'),
      ).version,
  },
  cli: {
    title: 'Octopus CLI',
    setting: 'OCTOPUS_CLI',
    versionAt: path =>
      execFileSync(path, ['version'], { encoding: 'utf8' }).trim(),
  },
  provider: {
    title: 'Terraform provider',
    setting: 'OCTOPUS_TERRAFORM_PROVIDER',
    // A build does not know its version; release archives have it in the name.
    versionAt: path => /_v(\d+\.\d+\.\d+)[^/]*$/.exec(path)?.[1],
  },
} satisfies Record<string, GivenClient>;
