import { NotFoundError } from '@backstage/errors';
import { OctopusNamedChoice } from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../../context/Caller';
import { ServiceContext } from '../../context/ServiceContext';
import {
  isSpaceChoiceKind,
  readSpaceChoices,
  spaceChoiceKinds,
} from '../../octopus/spaceChoices';
import { openVisibleSpace } from '../../target/chosenSpaces';

/**
 * Lists what a space that the caller may see has of a kind, such as worker pools.
 *
 * @throws NotFoundError when there is no such kind
 */
export async function listSpaceChoices(
  ctx: ServiceContext,
  caller: Caller,
  query: { instance?: string; space: string; kind: string },
): Promise<OctopusNamedChoice[]> {
  const target = await openVisibleSpace(ctx, caller, query);
  const { kind } = query;
  if (!isSpaceChoiceKind(kind)) {
    throw new NotFoundError(
      `There is no list '${kind}' of a space: there is ${spaceChoiceKinds.join(
        ', ',
      )}`,
    );
  }
  return readSpaceChoices(ctx, target, kind);
}
