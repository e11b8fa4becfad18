import { OctopusProjectView } from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../access/Caller';

/**
 * What the routes and the actions do with the Octopus project of an entity.
 *
 * Every method reads the entity as the caller sees it, checks their permission
 * on it, and only then asks Octopus. They throw NotFoundError (no such entity,
 * annotation or project; see `OctopusErrorReason`), NotAllowedError, InputError
 * and ServiceUnavailableError (Octopus unreachable and nothing known).
 */
export interface OctopusEntityService {
  getProject(caller: Caller, entityRef: string): Promise<OctopusProjectView>;
}
