import { linesOf, stepsOf, TaskLog } from '../tasks/taskLog';

/** The step of the blueprint that reads the address of the ingress. */
const STEP = /\bSmoke Test$/i;
const ADDRESS = /https?:\/\/[^\s'"<>]+/g;

/**
 * Where a service can be seen that a task has deployed, each address once: its
 * smoke test reads the host name of the ingress and writes the address into the
 * log (plugins/octopus-blueprint/scripts/smoke-test.sh). Octopus answers no
 * output variables of a task, so the log is where they can be seen.
 */
export function findServiceUrls(log: TaskLog): string[] {
  const urls = stepsOf(log)
    .filter(({ Name }) => STEP.test(Name))
    .flatMap(linesOf)
    .flatMap(line => line.match(ADDRESS) ?? []);
  return [...new Set(urls.map(url => url.replace(/[.,;:]+$/, '')))];
}
