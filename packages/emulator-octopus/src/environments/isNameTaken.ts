import { SandboxContext } from '../context';
import { Environment, environments } from './environments';
import { ephemeralEnvironments } from './ephemeral/ephemeralEnvironments';
import { parentEnvironments } from './ephemeral/parentEnvironments';

/** Whether any environment of a space has the name: all must differ, whatever their type. */
export function isNameTaken(
  ctx: SandboxContext,
  spaceId: string,
  name: string,
  exceptId?: string,
): boolean {
  return [environments, parentEnvironments, ephemeralEnvironments].some(kind =>
    ctx.store
      .of<Environment>(kind as typeof environments)
      .inSpace(spaceId)
      .some(
        item =>
          item.Id !== exceptId &&
          item.Name.toLowerCase() === name.trim().toLowerCase(),
      ),
  );
}
