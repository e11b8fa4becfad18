import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
} from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';
import { AppIdentity } from './edits';
import { writeChanges } from './writeChanges';

/**
 * The `catalog-info.yaml` of the content as that of one repository. Each of its
 * entities gets the name of the repository: names of the content would clash with
 * those of the next repository that is made from it. So there is one component,
 * and of other kinds, such as the API that it provides, one at most.
 *
 * @throws Error that names the entities which would get one name
 */
export function catalogInfo(text: string, identity: AppIdentity): string {
  const documents = parseAllDocuments(text);
  const broken = documents.flatMap(({ errors }) => errors)[0];
  if (broken) {
    throw broken;
  }
  const own = documents.flatMap(document => {
    const entity = document.toJS() as Entity | null;
    return entity === null ? [] : [{ document, entity }];
  });
  const entities = own.map(({ entity }) => entity);
  refuseClashes(entities);
  return own
    .map(({ document, entity }) => {
      const renamed = rename(entity, entities, identity);
      return writeChanges(
        document,
        entity,
        entity.kind === 'Component' ? describe(renamed, identity) : renamed,
      );
    })
    .map(entity => entity.replace(/^---\n/, ''))
    .join('---\n');
}

function refuseClashes(entities: Entity[]): void {
  if (!entities.every(({ kind, metadata }) => kind && metadata?.name)) {
    throw new Error('every entity must have a kind and a metadata.name.');
  }
  const byKind = new Map<string, string[]>();
  for (const { kind, metadata } of entities) {
    byKind.set(kind, [...(byKind.get(kind) ?? []), metadata.name]);
  }
  for (const [kind, names] of byKind) {
    if (names.length > 1) {
      throw new Error(
        `it has several entities of the kind ${kind} (${names.join(
          ', ',
        )}), which would all get the name of the repository. Leave one of them.`,
      );
    }
  }
  if (!byKind.has('Component')) {
    throw new Error('it has no entity of the kind Component.');
  }
}

function rename(
  entity: Entity,
  entities: Entity[],
  { names, componentOwner, system }: AppIdentity,
): Entity {
  const own = entities.find(({ kind }) => kind === 'API')?.metadata.name;
  const isOwn = (api: string) => {
    const { kind, namespace, name } = parseEntityRef(api, {
      defaultKind: 'API',
      defaultNamespace: DEFAULT_NAMESPACE,
    });
    return (
      kind.toLowerCase() === 'api' &&
      namespace === DEFAULT_NAMESPACE &&
      name === own
    );
  };
  const provided = entity.spec?.providesApis as string[] | undefined;
  return {
    ...entity,
    metadata: { ...entity.metadata, name: names.component },
    spec: {
      ...entity.spec,
      owner: componentOwner ?? entity.spec?.owner,
      ...(system && { system }),
      ...(provided && {
        providesApis: provided.map(api => (isOwn(api) ? names.component : api)),
      }),
    },
  };
}

/** A component that says what it is, and where it is found. */
function describe(entity: Entity, identity: AppIdentity): Entity {
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      description: identity.description,
      annotations: {
        ...entity.metadata.annotations,
        'github.com/project-slug': `${identity.owner}/${identity.names.component}`,
        ...identity.annotations,
      },
      ...(identity.links.length && {
        links: [
          ...(entity.metadata.links ?? []).filter(
            ({ url }) => !identity.links.some(ours => ours.url === url),
          ),
          ...identity.links,
        ],
      }),
    },
  };
}
