import { kinds } from '../kinds';
import { ObjectAddress } from './objectKey';

/** The name that people see. */
export function entryName(object: {
  name: string;
  environments?: string[];
}): string {
  return object.environments?.length
    ? `${object.name} (${object.environments.join(', ')})`
    : object.name;
}

/** Such as `channel 'Mainline' of project 'X'`. */
export function describeObject(address: ObjectAddress): string {
  const { kind, name, project, libraryVariableSet } = address;
  const { label } = kinds[kind];
  if (kind === 'deploymentProcess') {
    return `the ${label} of project '${name}'`;
  }
  const place =
    (project !== undefined && ` of project '${project}'`) ||
    (libraryVariableSet !== undefined &&
      ` of library variable set '${libraryVariableSet}'`) ||
    '';
  return `${label} '${name}'${place}`;
}
