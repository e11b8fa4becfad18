import { generate } from 'selfsigned';
import { environment } from '../__testUtils__/objects';
import { testSandbox } from '../__testUtils__/testSandbox';

const pem = (commonName: string) =>
  generate(
    [
      { name: 'commonName', value: commonName },
      { name: 'organizationName', value: 'Octopub' },
    ],
    { days: 10, keySize: 1024, algorithm: 'sha256' },
  );
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('certificateRoutes', () => {
  const api = testSandbox();
  const cluster = pem('kubernetes');
  const upload = (body: object = {}) =>
    api.post('/certificates', {
      Name: 'octopub',
      CertificateData: { HasValue: true, NewValue: base64(cluster.cert) },
      ...body,
    });

  it('tells what it read, and keeps the file to itself', async () => {
    const { Id } = await environment(api, 'Test');
    const created = await upload({ EnvironmentIds: [Id], Notes: 'of EKS' });
    expect(created).toMatchObject({
      Id: 'Certificates-1',
      SpaceId: 'Spaces-2',
      Name: 'octopub',
      Notes: 'of EKS',
      EnvironmentIds: [Id],
      Archived: null,
      ReplacedBy: null,
      CertificateData: { HasValue: true, NewValue: null },
      Password: { HasValue: false, NewValue: null },
      CertificateDataFormat: 'Pem',
      HasPrivateKey: false,
      SelfSigned: true,
      IsExpired: false,
      Version: 3,
      SubjectCommonName: 'kubernetes',
      SubjectOrganization: 'Octopub',
      SubjectDistinguishedName: 'CN=kubernetes, O=Octopub',
      Thumbprint: expect.stringMatching(/^[0-9A-F]{40}$/),
    });
    expect(Date.parse(created.NotAfter) - Date.parse(created.NotBefore)).toBe(
      10 * 86_400_000,
    );
    expect(await api.get('/certificates/Certificates-1')).toEqual(created);
    expect(await api.get(`/certificates/${created.Thumbprint}`)).toEqual(
      created,
    );
    expect(await api.get('/certificates/all')).toEqual([created]);
    expect((await api.send('DELETE', `/environments/${Id}`)).status).toBe(400);
  });

  it('sees a private key, and the chain behind the first certificate', async () => {
    const issuer = pem('issuer');
    const bundle = [cluster.cert, issuer.cert, cluster.private].join('\n');
    expect(
      await upload({ CertificateData: { NewValue: base64(bundle) } }),
    ).toMatchObject({
      HasPrivateKey: true,
      SubjectCommonName: 'kubernetes',
      CertificateChain: [
        { SubjectDistinguishedName: 'CN=issuer, O=Octopub', Version: 3 },
      ],
    });
  });

  it.each([
    ['nothing', '', 'No Certificate Data was provided.'],
    ['no certificate', base64('hello'), 'Certificate Invalid.'],
  ])('refuses %s', async (_, data, message) => {
    const { status, body } = await api.send('POST', '/certificates', {
      Name: 'x',
      CertificateData: { HasValue: true, NewValue: data },
    });
    expect([status, body.ErrorMessage]).toEqual([400, message]);
  });

  it('finds by name, subject and thumbprint, archived ones apart', async () => {
    const { Thumbprint } = await upload();
    await upload({
      Name: 'other',
      CertificateData: { NewValue: base64(pem('other').cert) },
    });
    const found = async (query: string) =>
      (await api.get(`/certificates?${query}`)).Items.map(
        (item: any) => item.Name,
      );
    expect(await found('')).toHaveLength(2);
    expect(await found('partialName=OCTOPUB')).toHaveLength(2);
    expect(await found('search=cn%3Dkubernetes')).toEqual(['octopub']);
    expect(await found(`partialName=${Thumbprint}`)).toEqual(['octopub']);
    await api.send('POST', '/certificates/Certificates-1/archive');
    expect(await found('')).toEqual(['other']);
    expect(await found('archived=true')).toEqual(['octopub']);
    await api.send('POST', '/certificates/Certificates-1/unarchive');
    expect(await found('')).toHaveLength(2);
  });

  it('gives the id of a replaced one to its successor', async () => {
    const first = await upload();
    const replaced = await api.post(`/certificates/${first.Id}/replace`, {
      CertificateData: base64(pem('renewed').cert),
    });
    expect(replaced).toMatchObject({
      Id: 'Certificates-2',
      ReplacedBy: 'Certificates-1',
      Archived: expect.any(String),
      Thumbprint: first.Thumbprint,
    });
    expect(await api.get('/certificates/Certificates-1')).toMatchObject({
      Name: 'octopub',
      SubjectCommonName: 'renewed',
      Archived: null,
    });
    expect(
      (await api.send('POST', '/certificates/Certificates-2/unarchive')).body
        .ErrorMessage,
    ).toBe('You cannot unarchive a certificate that has been replaced.');
  });

  it('changes what is said of it, not what it is', async () => {
    const created = await upload();
    const changed = await api.put(`/certificates/${created.Id}`, {
      ...created,
      Name: 'renamed',
      CertificateData: { HasValue: true, NewValue: base64('nonsense') },
    });
    expect(changed).toMatchObject({
      Name: 'renamed',
      Thumbprint: created.Thumbprint,
    });
  });

  it('stays while a variable or a target uses it', async () => {
    const { Id } = await upload();
    const { Id: environmentId } = await environment(api, 'Test');
    const library = await api.post('/libraryvariablesets', { Name: 'TLS' });
    const variables = await api.get(`/variables/${library.VariableSetId}`);
    const saved = await api.put(`/variables/${library.VariableSetId}`, {
      ...variables,
      Variables: [{ Name: 'Tls', Type: 'Certificate', Value: Id }],
    });
    const target = await api.post('/machines', {
      Name: 'eks',
      EnvironmentIds: [environmentId],
      Roles: ['EKS'],
      Endpoint: {
        CommunicationStyle: 'Kubernetes',
        ClusterUrl: 'https://eks.example.com',
        ClusterCertificate: Id,
      },
    });
    const refused = () => api.send('DELETE', `/certificates/${Id}`);
    expect((await refused()).body.ErrorMessage).toBe(
      'The Certificate has dependent resources and cannot be deleted.',
    );
    await api.put(`/variables/${library.VariableSetId}`, {
      ...saved,
      Variables: [],
    });
    expect((await refused()).status).toBe(400);
    await api.remove(`/machines/${target.Id}`);
    await api.remove(`/certificates/${Id}`);
    expect((await api.get('/certificates')).TotalResults).toBe(0);
  });
});
