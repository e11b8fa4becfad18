import { SandboxContext } from '../context';
import { notFound } from '../http/errors';
import { lookUp, requireIds } from '../resources/find';
import { Environment, environments } from './environments';
import {
  EphemeralEnvironment,
  ephemeralEnvironments,
} from './ephemeral/ephemeralEnvironments';
import { parentEnvironments } from './ephemeral/parentEnvironments';

/** Ephemeral environments come last: octopus-api.md §3, `environments v2`. */
export const LAST = 2147483647;

/** The environments that can be deployed to: static ones, and ephemeral ones. */
export function placesIn(ctx: SandboxContext, spaceId: string): Environment[] {
  return [
    ...ctx.store.of(environments).inSpace(spaceId),
    ...ctx.store
      .of(ephemeralEnvironments)
      .inSpace(spaceId)
      .map(item => toEnvironment(ctx, item)),
  ].sort((a, b) => a.SortOrder - b.SortOrder);
}

/** Such an environment by id or slug. */
export function lookUpPlace(
  ctx: SandboxContext,
  spaceId: string,
  idOrSlug: string,
): Environment | undefined {
  const ephemeral = lookUp(ctx, ephemeralEnvironments, spaceId, idOrSlug);
  return ephemeral
    ? toEnvironment(ctx, ephemeral)
    : lookUp(ctx, environments, spaceId, idOrSlug);
}

/** The same; 404 when there is none. */
export function findPlace(
  ctx: SandboxContext,
  spaceId: string,
  idOrSlug: string,
): Environment {
  const place = lookUpPlace(ctx, spaceId, idOrSlug);
  if (!place) {
    throw notFound();
  }
  return place;
}

/** What variables and targets of an environment are scoped by: for an ephemeral one, its parent too. */
export function scopeOf(ctx: SandboxContext, environmentId: string) {
  const parentEnvironmentId = ctx.store
    .of(ephemeralEnvironments)
    .get(environmentId)?.ParentEnvironmentId;
  return { environmentId, parentEnvironmentId };
}

/**
 * Checks the environments that targets, accounts, certificates, variables or
 * runbooks are scoped to: static ones and parents. Source:
 * OctopusDeploy/docs:src/pages/docs/infrastructure/ephemeral-environments/index.md.
 */
export function requireScopes(
  ctx: SandboxContext,
  spaceId: string,
  ids: string[],
): void {
  requireIds(
    ctx,
    environments,
    spaceId,
    ids.filter(id => ctx.store.of(parentEnvironments).get(id) === undefined),
  );
}

/** The names of all environments of a space, which must differ whatever their type. */
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

function toEnvironment(
  ctx: SandboxContext,
  { Id, SpaceId, Name, Slug, Description, ...rest }: EphemeralEnvironment,
): Environment {
  const parent = ctx.store.of(parentEnvironments).get(rest.ParentEnvironmentId);
  return {
    Id,
    SpaceId,
    Name,
    Slug,
    Description,
    SortOrder: LAST,
    UseGuidedFailure: parent?.UseGuidedFailure ?? false,
    AllowDynamicInfrastructure: false,
  };
}
