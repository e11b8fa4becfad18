/**
 * Answers to git in GitHub's words. Sources: not found: "Error: Repository not
 * found" in GitHub's documentation; archived:
 * googleapis/repo-automation-bots#2671; bad credentials:
 * gitextensions/gitextensions#12876; none: isomorphic-git/isomorphic-git#1856;
 * no right: zero-to-mastery/start-here-guidelines#11948; an App's:
 * aai-institute/practical-ai-act#11.
 */
export const gitTexts = {
  notFound: 'Repository not found.',
  archived: 'This repository was archived so it is read-only.',
  badCredentials:
    'Invalid username or token. Password authentication is not supported for Git operations.',
  anonymousWrite: 'No anonymous write access.',
  denied: (repository: string, login: string) =>
    `Permission to ${repository}.git denied to ${login}.`,
  notGranted: 'Write access to repository not granted.',
};
