import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { parseRepoUrl } from '@backstage/plugin-scaffolder-node';

/** The repository that was asked for. */
export interface GitHubTarget {
  /** As in `integrations.github`, such as `github.com`. */
  host: string;
  owner: string;
  repo: string;
}

/**
 * Reads a repository URL in the form of the scaffolder's RepoUrlPicker.
 *
 * @throws InputError when the host is no GitHub of `integrations.github`, or a
 *   part is missing
 */
export function parseTarget(
  repoUrl: string,
  integrations: ScmIntegrationRegistry,
): GitHubTarget {
  const { host, owner, repo } = parseRepoUrl(repoUrl, integrations);
  if (!integrations.github.byHost(host)) {
    throw new InputError(
      `${host} is not a GitHub server of integrations.github. Choose another host, or add it to the configuration.`,
    );
  }
  if (!owner || !repo) {
    throw new InputError(
      `'${repoUrl}' does not name an owner and a repository, as in github.com?owner=octopub&repo=shop`,
    );
  }
  return { host, owner, repo };
}
