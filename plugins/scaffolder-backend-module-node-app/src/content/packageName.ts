/** A legal npm package name for a repository: npm takes no capitals, and no dot or underscore at the start. */
export function packageName(repo: string): string {
  return repo.toLowerCase().replace(/^[._-]+/, '') || 'app';
}
