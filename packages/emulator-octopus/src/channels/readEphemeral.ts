import { SandboxContext } from '../context';
import { parentEnvironments } from '../environments/ephemeral/parentEnvironments';
import { Bound } from '../http/bind';
import { validationError } from '../http/errors';
import { Project } from '../projects/projects';
import { Channel } from './channels';

/** Keys of a body that make a channel one for ephemeral environments. */
export const ephemeralFields = {
  Type: 'text',
  ParentEnvironmentId: 'text',
  EphemeralEnvironmentNameTemplate: 'text',
  AutomaticEphemeralEnvironmentDeployments: 'boolean',
  CustomFieldDefinitions: { list: { FieldName: 'text', Description: 'text' } },
} as const;

type EphemeralParts = Pick<Channel, keyof typeof ephemeralFields>;

/**
 * What a body says of ephemeral environments; what it leaves out stays, or has
 * its default. Source: octopus-api.md §9. The refusal is what
 * somebody got of a 2026.1.11464 server for a parent that is none, when setting
 * up a project (public notes, repository name not known).
 */
export function readEphemeral(
  ctx: SandboxContext,
  { SpaceId }: Project,
  input: Bound<typeof ephemeralFields>,
  current?: EphemeralParts,
): EphemeralParts {
  const Type =
    (input.Type ?? current?.Type) === 'EphemeralEnvironment'
      ? 'EphemeralEnvironment'
      : 'Lifecycle';
  const parentId =
    (input.ParentEnvironmentId ?? current?.ParentEnvironmentId) || null;
  const parent = ctx.store.of(parentEnvironments).get(parentId ?? '');
  const isEphemeral = Type === 'EphemeralEnvironment';
  if (isEphemeral && parent?.SpaceId !== SpaceId) {
    throw validationError(
      'No ephemeral environment lifecycle found for parent environment',
    );
  }
  return {
    Type,
    ParentEnvironmentId: isEphemeral ? parentId : null,
    EphemeralEnvironmentNameTemplate:
      (input.EphemeralEnvironmentNameTemplate ??
        current?.EphemeralEnvironmentNameTemplate) ||
      null,
    AutomaticEphemeralEnvironmentDeployments:
      input.AutomaticEphemeralEnvironmentDeployments ??
      current?.AutomaticEphemeralEnvironmentDeployments ??
      false,
    CustomFieldDefinitions:
      input.CustomFieldDefinitions?.map(field => ({
        FieldName: field.FieldName ?? '',
        Description: field.Description ?? '',
      })) ??
      current?.CustomFieldDefinitions ??
      [],
  };
}
