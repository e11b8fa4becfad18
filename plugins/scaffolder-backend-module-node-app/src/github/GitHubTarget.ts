/** The repository that was asked for. */
export interface GitHubTarget {
  /** As in `integrations.github`, such as `github.com`. */
  host: string;
  owner: string;
  repo: string;
}
