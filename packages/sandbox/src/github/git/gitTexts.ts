/**
 * Answers to git in GitHub's words. Sources: "Repository not found." and
 * "Permission to ... denied to ...": troubleshooting pages of GitHub's
 * documentation and zero-to-mastery/start-here-guidelines#11948; archived:
 * googleapis/repo-automation-bots#2671; without rights of an App:
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
