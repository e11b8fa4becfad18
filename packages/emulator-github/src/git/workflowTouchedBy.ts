import { GitRepository } from './GitRepository';
import { RefUpdate } from './talkToHook';

const NOTHING = /^0+$/;

/** Whether the ref was, or would be, not there. */
export function isNothing(commit: string): boolean {
  return NOTHING.test(commit);
}

/** The first workflow that commits of a push create or change, which the repository did not have before. */
export async function workflowTouchedBy(
  git: GitRepository,
  { to }: RefUpdate,
): Promise<string | undefined> {
  if (isNothing(to)) {
    return undefined;
  }
  const files = await git.run([
    'log',
    '--format=',
    '--name-only',
    '-m',
    to,
    '--not',
    '--all',
    '--',
    '.github/workflows',
  ]);
  return files.split('\n').find(Boolean);
}
