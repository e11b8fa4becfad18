import { kubernetesClient } from '../testing/kubernetesClient';
import {
  configMap,
  configMaps,
  deployment,
  deployments,
} from '../testing/objects';
import { createKubernetesSandbox } from '../createKubernetesSandbox';

describe('server-side apply', () => {
  const sandbox = createKubernetesSandbox();
  const client = kubernetesClient(sandbox);
  const settings = `${configMaps}/settings`;
  const web = `${deployments}/web`;
  beforeEach(() => sandbox.reset());

  it('makes an object, and then changes nothing', async () => {
    const made = await client.apply(web, deployment());
    const again = await client.apply(web, deployment());
    const { status: _, ...before } = made.body;
    const { status: __, ...after } = again.body;

    expect([made.status, again.status]).toEqual([201, 200]);
    expect(after.spec).toEqual(before.spec);
    expect(after.metadata.generation).toBe(1);
    expect(after.metadata.managedFields[0]).toEqual(
      before.metadata.managedFields[0],
    );
  });

  it('records who owns what', async () => {
    const { body } = await client.apply(web, deployment({ replicas: 2 }));

    expect(body.metadata.managedFields).toEqual([
      {
        manager: 'test',
        operation: 'Apply',
        apiVersion: 'apps/v1',
        time: body.metadata.creationTimestamp,
        fieldsType: 'FieldsV1',
        fieldsV1: {
          'f:spec': {
            'f:replicas': {},
            'f:selector': {},
            'f:template': {
              'f:metadata': { 'f:labels': { 'f:app': {} } },
              'f:spec': {
                'f:containers': {
                  'k:{"name":"web"}': {
                    '.': {},
                    'f:name': {},
                    'f:image': {},
                    'f:ports': {
                      'k:{"containerPort":80,"protocol":"TCP"}': {
                        '.': {},
                        'f:containerPort': {},
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    ]);
  });

  it('takes out what its manager no longer applies, and leaves the rest', async () => {
    await client.apply(settings, configMap({ a: '1', b: '2' }));
    await client.apply(settings, configMap({ b: '2', c: '3' }), 'other');
    const { body } = await client.apply(settings, configMap({ d: '4' }));

    expect(body.data).toEqual({ b: '2', c: '3', d: '4' });
  });

  it('does not give up what others changed in between', async () => {
    await client.apply(web, deployment());
    await client.patch(web, { spec: { replicas: 3 } }, 'merge-patch');
    const { body } = await client.apply(web, deployment());

    expect(body.spec.replicas).toBe(3);
  });

  it('conflicts over what another owns with another value', async () => {
    await client.apply(settings, configMap({ a: '1', b: '2' }));
    const conflict = await client.apply(
      settings,
      configMap({ a: '9' }),
      'other',
    );

    expect(conflict).toMatchObject({
      status: 409,
      body: {
        reason: 'Conflict',
        message: 'Apply failed with 1 conflict: conflict with "test": .data.a',
        details: {
          causes: [
            {
              reason: 'FieldManagerConflict',
              message: 'conflict with "test"',
              field: '.data.a',
            },
          ],
        },
      },
    });
    const same = await client.apply(settings, configMap({ a: '1' }), 'other');
    expect(same.status).toBe(200);
  });

  it('conflicts with those who did not apply, by their time', async () => {
    await client.post(deployments, deployment());
    const image = deployment();
    image.spec.template.spec.containers[0].image = 'web:2';
    const { body } = await client.apply(web, image, 'other');

    expect(body.message).toMatch(
      /^Apply failed with 1 conflict: conflict with "test" using apps\/v1 at \S+Z: \.spec\.template\.spec\.containers\[name="web"\]\.image$/,
    );
  });

  it('takes over by force', async () => {
    await client.apply(settings, configMap({ a: '1', b: '2' }));
    await client.apply(settings, configMap({ a: '9' }), 'other&force=true');
    const { body } = await client.apply(settings, configMap({ b: '2' }));

    expect(body.data).toEqual({ a: '9', b: '2' });
    expect(
      body.metadata.managedFields.map((entry: any) => [
        entry.manager,
        entry.fieldsV1,
      ]),
    ).toEqual([
      ['test', { 'f:data': { 'f:b': {} } }],
      ['other', { 'f:data': { 'f:a': {} } }],
    ]);
  });

  it('removes items of lists with keys, and only its own', async () => {
    const container = (name: string) => ({ name, image: `${name}:1` });
    const withContainers = (...names: string[]) => {
      const object = deployment();
      object.spec.template.spec.containers = names.map(container) as any;
      return object;
    };
    await client.apply(web, withContainers('web', 'log'));
    await client.apply(web, withContainers('proxy'), 'other');
    const { body } = await client.apply(web, withContainers('web'));

    expect(
      body.spec.template.spec.containers.map(({ name }: any) => name),
    ).toEqual(['web', 'proxy']);
  });

  it.each([
    [
      'no manager',
      `${settings}?force=true`,
      configMap({}),
      422,
      'fieldManager',
    ],
    [
      'another name',
      `${settings}?fieldManager=test`,
      configMap({}, 'other'),
      400,
      'does not match the name on the URL',
    ],
    [
      'owners that were sent',
      `${settings}?fieldManager=test`,
      { ...configMap({}), metadata: { name: 'settings', managedFields: [{}] } },
      400,
      'managedFields must be nil',
    ],
    [
      'unknown fields',
      `${settings}?fieldManager=test`,
      { ...configMap({}), dada: {} },
      500,
      'failed to create typed patch object (/settings; /v1, Kind=ConfigMap): .dada: field not declared in schema',
    ],
  ])('refuses %s', async (_, path, body, status, message) => {
    expect(
      await client.ask('PATCH', path, body, 'application/apply-patch+yaml'),
    ).toMatchObject({
      status,
      body: { message: expect.stringContaining(message) },
    });
  });

  it('tries without doing', async () => {
    const { status, body } = await client.apply(
      settings,
      configMap({ a: '1' }),
      'test&dryRun=All',
    );
    expect([status, body.data]).toEqual([201, { a: '1' }]);
    expect((await client.get(settings)).status).toBe(404);
  });
});
