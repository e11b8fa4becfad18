import { InputError, NotFoundError } from '@backstage/errors';
import { OctopusService } from '@octopus-backstage/plugin-octopus-node';
import {
  OCTOPUS_INSTANCE_ANNOTATION,
  OctopusProjectRef,
} from '@octopus-backstage/plugin-octopus-common';
import { withReason } from '../../errors/withReason';

/**
 * The client of the instance that an entity's annotations name.
 *
 * @throws NotFoundError with reason `notConfigured` when there is none, or
 * several and none is named
 */
export function openInstance(octopus: OctopusService, ref: OctopusProjectRef) {
  try {
    const client = octopus.client({ instance: ref.instance, access: 'read' });
    const { defaultSpace } = octopus
      .instances()
      .find(({ name }) => name === client.instance.name)!;
    return { client, defaultSpace };
  } catch (error) {
    if (error instanceof InputError || error instanceof NotFoundError) {
      throw withReason(
        new NotFoundError(
          `${error.message} (annotation '${OCTOPUS_INSTANCE_ANNOTATION}')`,
        ),
        'notConfigured',
      );
    }
    throw error;
  }
}
