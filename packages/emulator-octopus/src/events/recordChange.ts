import { isDeepStrictEqual } from 'node:util';
import { SandboxContext } from '../context';
import { Entity } from '../store/kind';
import { StoreChange } from '../store/Store';
import { differencesOf } from './differences';
import { documentTypes } from './documentTypes';
import { recordEvent } from './recordEvent';

/** Fields that name other documents. */
const OWNERS = [
  'ProjectId',
  'RunbookId',
  'OwnerId',
  'ReleaseId',
  'ChannelId',
  'EnvironmentId',
  'TenantId',
];

/** A stored object, with the fields of some kinds that name it. */
interface Document extends Entity {
  Version?: unknown;
  Username?: string;
  filename?: string;
  frozen?: boolean;
  IsDisabled?: boolean;
}

/**
 * Records what happened to a document. The words of a change are those of the
 * example in OctopusDeploy/docs:src/pages/docs/api/_generated/events.md; that the
 * others follow them, and that owners are among the related documents, is
 * inferred. Snapshots and what stayed the same are no change.
 */
export function recordChange(
  ctx: SandboxContext,
  { idPrefix, before, after }: StoreChange,
): void {
  const label = documentTypes[idPrefix];
  const document = (after ?? before) as Document;
  if (
    !label ||
    document.frozen ||
    (before && after && isDeepStrictEqual(before, after))
  ) {
    return;
  }
  const name = nameOf(document);
  const record = (category: string, rest: object = {}) =>
    recordEvent(ctx, {
      spaceId: document.SpaceId,
      category,
      relatedIds: [document.Id, ...ownersOf(document)],
      message: [
        `${label} `,
        { id: document.Id, name },
        ` was ${verbOf(before, after)}`,
      ],
      ...rest,
    });
  if (before && after) {
    record('Modified', {
      differences: differencesOf(before, after),
      document: { Id: document.Id, Name: name },
    });
  } else {
    record(after ? 'Created' : 'Deleted');
  }
  machineCategories(idPrefix, before, after).forEach(one => record(one));
}

function verbOf(before: Entity | undefined, after: Entity | undefined) {
  if (before && after) {
    return 'modified';
  }
  return after ? 'created' : 'deleted';
}

/**
 * What is recorded of targets besides, for triggers. Categories:
 * OctopusDeploy/terraform-provider-octopusdeploy (`event_categories` of triggers).
 */
function machineCategories(
  idPrefix: string,
  before: Document | undefined,
  after: Document | undefined,
): string[] {
  if (idPrefix !== 'Machines') {
    return [];
  }
  if (!before || !after) {
    return [after ? 'MachineAdded' : 'MachineDeleted'];
  }
  return before.IsDisabled === after.IsDisabled
    ? []
    : [after.IsDisabled ? 'MachineDisabled' : 'MachineEnabled'];
}

function nameOf(document: Document): string {
  const { Name, Username, filename, Version, Id } = document;
  const version = typeof Version === 'string' ? Version : undefined;
  return Name ?? Username ?? filename ?? version ?? Id;
}

function ownersOf(document: Entity): string[] {
  const fields = new Map<string, unknown>(Object.entries(document));
  return OWNERS.map(name => fields.get(name)).filter(
    (id): id is string => typeof id === 'string' && id !== '',
  );
}
