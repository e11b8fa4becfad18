import { parse } from 'yaml';
import { GitRepository } from '../git/GitRepository';
import { readTree } from '../git/readTree';

/** A workflow that a push starts. */
export interface PushedWorkflow {
  /** Such as `.github/workflows/build.yaml`. */
  path: string;
  name: string;
  text: string;
}

const FOLDER = '.github/workflows';

/**
 * The workflows of a commit that run when a branch is pushed. Filters on paths
 * and tags are not imitated. Source: "Workflow syntax for GitHub Actions" in
 * GitHub's documentation (`on.push.branches`, `branches-ignore`, globs).
 */
export async function pushedWorkflows(
  git: GitRepository,
  commit: string,
  branch: string,
): Promise<PushedWorkflow[]> {
  const files = (await readTree(git, `${commit}:${FOLDER}`)) ?? [];
  const workflows: PushedWorkflow[] = [];
  for (const { path, sha } of files) {
    if (/\.ya?ml$/.test(path)) {
      const text = await git.run(['cat-file', 'blob', sha]);
      const workflow = read(text);
      if (workflow && startsOn(workflow.on, branch)) {
        const full = `${FOLDER}/${path}`;
        workflows.push({ path: full, name: workflow.name ?? full, text });
      }
    }
  }
  return workflows;
}

function read(text: string): { name?: string; on?: unknown } | undefined {
  try {
    return parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}

function startsOn(on: unknown, branch: string): boolean {
  if (typeof on !== 'object' || on === null || Array.isArray(on)) {
    return [on].flat().includes('push');
  }
  if (!('push' in on)) {
    return false;
  }
  const { branches, 'branches-ignore': ignored } = (on.push ?? {}) as Record<
    string,
    string[] | undefined
  >;
  // The last pattern that fits decides; `!` takes back what others let in.
  const fits = (patterns: string[]) =>
    patterns.reduce((isIn, pattern) => {
      const isTakenBack = pattern.startsWith('!');
      const matches = glob(isTakenBack ? pattern.slice(1) : pattern).test(
        branch,
      );
      return matches ? !isTakenBack : isIn;
    }, false);
  return (!branches || fits(branches)) && !(ignored && fits(ignored));
}

function glob(pattern: string): RegExp {
  const source = pattern
    .split(/(\*\*|\*)/)
    .map(
      part =>
        ({ '**': '.*', '*': '[^/]*' }[part] ?? part.replace(/[^\w/]/g, '\\$&')),
    )
    .join('');
  return new RegExp(`^${source}$`);
}
