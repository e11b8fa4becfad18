import { SandboxContext } from '../context';
import { requireScopes } from '../environments/scopes';
import { Bound } from '../http/bind';
import { flagQuery, textQuery } from '../http/query';
import { readSecret } from '../http/sensitive';
import { Resource } from '../resources/resourceRoutes';
import { Certificate, certificates } from './certificates';
import { readUpload } from './readUpload';

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
 * Certificates as lists, bodies and answers have them. Several may have one
 * name, as one and those it took the place of do; a PUT leaves the certificate
 * itself alone. Source:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/certificates.md.
 */
export function certificateResource(
  ctx: SandboxContext,
): Resource<Certificate, typeof fields> {
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
  return {
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
      ...readUpload(ctx, input.CertificateData, input.Password),
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
}

function textsOf({ Name, facts }: Certificate): string[] {
  return [Name, facts.SubjectDistinguishedName, facts.Thumbprint];
}
