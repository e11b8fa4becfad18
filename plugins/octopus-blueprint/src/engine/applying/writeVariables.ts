import { isSameId } from '@octopus-backstage/plugin-octopus-node';
import { hash } from '../comparing/hash';
import { writeVersioned } from '../conflicts/writeVersioned';
import { changedFields } from '../kinds/Kind';
import { pick, Resource } from '../model/fields';
import { isVariable } from '../planning/locate';
import { PlannedObject } from '../planning/PlannedObject';
import { VariableSet } from '../space/Space';
import { ApplyContext } from './ApplyContext';
import { suppliedBody } from './suppliedValues';

/**
 * Writes the variables of one project or library set with one PUT; those of
 * other people in the same set stay as they are. A set that Octopus has just
 * made along with its owner is empty and of version 0 (octopus-api.md sections
 * 6.2 and 6.5), so it need not be read. When the version turns out to be
 * stale, the set is read and written again, unless somebody has changed the same
 * variables.
 *
 * @returns the variables in the order of the plan
 */
export async function writeVariables(
  planned: PlannedObject[],
  owner: Resource,
  context: ApplyContext,
): Promise<Resource[]> {
  const { client, space, reader, signal } = context;
  const id = owner.VariableSetId as string;
  const before: VariableSet = space.variableSets.get(id) ?? {
    Id: id,
    OwnerId: owner.Id,
    SpaceId: space.id,
    Version: 0,
    Variables: [],
  };
  const put = (set: VariableSet) =>
    client.put<VariableSet>(
      `/api/${space.id}/variables/${id}`,
      { ...set, Variables: merged(set, planned, context) },
      { signal },
    );

  const after = await writeVersioned(before, {
    put,
    read: () => reader.readVariableSet(id),
    check(now, refusal) {
      if (planned.some(item => changedMeanwhile(item, now, context))) {
        throw refusal;
      }
      // Nobody can read whether secrets are as they were to be written.
      return 'stale';
    },
  });
  space.variableSets.set(id, after);
  return planned.map(item => {
    const variable = findIn(after, item, context);
    if (!variable) {
      throw new Error(
        `Octopus did not keep variable '${item.object.name}' in ${id}`,
      );
    }
    return variable;
  });
}

function merged(
  set: VariableSet,
  planned: PlannedObject[],
  context: ApplyContext,
): Resource[] {
  const written = new Map<Resource, object>();
  const added: object[] = [];
  for (const item of planned) {
    const { kind, object, decision } = item;
    const present = findIn(set, item, context);
    const fields = {
      ...(decision.write === 'everything' &&
        kind.fields(object.spec, context.ids)),
      ...suppliedBody(kind, object.spec, decision.action === 'create'),
    };
    const keptSecret = (before: Resource) =>
      before.IsSensitive && !('Value' in fields)
        ? pick(before, ['IsSensitive', 'Type'])
        : {};
    if (present) {
      written.set(present, { ...present, ...fields, ...keptSecret(present) });
    } else {
      added.push(fields);
    }
  }
  return [
    ...set.Variables.map(variable => written.get(variable) ?? variable),
    ...added,
  ] as Resource[];
}

function findIn(
  set: VariableSet,
  { object, current, decision }: PlannedObject,
  { ids }: ApplyContext,
): Resource | undefined {
  return (
    set.Variables.find(
      ({ Id }) => decision.action !== 'create' && isSameId(Id, current?.Id),
    ) ?? set.Variables.find(variable => isVariable(variable, object, ids))
  );
}

function changedMeanwhile(
  planned: PlannedObject,
  now: VariableSet,
  context: ApplyContext,
): boolean {
  const { kind, object, current } = planned;
  const found = findIn(now, planned, context);
  const was = current && hash(kind.managed(current));
  const is = found && hash(kind.managed(found));
  const wanted = kind.fields(object.spec, context.ids);
  return is !== was && !(found && !changedFields(kind, wanted, found).length);
}
