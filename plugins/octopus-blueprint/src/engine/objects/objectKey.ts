import { fold } from '../comparing/sameName';
import { ObjectKind } from '../model/Plan';

/** Identifies an object by names. */
export interface ObjectAddress {
  kind: ObjectKind;
  name: string;
  project?: string;
  /** The set that a variable is in, when it is not a project's own. */
  libraryVariableSet?: string;
  /** Of a variable: the environments it is scoped to. */
  environments?: string[];
}

/**
 * The address as a string, which is the object's key in the ledger, such as
 * `runbook/Frontend/Get Pods`. A slash inside a name becomes `%2F`.
 */
export function objectKey(address: ObjectAddress): string {
  const { kind, name, project, libraryVariableSet, environments } = address;
  const path =
    kind === 'variable'
      ? [
          ...(project !== undefined
            ? ['project', project]
            : ['set', libraryVariableSet ?? '']),
          name,
          ...[...(environments ?? [])].sort(),
        ]
      : [...(project !== undefined ? [project] : []), name];
  return [kind, ...path].map(escape).join('/');
}

export function parseObjectKey(key: string): ObjectAddress {
  const [kind, ...path] = key.split('/').map(unescape) as [
    ObjectKind,
    ...string[],
  ];
  if (kind === 'variable') {
    const [where, owner, name, ...environments] = path;
    return {
      kind,
      name,
      ...(where === 'project'
        ? { project: owner }
        : { libraryVariableSet: owner }),
      ...(environments.length && { environments }),
    };
  }
  return path.length > 1
    ? { kind, project: path[0], name: path[1] }
    : { kind, name: path[0] };
}

/** Keys that differ only in case mean the same object, as in Octopus. */
export function foldKey(key: string): string {
  return fold(key);
}

function escape(part: string): string {
  return part.replace(/%/g, '%25').replace(/\//g, '%2F');
}

function unescape(part: string): string {
  return part.replace(/%2F/g, '/').replace(/%25/g, '%');
}
