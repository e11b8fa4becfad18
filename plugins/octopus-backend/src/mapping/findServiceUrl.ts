import {
  ActivityResource,
  TaskDetailsResource,
} from '../resources/deployments';
import { cleanText } from './cleanText';

/** The step of the blueprint that reads the address of the ingress. */
const STEP = /\bSmoke Test$/i;
const ADDRESS = /https?:\/\/[^\s'"<>]+/;

/**
 * Where a service can be seen that a task has deployed: its smoke test writes
 * the address into the log (plugins/octopus-blueprint/scripts/smoke-test.sh),
 * and Octopus answers no output variables of a task.
 */
export function findServiceUrl({
  ActivityLogs,
}: TaskDetailsResource): string | undefined {
  const [match] = ActivityLogs.flatMap(({ Children }) => Children ?? [])
    .filter(({ Name }) => STEP.test(Name))
    .flatMap(textsOf)
    .flatMap(text => text.match(ADDRESS)?.[0] ?? []);
  return match?.replace(/[.,;:]+$/, '');
}

function textsOf({ LogElements, Children }: ActivityResource): string[] {
  return [
    ...(LogElements ?? []).map(({ MessageText }) => cleanText(MessageText)),
    ...(Children ?? []).flatMap(textsOf),
  ];
}
