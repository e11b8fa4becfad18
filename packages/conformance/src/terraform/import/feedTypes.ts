/** The resource of the provider for each type of feed. */
export const feedTypes: Record<string, string> = {
  Docker: 'docker_container_registry',
  GitHub: 'github_repository_feed',
  Helm: 'helm_feed',
  Maven: 'maven_feed',
};
