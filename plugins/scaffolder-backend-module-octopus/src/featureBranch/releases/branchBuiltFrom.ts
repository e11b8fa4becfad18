import { BuildInformationResource } from '../resources/releases';

/**
 * The Git branch that build information names, without `refs/heads/`, which some
 * build servers leave in it; undefined when it names none.
 */
export function branchBuiltFrom({
  Branch,
}: BuildInformationResource): string | undefined {
  return Branch?.trim().replace(/^refs\/heads\//, '') || undefined;
}
