import { checkObject } from './checkObject';

const deployment = () => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', labels: { any: 'thing' } },
  spec: {
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: {
        containers: [
          {
            name: 'web',
            image: 'web:1',
            readinessProbe: { httpGet: { path: '/', port: 'http' } },
            resources: { requests: { cpu: '100m' } },
          },
        ],
      },
    },
  },
});

describe('checkObject', () => {
  it('finds nothing wrong with a good object', () => {
    expect(checkObject(deployment())).toEqual({
      malformed: [],
      faults: [],
      unknown: [],
    });
  });

  it('names unknown fields where they are', () => {
    const wrong = deployment();
    Object.assign(wrong, { colour: { is: 'red' } });
    Object.assign(wrong.spec.template.spec.containers[0], { imagePolicy: '' });

    expect(checkObject(wrong).unknown).toEqual([
      '.spec.template.spec.containers[0].imagePolicy',
      '.colour',
    ]);
  });

  it('tells what cannot be decoded from what is missing', () => {
    const wrong = deployment();
    Object.assign(wrong.spec, { replicas: 'two', selector: undefined });
    Object.assign(wrong.spec.template.spec, { restartPolicy: 'Sometimes' });

    const { malformed, faults } = checkObject(wrong);
    expect(malformed).toEqual([expect.stringContaining('spec.replicas')]);
    expect(faults).toEqual([
      {
        field: 'spec.selector',
        reason: 'FieldValueRequired',
        message: 'Required value',
      },
      {
        field: 'spec.template.spec.restartPolicy',
        reason: 'FieldValueNotSupported',
        message: expect.stringContaining(
          '"Sometimes": supported values: "Always"',
        ),
      },
    ]);
  });

  it('knows only kinds that are there', () => {
    const { malformed } = checkObject({ apiVersion: 'v1', kind: 'Deployment' });
    expect(malformed).toEqual(['v1/Deployment is no kind that is known here']);
  });
});
