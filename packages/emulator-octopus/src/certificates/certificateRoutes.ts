import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { environments } from '../environments/environments';
import { bind } from '../http/bind';
import { octopusError } from '../http/errors';
import { readBody } from '../http/readBody';
import { find } from '../resources/find';
import { represent, resourceRoutes } from '../resources/resourceRoutes';
import { spaceOf } from '../spaces/spaceOf';
import { variableSets } from '../variables/variableSets';
import { certificateResource } from './certificateResource';
import { certificates } from './certificates';
import { readUpload } from './readUpload';

/**
 * Certificates, without making, exporting and looking up the usages of one.
 * `replace` gives the id of one to another, and answers the old one, archived
 * under a new id. Sources:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/certificates.md and
 * src/pages/docs/deployments/certificates/;
 * OctopusDeploy/go-octopusdeploy:pkg/certificates/certificate_service.go (what
 * `replace` answers); octopus-openapi-2021.2.json (refusals). That one need not
 * be archived to be deleted over the API:
 * OctopusDeploy/terraform-provider-octopusdeploy:octopusdeploy_framework/resource_certificate.go.
 */
export function certificateRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(certificates);
  const resource = certificateResource(ctx);
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
      const upload = readUpload(
        ctx,
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
