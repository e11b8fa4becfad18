import { Process } from '../../processes/processes';

/**
 * Ids of the actions that a command names to be left out; a name that no
 * action has is only a warning on a real server
 * (github-and-feature-branches.md §2.3).
 */
export function actionsNamed(
  process: Process | undefined,
  names: string[] = [],
): string[] {
  const wanted = names.map(name => name.toLowerCase());
  return (process?.Steps ?? [])
    .flatMap(step => step.Actions)
    .filter(action => wanted.includes(action.Name.toLowerCase()))
    .map(action => action.Id);
}
