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
    expect(checkObject(deployment())).toEqual({ invalid: [], unknown: [] });
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

  it('names what does not fit the schema', () => {
    const wrong = deployment();
    Object.assign(wrong.spec, { replicas: 'two', selector: undefined });

    const { invalid } = checkObject(wrong);
    expect(invalid[0]).toMatch(/replicas/);
    expect(invalid[0]).toMatch(/selector/);
  });

  it('knows only kinds that are there', () => {
    const { invalid } = checkObject({ apiVersion: 'v1', kind: 'Deployment' });
    expect(invalid).toEqual(['v1/Deployment is no kind that is known here']);
  });
});
