import { substitute } from '../variables/substitute';

const VARIABLE = 'Octopus.Task.ConcurrencyTag';

/**
 * Tasks of one tag run one at a time: what the project's variable says, or
 * the given default (octopus-api.md §6.8; with a tenant:
 * octopus.com/docs/tenants/guides/tenants-sharing-machine-targets/setting-the-concurrency-tag).
 */
export function concurrencyTag(
  variables: ReadonlyMap<string, string>,
  otherwise: string,
): string {
  const own = variables.get(VARIABLE);
  return own ? substitute(own, variables) : otherwise;
}
