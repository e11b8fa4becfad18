import { linesOf, stepsOf, TaskLog } from '../tasks/taskLog';

/** The step of the blueprint that reads the address of the ingress. */
const STEP = /\bSmoke Test$/i;
const ADDRESS = /https?:\/\/[^\s'"<>]+/g;

/**
 * The addresses of the services that a task has deployed, without duplicates:
 * the smoke test reads the host name of the ingress and logs the address
 * (plugins/octopus-blueprint/scripts/smoke-test.sh). The API does not return
 * output variables of a task, so they are read from the log.
 *
 * @public
 */
export function findServiceUrls(log: TaskLog): string[] {
  const urls = stepsOf(log)
    .filter(({ Name }) => STEP.test(Name))
    .flatMap(linesOf)
    .flatMap(line => line.match(ADDRESS) ?? []);
  return [...new Set(urls.map(url => url.replace(/[.,;:]+$/, '')))];
}
