import { SandboxContext } from '../context';
import { notFound } from '../http/errors';
import { lookUp } from '../resources/find';
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
    EnvironmentTags: [],
  };
}
