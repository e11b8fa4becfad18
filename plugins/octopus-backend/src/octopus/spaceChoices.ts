import {
  OctopusNamedChoice,
  OctopusSpaceChoiceKind,
} from '@octopus-backstage/plugin-octopus-common';
import { z } from 'zod';
import { cacheKey } from '../cache/SharedCache';
import { ServiceContext } from '../context/ServiceContext';
import { omitEmpty } from '../mapping/fields';
import { toClusters } from '../mapping/toClusters';
import { TargetResource } from '../resources/targets';
import { SpaceTarget } from '../target/ProjectTarget';

const FRESH_MS = 60_000;
const shape = z.array(z.object({ id: z.string(), name: z.string() }));

interface Named {
  Id: string;
  Name: string;
  Description?: string | null;
}

/** Source: enum `AccountType` of octopus-api-2026.3, `accounts`. */
interface AccountResource extends Named {
  AccountType: string;
}

const toChoice = ({ Id, Name, Description }: Named): OctopusNamedChoice => ({
  id: Id,
  name: Name,
  ...omitEmpty({ description: Description }),
});

/**
 * What Octopus is asked for each kind. Source: the routes `workerpools/all`,
 * `accounts/all` and `machineroles/all`, a list of texts, of the OpenAPI document;
 * `commStyles` of `machines`: octopus-api-2026.3, `deployment-targets`. A server
 * that does not know it lists targets of every style, which are no clusters here.
 */
const loaders: Record<
  OctopusSpaceChoiceKind,
  (target: SpaceTarget, path: string) => Promise<OctopusNamedChoice[]>
> = {
  'worker-pools': async ({ read }, path) =>
    (await read.list<Named>(`${path}/workerpools/all`)).map(toChoice),
  'aws-accounts': async ({ read }, path) =>
    (await read.list<AccountResource>(`${path}/accounts/all`))
      .filter(({ AccountType }) => AccountType.startsWith('AmazonWebServices'))
      .map(toChoice),
  'target-tags': async ({ read }, path) =>
    (await read.list<string>(`${path}/machineroles/all`)).map(tag => ({
      id: tag,
      name: tag,
    })),
  clusters: async ({ read }, path) =>
    toClusters(
      await read.list<TargetResource>(`${path}/machines`, {
        commStyles: 'Kubernetes',
      }),
    ),
};

/** The kinds that there are, for messages. */
export const spaceChoiceKinds = Object.keys(loaders);

export function isSpaceChoiceKind(
  kind: string,
): kind is OctopusSpaceChoiceKind {
  return spaceChoiceKinds.includes(kind);
}

/** Reads what a space has of a kind; all who ask share what was read. */
export async function readSpaceChoices(
  { cache }: ServiceContext,
  target: SpaceTarget,
  kind: OctopusSpaceChoiceKind,
): Promise<OctopusNamedChoice[]> {
  const { instance, space } = target;
  const { value } = await cache.read<OctopusNamedChoice[]>(
    cacheKey('spaceChoices', instance.name, space.id, kind),
    {
      load: () => loaders[kind](target, `/api/${space.id}`),
      shape,
      freshMs: FRESH_MS,
    },
  );
  return value;
}
