import { Repository } from '../repositories/repository';
import { GitHubContext } from '../server/GitHubContext';

/** Variables and secrets as a workflow sees them. */
export interface RunValues {
  /** @throws Error that names it when it is not set */
  variable(name: string): string;
  /** @throws Error that names it when it is not set */
  secret(name: string): string;
  optional(name: string): string | undefined;
}

/** Opens the secrets of a repository, as a runner gets them. */
export async function runValues(
  ctx: GitHubContext,
  { variables, secrets }: Repository,
): Promise<RunValues> {
  const opened = new Map<string, string>();
  for (const [name, { value }] of secrets) {
    opened.set(name, (await ctx.secrets.open(value)) ?? '');
  }
  const required = (kind: string, name: string, value: string | undefined) => {
    if (!value) {
      throw new Error(`The ${kind} ${name} is not set.`);
    }
    return value;
  };
  return {
    variable: name => required('variable', name, variables.get(name)?.value),
    secret: name => required('secret', name, opened.get(name)),
    optional: name => variables.get(name)?.value || undefined,
  };
}
