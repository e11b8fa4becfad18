import { describeScript } from './__testUtils__/describeScript';
import { runScript } from './__testUtils__/runScript';
import { Answer, Reply } from './__testUtils__/types';

const variables = {
  'Kubernetes.Ingress.Name': 'products',
  'Kubernetes.Namespace': 'development',
  'Kubernetes.App.HealthCheck': '/development/api/products',
};
const host = 'a1b2.elb.eu-west-1.amazonaws.com';
const ingress = (...replies: Reply[]): Answer => ({
  tool: 'kubectl',
  args: /^get ingress products --namespace development /,
  replies,
});
const health = (...replies: Reply[]): Answer => ({
  tool: 'curl',
  args: new RegExp(`http://${host}/development/api/products$`),
  replies,
});
const unknownHost = { stderr: 'curl: (6) Could not resolve host', exit: 6 };

describeScript('smoke-test', () => {
  it('asks the host of the Ingress', () => {
    const result = runScript('smoke-test', {
      variables,
      answers: [ingress({ stdout: host }), health({ status: 200 })],
    });

    expect(result.exitCode).toBe(0);
    expect(result.outputs.SmokeTestUrl).toBe(
      `http://${host}/development/api/products`,
    );
    // Plain text, and no link of Markdown.
    expect(result.highlights[0]).toBe(
      `Testing http://${host}/development/api/products`,
    );
    expect(result.callsOf('sleep')).toEqual([]);
  });

  it('waits for the load balancer and for its name to be known', () => {
    const result = runScript('smoke-test', {
      variables,
      answers: [
        ingress({}, {}, { stdout: host }),
        health(unknownHost, { status: 503 }, { status: 200 }),
      ],
    });

    expect(result.exitCode).toBe(0);
    expect(result.callsOf('sleep')).toHaveLength(4);
    expect(result.stdout).toContain('The answer is 000, not 200 (1 of 30)');
    expect(result.stdout).toContain('The answer is 503, not 200 (2 of 30)');
  });

  it('gives up when the application never answers', () => {
    const result = runScript('smoke-test', {
      variables,
      answers: [ingress({ stdout: host }), health({ status: 404 })],
    });

    expect(result.exitCode).toBe(1);
    expect(result.callsOf('curl')).toHaveLength(30);
    expect(result.failure).toContain('the last answer was 404');
  });

  it('gives up when the Ingress gets no host name', () => {
    const result = runScript('smoke-test', {
      variables,
      answers: [ingress({})],
      tools: ['curl'],
    });

    expect(result.exitCode).toBe(1);
    expect(result.callsOf('kubectl')).toHaveLength(30);
    expect(result.callsOf('curl')).toEqual([]);
    expect(result.failure).toContain('gave no host name');
  });

  const notFound = {
    stderr:
      'Error from server (NotFound): ingresses.networking.k8s.io "products" not found',
    exit: 1,
  };
  const timedOut = {
    stderr:
      'Unable to connect to the server: net/http: TLS handshake timeout ##octopus[fail]',
    exit: 1,
  };

  it('asks again when kubectl fails, as the original does', () => {
    const result = runScript('smoke-test', {
      variables,
      answers: [
        ingress(notFound, timedOut, { stdout: host }),
        health({ status: 200 }),
      ],
    });

    expect(result.exitCode).toBe(0);
    expect(result.callsOf('kubectl')).toHaveLength(3);
    expect(result.stdout).toContain('NotFound');
    expect(result.stdout).toContain('TLS handshake timeout ## octopus[fail]');
  });

  it('gives up when kubectl always fails, in words of its own', () => {
    const result = runScript('smoke-test', {
      variables,
      answers: [ingress(notFound)],
      tools: ['curl'],
    });

    expect(result.exitCode).toBe(1);
    expect(result.callsOf('kubectl')).toHaveLength(30);
    expect(result.stdout).toContain('NotFound');
    expect(result.failure).toContain(
      'gave no host name of the Ingress products in development',
    );
  });

  it.each([
    [{ 'Kubernetes.App.HealthCheck': 'index.html' }, 'begins with a slash'],
    [{ 'Kubernetes.Namespace': 'feature_x' }, 'cannot exist'],
    [{ 'Kubernetes.Ingress.Name': '' }, 'Kubernetes.Ingress.Name is empty'],
  ])('refuses %p before any call', (wrong, message) => {
    const result = runScript('smoke-test', {
      variables: { ...variables, ...wrong },
      tools: ['kubectl', 'curl'],
    });

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(message);
    expect(result.calls).toEqual([]);
  });
});
