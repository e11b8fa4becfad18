import { TaskDetailsResource } from '../resources/tasks';
import { linesOf, stepsOf } from './readDetails';

/**
 * Addresses of the deployed service, as its smoke test found them: that step
 * reads the host name of the ingress and writes the address into its log
 * (plugins/octopus-blueprint/scripts/smoke-test.sh). Octopus answers no output
 * variables of a task, so the log is where they can be seen.
 */
export function findUrls(details: TaskDetailsResource): string[] {
  const lines = stepsOf(details)
    .filter(({ Name }) => /\bSmoke Test$/i.test(Name))
    .flatMap(linesOf);
  const urls = lines.flatMap(
    line => line.match(/https?:\/\/[^\s'"<>]+/g) ?? [],
  );
  return [...new Set(urls.map(url => url.replace(/[.,;:]+$/, '')))];
}
