import { describeUnlessMissing, findTool } from '@octopus-backstage/contract';
import { maintained, retired } from './__testUtils__/controllers';
import { routesIn } from './__testUtils__/routes';
import { Nginx, startNginx } from './__testUtils__/startNginx';

const environments = ['development', 'test', 'testing', 'production'];
const featureBranches = ['feature-login', 'feature-login-page'];
const routes = routesIn(...environments, ...featureBranches);

// Where it is installed on Debian, which is not on everybody's path.
const installed = findTool('nginx', ['/usr/sbin']);

describeUnlessMissing('the routing rules', installed ? [] : ['nginx'], () => {
  describe.each([
    ['the maintained controller', maintained],
    ['the retired controller', retired],
  ])('nginx as %s configures it', (_, controller) => {
    let nginx: Nginx;
    beforeAll(async () => {
      nginx = await startNginx(controller, routes);
    }, 30_000);
    afterAll(() => nginx.stop());

    it.each([
      ['/test', 'test/frontend /'],
      ['/test/', 'test/frontend /'],
      ['/test/index.html', 'test/frontend /index.html'],
      ['/test/index.html?a=1&b=2', 'test/frontend /index.html?a=1&b=2'],
      ['/test/deep/er/page', 'test/frontend /deep/er/page'],
      ['/test/apiary.html', 'test/frontend /apiary.html'],
      ['/test/health/products', 'test/frontend /health/products'],
      ['/test/api/products', 'test/products /api/products'],
      ['/test/api/products/7?x=y', 'test/products /api/products/7?x=y'],
      ['/test/api/audits', 'test/audits /api/audits'],
      ['/testing/index.html', 'testing/frontend /index.html'],
      ['/testing/api/audits/1', 'testing/audits /api/audits/1'],
      ['/development', 'development/frontend /'],
      ['/production/api/products', 'production/products /api/products'],
      ['/feature-login/', 'feature-login/frontend /'],
      ['/feature-login/api/audits', 'feature-login/audits /api/audits'],
      ['/feature-login-page', 'feature-login-page/frontend /'],
      [
        '/feature-login-page/api/products/1',
        'feature-login-page/products /api/products/1',
      ],
    ])('sends %s to %s', async (path, answer) => {
      expect(await nginx.get(path)).toEqual([200, answer]);
    });

    it.each([
      '/',
      '/tes',
      '/feature-',
      '/test/api/unknown',
      '/other/api/products',
    ])('sends %s nowhere', async path => {
      expect((await nginx.get(path))[0]).toBe(404);
    });
  });
});

describe('paths of ingresses', () => {
  /** Source: nginx/kubernetes-ingress v5.5.4, internal/k8s/validation.go */
  it.each(routes)(
    '$namespace/$name is one that the controller takes',
    route => {
      expect(route.path).toMatch(/^\/[^\s;]*$/);
      expect(route.path).not.toMatch(/[{}"\\]/);
      expect(route.path).not.toMatch(/^\/etc\/|\/root|\/var/);
    },
  );
});
