import { checkTraffic, Traffic } from '../../jest/checkTraffic';
import { appendChecked } from '../../report/recordExchange';
import { Exchange } from '../../types';
import { createGitHubContract, GitHubContract } from '../createGitHubContract';
import { missingGitHubDocument } from '../document/githubDocument';
import { saySkipped } from '../../jest/describeUnlessMissing';

let shared: GitHubContract | undefined;

function contract(): GitHubContract {
  shared ??= createGitHubContract();
  return shared;
}

/**
 * Checks everything that a test file sends to GitHub's REST API, and every
 * answer. Call it once at the top of the file, outside of any test: the test
 * during which the contract is broken fails. What it makes of each goes to the
 * folder that `GITHUB_CONTRACT_RECORD` names. Says so, and does nothing, where GitHub's
 * OpenAPI description is not there.
 *
 * @param source - whatever tells of exchanges, such as the sandbox
 */
export function checkGitHubTraffic(source: {
  onExchange(listener: (exchange: Exchange) => void): () => void;
}): Traffic {
  const missing = missingGitHubDocument();
  if (missing.length) {
    saySkipped('the check of what is sent to GitHub', missing);
    return { provokes: () => {} };
  }
  return checkTraffic(source, {
    name: 'GitHub',
    examine: exchange => contract().examine(exchange),
    record: checked =>
      appendChecked(process.env.GITHUB_CONTRACT_RECORD, checked),
  });
}
