import { Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { bind, Bound } from '../http/bind';
import { validationError } from '../http/errors';
import { listQuery } from '../http/query';
import { readSecret, writeSecret } from '../http/sensitive';
import { newSlug } from '../resources/names';
import { Resource, resourceRoutes } from '../resources/resourceRoutes';
import { Feed, feeds, PackageAcquisitionLocation } from './feeds';
import { feedTypes } from './feedTypes';
import { packageRoutes } from './packageRoutes';

const fields = {
  Name: 'text',
  Slug: 'text',
  FeedType: 'text',
  PackageAcquisitionLocationOptions: 'texts',
  Password: 'any',
  SecretKey: 'any',
} as const;

/**
 * Feeds. Sources: OctopusDeploy/docs:src/pages/docs/api/_generated/feeds.md
 * (parameters, length of names); feedTypes.ts for what each type has.
 */
export function feedRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const resource: Resource<Feed, typeof fields> = {
    kind: feeds,
    fields,
    name: 'exact',
    filter: (feed, c) => {
      const types = listQuery(c, 'feedType');
      return !types || types.includes(feed.FeedType);
    },
    create: (input, space, body) => ({
      Id: ctx.store.nextId('Feeds', 1001),
      SpaceId: space.Id,
      Name: nameOf(input),
      Slug: newSlug(ctx, feeds, space.Id, input.Slug, input.Name),
      ...ofType(input.FeedType, input, body),
      secret: writeSecret(secretIn(input, input.FeedType), undefined),
      builtIn: false,
    }),
    update: (current, input, _space, body) => ({
      ...current,
      Name: nameOf(input),
      Slug: input.Slug || current.Slug,
      ...(!current.builtIn && ofType(current.FeedType, input, body)),
      secret: writeSecret(secretIn(input, current.FeedType), current.secret),
    }),
    render: ({ details, secret, builtIn, ...feed }) => ({
      ...feed,
      ...details,
      ...(!builtIn && {
        [feedTypes[feed.FeedType].secret]: readSecret(secret),
      }),
    }),
    links: (_, self) => ({
      SearchPackageVersionsTemplate: `${self}/packages/versions{?packageId,take,skip,includePreRelease,versionRange,preReleaseTag,filter,includeReleaseNotes}`,
      SearchPackagesTemplate: `${self}/packages/search{?term,take,skip}`,
    }),
    template: '{?skip,take,ids,partialName,feedType,name}',
    builtIn: feed => feed.builtIn,
  };
  return new Hono<SandboxEnv>()
    .route('/', packageRoutes(ctx))
    .route('/', resourceRoutes(ctx, resource));
}

/** What was written to the secret field of a type, which is checked by `ofType`. */
function secretIn(
  input: Bound<typeof fields>,
  type: string | null | undefined,
): unknown {
  const field = feedTypes[type ?? '']?.secret;
  return field && input[field];
}

function nameOf(input: Bound<typeof fields>): string {
  const name = input.Name ?? '';
  if (name.length > 44) {
    throw validationError('The name of a feed can have 44 characters at most.');
  }
  return name;
}

function ofType(
  name: string | null | undefined,
  input: Bound<typeof fields>,
  body: unknown,
) {
  const type = feedTypes[name ?? ''];
  if (!name || !type) {
    throw validationError(`The feed type '${name ?? ''}' cannot be created.`);
  }
  return {
    FeedType: name,
    details: bind(type.fields, body),
    PackageAcquisitionLocationOptions:
      (input.PackageAcquisitionLocationOptions as
        | PackageAcquisitionLocation[]
        | undefined) ?? type.acquisition,
  };
}
