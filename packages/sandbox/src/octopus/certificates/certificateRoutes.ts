import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { environments } from '../environments/environments';
import { requireScopes } from '../environments/places';
import { bind, Bound } from '../http/bind';
import { octopusError } from '../http/errors';
import { flagQuery, textQuery } from '../http/query';
import { readBody } from '../http/readBody';
import { readSecret, writeSecret } from '../http/sensitive';
import { find } from '../resources/find';
import {
  represent,
  Resource,
  resourceRoutes,
} from '../resources/resourceRoutes';
import { spaceOf } from '../spaces/spaceOf';
import { variableSets } from '../variables/variableSets';
import { Certificate, certificates } from './certificates';
import { readCertificate } from './readCertificate';

const fields = {
  Name: 'text',
  Notes: 'text',
  EnvironmentIds: 'texts',
  TenantedDeploymentParticipation: 'text',
  TenantIds: 'texts',
  TenantTags: 'texts',
  CertificateData: 'any',
  Password: 'any',
} as const;

/**
 * Certificates, without making, exporting and looking up the usages of one.
 * Several may have one name, as one and those it took the place of do. A PUT
 * leaves the certificate itself alone; `replace` gives its id to another, and
 * answers the old one, archived under a new id. Sources:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/certificates.md and
 * src/pages/docs/deployments/certificates/;
 * OctopusDeploy/go-octopusdeploy:pkg/certificates/certificate_service.go (what
 * `replace` answers); octopus-openapi-2021.2.json (refusals). That one need not
 * be archived to be deleted over the API:
 * OctopusDeploy/terraform-provider-octopusdeploy:octopusdeploy_framework/resource_certificate.go.
 */
export function certificateRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(certificates);
  const common = (input: Bound<typeof fields>, spaceId: string) => {
    requireScopes(ctx, spaceId, input.EnvironmentIds ?? []);
    return {
      Name: input.Name ?? '',
      Notes: input.Notes ?? null,
      EnvironmentIds: input.EnvironmentIds ?? [],
      TenantedDeploymentParticipation:
        input.TenantedDeploymentParticipation || 'Untenanted',
      TenantIds: input.TenantIds ?? [],
      TenantTags: input.TenantTags ?? [],
    };
  };
  const uploaded = (data: unknown, password: unknown) => {
    const secret = writeSecret(data, undefined);
    if (!secret.secret) {
      throw octopusError(400, 'No Certificate Data was provided.');
    }
    return {
      created: ctx.now().getTime(),
      data: secret,
      password: writeSecret(password, undefined),
      facts: readCertificate(secret.secret),
    };
  };
  const resource: Resource<Certificate, typeof fields> = {
    kind: certificates,
    fields,
    take: 15,
    template:
      '{?skip,take,search,archived,tenant,firstResult,orderBy,ids,partialName}',
    texts: textsOf,
    filter: (certificate, c) => {
      const wanted = textQuery(c, 'search')?.toLowerCase() ?? '';
      return (
        flagQuery(c, 'archived') === !!certificate.Archived &&
        textsOf(certificate).some(text => text.toLowerCase().includes(wanted))
      );
    },
    order: (a, b) => (a.facts.NotAfter < b.facts.NotAfter ? -1 : 1),
    siblings: () => [],
    create: (input, space) => ({
      Id: ctx.store.nextId('Certificates'),
      SpaceId: space.Id,
      ...common(input, space.Id),
      Archived: null,
      ReplacedBy: null,
      ...uploaded(input.CertificateData, input.Password),
    }),
    update: (current, input, space) => ({
      ...current,
      ...common(input, space.Id),
    }),
    render: ({ created, data, password, facts, ...certificate }) => ({
      ...certificate,
      ...facts,
      IsExpired: Date.parse(facts.NotAfter) < ctx.now().getTime(),
      CertificateData: readSecret(data),
      Password: readSecret(password),
    }),
    links: (_, self) => ({
      Archive: `${self}/archive`,
      Unarchive: `${self}/unarchive`,
      Replace: `${self}/replace`,
    }),
  };
  const one = (c: Context<SandboxEnv>) =>
    find(ctx, certificates, spaceOf(ctx, c).Id, c.req.param('id')!);

  ctx.onUsedBy(environments, ({ Id, SpaceId }) =>
    store.inSpace(SpaceId).some(item => item.EnvironmentIds.includes(Id)),
  );
  ctx.onUsedBy(certificates, ({ Id, SpaceId }) =>
    ctx.store
      .of(variableSets)
      .inSpace(SpaceId)
      .some(
        set =>
          !set.frozen &&
          set.Variables.some(
            ({ Type, Value }) => Type === 'Certificate' && Value === Id,
          ),
      ),
  );

  return new Hono<SandboxEnv>()
    .get('/certificates/:id', async (c, next) => {
      const thumbprint = c.req.param('id').toUpperCase();
      const found = store
        .inSpace(spaceOf(ctx, c).Id)
        .find(({ facts }) => facts.Thumbprint === thumbprint);
      return found ? c.json(represent(resource, found)) : next();
    })
    .post('/certificates/:id/archive', c => {
      store.put({ ...one(c), Archived: ctx.timestamp() });
      return c.body(null, 200);
    })
    .post('/certificates/:id/unarchive', c => {
      const certificate = one(c);
      if (certificate.ReplacedBy) {
        throw octopusError(
          400,
          'You cannot unarchive a certificate that has been replaced.',
        );
      }
      store.put({ ...certificate, Archived: null });
      return c.body(null, 200);
    })
    .post('/certificates/:id/replace', async c => {
      const current = one(c);
      const { CertificateData, Password } = bind(
        { CertificateData: 'text', Password: 'text' },
        await readBody(c),
      );
      const upload = uploaded(
        { NewValue: CertificateData },
        { NewValue: Password },
      );
      const replaced = store.put({
        ...current,
        Id: ctx.store.nextId('Certificates'),
        Archived: current.Archived ?? ctx.timestamp(),
        ReplacedBy: current.Id,
      });
      store.put({ ...current, Archived: null, ...upload });
      return c.json(represent(resource, replaced));
    })
    .route('/', resourceRoutes(ctx, resource));
}

function textsOf({ Name, facts }: Certificate): string[] {
  return [Name, facts.SubjectDistinguishedName, facts.Thumbprint];
}
