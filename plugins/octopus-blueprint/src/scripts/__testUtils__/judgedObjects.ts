/** As Octopus labels what it deploys to the environment of these tests. */
const ours = '{ Octopus.Environment.Id: environments-3 }';

export const environmentId = 'Environments-3';

export const namespace = (name: string, labels = '{}') => `---
apiVersion: v1
kind: Namespace
metadata: { name: ${name}, labels: ${labels} }
`;

export const deployment = (
  inNamespace: string,
  { labels = '{}', replicas = 1, name = 'frontend' } = {},
) => `---
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: ${inNamespace}, labels: ${labels} }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: { containers: [{ name: web, image: web }] }
`;

/** What Octopus deploys for a branch: a deployment, a service and an ingress. */
export const deployed = (name: string, options: { replicas?: number } = {}) =>
  `${namespace(name)}${deployment(name, { labels: ours, ...options })}---
apiVersion: v1
kind: Service
metadata: { name: frontend, namespace: ${name}, labels: ${ours} }
spec: { selector: { app: frontend }, ports: [{ port: 80 }] }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: frontend, namespace: ${name}, labels: ${ours} }
spec:
  rules:
    - http:
        paths:
          - path: /
            pathType: Prefix
            backend: { service: { name: frontend, port: { number: 80 } } }
`;
