import { users } from '../auth/users';
import { SandboxContext } from '../context';
import {
  PackageToPublish,
  publishPackage,
} from '../execution/packages/publishPackage';
import { createSpace } from '../spaces/createSpace';

/** What a server begins with. */
export interface FirstState {
  /** Names of its spaces, the default one first. */
  spaces: string[];
  packages: PackageToPublish[];
}

/** The first state of a server: its users, its spaces, and what feeds can show. */
export function populate(
  ctx: SandboxContext,
  { spaces, packages }: FirstState,
): void {
  ctx.store.of(users).put({
    Id: ctx.store.nextId('Users'),
    Username: 'admin',
    DisplayName: 'Sandbox Administrator',
    EmailAddress: 'admin@example.com',
    IsService: false,
    readOnly: false,
  });
  ctx.store.of(users).put({
    Id: ctx.store.nextId('Users'),
    Username: 'reader',
    DisplayName: 'Sandbox Reader',
    EmailAddress: null,
    IsService: true,
    readOnly: true,
  });
  spaces.forEach((Name, index) =>
    createSpace(ctx, { Name, IsDefault: index === 0 }),
  );
  packages.forEach(item => publishPackage(ctx, item));
}
