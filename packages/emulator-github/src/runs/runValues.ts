import { Repository } from '../repositories/repository';
import { GitHubContext } from '../server/GitHubContext';
import { RunValues } from './Runner';

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
