import { InputError } from '@backstage/errors';
import { Blueprint } from '../../blueprint/model/Blueprint';
import { kinds } from '../kinds';
import { BlueprintObject, named, variableObject } from './BlueprintObject';
import { foldKey } from './objectKey';
import { projectObjects } from './projectObjects';

/**
 * All objects of a blueprint, each after those that it needs.
 *
 * @throws InputError when two objects have the same address
 */
export function blueprintObjects(blueprint: Blueprint): BlueprintObject[] {
  const objects = [
    ...blueprint.environments.map(spec => named('environment', spec)),
    ...blueprint.lifecycles.map(spec => named('lifecycle', spec)),
    ...blueprint.feeds.map(spec => named('feed', spec)),
    ...blueprint.accounts.map(spec => named('account', spec)),
    ...blueprint.libraryVariableSets.flatMap(spec => {
      const set = named('libraryVariableSet', spec);
      return [
        set,
        ...spec.variables.map(variable =>
          variableObject(variable, set.key, { libraryVariableSet: spec.name }),
        ),
      ];
    }),
    ...blueprint.projectGroups.map(spec => named('projectGroup', spec)),
    ...blueprint.projects.map(spec => named('project', spec)),
    ...blueprint.projects.flatMap(spec => projectObjects(spec)),
  ];
  const keys = new Set<string>();
  for (const object of objects) {
    const key = foldKey(object.key);
    if (keys.has(key)) {
      throw new InputError(
        `The blueprint has two of ${kinds[object.kind].label} '${object.name}'${
          object.project ? ` in project '${object.project}'` : ''
        }: give one of them another name`,
      );
    }
    keys.add(key);
  }
  return objects.map(object => ({
    ...object,
    needs: [...new Set(object.needs)].filter(key => keys.has(foldKey(key))),
  }));
}
