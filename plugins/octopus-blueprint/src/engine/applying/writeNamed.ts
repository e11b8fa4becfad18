import { InputError } from '@backstage/errors';
import { isIn } from '../comparing/isIn';
import { sameName } from '../comparing/sameName';
import { isUntouchedDefault } from '../kinds/channel';
import { changedFields } from '../kinds/Kind';
import { Fields, Resource } from '../model/fields';
import { PlannedObject } from '../planning/PlannedObject';
import { collections } from '../space/collections';
import { NamedKind } from '../space/Space';
import { ApplyContext } from './ApplyContext';
import { suppliedBody } from './suppliedValues';

/** Creates or updates an object that has a name of its own, and returns the server's version of it. */
export async function writeNamed(
  planned: PlannedObject,
  context: ApplyContext,
): Promise<Resource> {
  const { object, current, decision } = planned;
  const kind = object.kind as NamedKind;
  const resource =
    decision.action === 'create'
      ? await create(kind, planned, context)
      : await change(kind, planned, current!, context);
  context.space.put(kind, resource);
  context.located.set(object.key, resource);
  return resource;
}

async function create(
  kind: NamedKind,
  planned: PlannedObject,
  context: ApplyContext,
): Promise<Resource> {
  const { object } = planned;
  const { client, space, located, ids, signal } = context;
  const owner = located.get(object.owner);
  const fields = planned.kind.fields(object.spec, ids);

  if (kind === 'channel' && object.spec.isDefault) {
    const made = space
      .all('channel')
      .find(item => isIn(item, owner) && isUntouchedDefault(item));
    if (made) {
      return change(kind, planned, made, context);
    }
  }

  const find = () => findByName(kind, object.name, owner, context);
  try {
    return await client.post<Resource>(
      `/api/${space.id}/${collections[kind].path}`,
      {
        SpaceId: space.id,
        ...(owner && { ProjectId: owner.Id }),
        ...fields,
        ...suppliedBody(planned.kind, object.spec, true),
      },
      { signal, findLost: find },
    );
  } catch (error) {
    const found = error instanceof InputError ? await find() : undefined;
    if (found && !changedFields(planned.kind, fields, found).length) {
      // Another run, or this one before a crash, has made it in the meantime.
      return found;
    }
    throw error;
  }
}

async function change(
  kind: NamedKind,
  { kind: { merge }, kind: description, object, decision }: PlannedObject,
  current: Resource,
  { client, space, ids, signal }: ApplyContext,
): Promise<Resource> {
  const fields: Fields =
    decision.write === 'supplied' ? {} : description.fields(object.spec, ids);
  return client.put<Resource>(
    `/api/${space.id}/${collections[kind].path}/${current.Id}`,
    {
      ...current,
      ...(merge && decision.write !== 'supplied'
        ? merge(current, fields)
        : fields),
      ...suppliedBody(description, object.spec, false),
    },
    { signal },
  );
}

/** Exact, by reading all: `partialName` finds too much, and `name` is not known to every server. */
async function findByName(
  kind: NamedKind,
  name: string,
  owner: Resource | undefined,
  { client, space, signal }: ApplyContext,
): Promise<Resource | undefined> {
  const all = await client.list<Resource>(
    `/api/${space.id}/${collections[kind].list}`,
    { signal },
  );
  return all.find(
    item => sameName(item.Name, name) && (!owner || isIn(item, owner)),
  );
}
