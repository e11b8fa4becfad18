import { createReport } from '../../report/createReport';
import { printReport } from '../../report/printReport';
import { readChecked } from '../../report/readChecked';
import { createGitHubContract, GitHubContract } from '../createGitHubContract';
import {
  DOCUMENT_PACKAGE,
  githubContractAvailable,
  githubDocumentPath,
} from '../document/githubDocument';
import { obtainGitHubDocument } from '../document/obtainDocument';
import { githubAcceptedDifferences } from '../acceptedDifferences';

const USAGE = `Usage: tsx packages/contract/src/cli.ts --github [--json] [FILE or FOLDER ...]
       tsx packages/contract/src/cli.ts --github --obtain

Reports how recorded exchanges with GitHub fit its OpenAPI description. Without
a path, reads the folder that GITHUB_CONTRACT_RECORD names. Ends with 1 when
there are violations, or no exchanges at all; where the description is missing,
it says so and ends with 0. --obtain brings the description, with npm.`;

/**
 * The work of the command line with `--github`: what to print, and the code to
 * end with.
 *
 * @throws Error when a path does not exist or cannot be read
 */
export function reportGitHub(
  args: string[],
  env: Record<string, string | undefined>,
): { output: string; exitCode: number } {
  if (args.includes('--obtain')) {
    return obtain();
  }
  const named = args.filter(arg => !arg.startsWith('--'));
  const folder = env.GITHUB_CONTRACT_RECORD;
  const paths = named.length === 0 && folder ? [folder] : named;
  if (args.includes('--help') || paths.length === 0) {
    return { output: USAGE, exitCode: args.includes('--help') ? 0 : 2 };
  }
  if (!githubContractAvailable()) {
    return {
      output: `Skipped: the GitHub contract needs ${githubDocumentPath()}`,
      exitCode: 0,
    };
  }
  let contract: GitHubContract | undefined;
  const checked = readChecked(paths, () => {
    contract ??= createGitHubContract();
    return contract;
  });
  const report = createReport(checked, githubAcceptedDifferences);
  return {
    output: args.includes('--json')
      ? JSON.stringify(report, null, 2)
      : printReport(report),
    exitCode: report.exchanges === 0 || report.violations.length > 0 ? 1 : 0,
  };
}

function obtain(): { output: string; exitCode: number } {
  if (!githubContractAvailable()) {
    try {
      obtainGitHubDocument();
    } catch (error) {
      const { name, version } = DOCUMENT_PACKAGE;
      const reason = error instanceof Error ? error.message : error;
      return {
        output: `Skipped: the GitHub contract. ${name}@${version} could not be had: ${reason}`,
        exitCode: 0,
      };
    }
  }
  return { output: githubDocumentPath(), exitCode: 0 };
}
