/**
 * An entry of a key and value list in a Kubernetes step, as the portal saves it.
 *
 * Source: a process exported from a server, in
 * OctopusDeploy/docs:src/pages/docs/platform-engineering/managing-project-resources.md.
 */
export function keyValue(key: string, value: string, option = '') {
  return {
    key,
    keyError: null,
    value,
    valueError: null,
    option,
    optionError: null,
    option2: '',
    option2Error: null,
  };
}
