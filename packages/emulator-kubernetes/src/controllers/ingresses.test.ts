import { SandboxClock } from '@octopus-backstage/emulator-core';
import { kubernetesClient } from '../testing/kubernetesClient';
import { deployment, deployments, service } from '../testing/objects';
import { createKubernetesSandbox } from '../createKubernetesSandbox';

const services = '/api/v1/namespaces/default/services';
const classes = '/apis/networking.k8s.io/v1/ingressclasses';
const ingresses = '/apis/networking.k8s.io/v1/namespaces/default/ingresses';

const ingressClass = (controller = 'nginx.org/ingress-controller') => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'IngressClass',
  metadata: { name: 'nginx' },
  spec: { controller },
});

const ingress = (name: string, type: string, host = '') => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: {
    name,
    annotations: { 'nginx.org/mergeable-ingress-type': type },
  },
  spec: { ingressClassName: 'nginx', rules: [{ host }] },
});

const usualArgs = [
  '-report-ingress-status',
  '-external-service=web',
  '-allow-empty-ingress-host=true',
];

describe('status of ingresses', () => {
  const clock = new SandboxClock(Infinity);
  const sandbox = createKubernetesSandbox({ clock });
  const client = kubernetesClient(sandbox);
  beforeEach(() => sandbox.reset());

  const install = async (args: string[]) => {
    const controller = deployment();
    Object.assign(controller.spec.template.spec.containers[0], { args });
    await client.post(deployments, controller);
    await client.post(services, service());
  };
  const addressOf = async (name: string) => {
    await client.get('/version');
    const { body } = await client.get(`${ingresses}/${name}`);
    return body.status.loadBalancer.ingress?.[0].hostname;
  };

  it('is the address of the controller, for a master and its minions', async () => {
    await install(usualArgs);
    await client.post(classes, ingressClass());
    await client.post(ingresses, ingress('minion', 'minion'));
    expect(await addressOf('minion')).toBeUndefined();

    await client.post(ingresses, ingress('master', 'master'));
    expect(await addressOf('minion')).toMatch(/^sandbox-\d+\.elb\./);
    expect(await addressOf('master')).toMatch(/^sandbox-\d+\.elb\./);
  });

  it.each([
    ['without a host, where that is not allowed', usualArgs.slice(0, 2)],
    ['with nobody to report it', usualArgs.slice(1)],
    ['with no service to take it from', [usualArgs[0], usualArgs[2]]],
  ])('stays empty %s', async (_, args) => {
    await install(args);
    await client.post(classes, ingressClass());
    await client.post(ingresses, ingress('master', 'master'));
    expect(await addressOf('master')).toBeUndefined();
  });

  it('stays empty for the class of another controller', async () => {
    await install(usualArgs);
    await client.post(classes, ingressClass('k8s.io/ingress-nginx'));
    await client.post(ingresses, ingress('master', 'master'));
    expect(await addressOf('master')).toBeUndefined();
  });
});
