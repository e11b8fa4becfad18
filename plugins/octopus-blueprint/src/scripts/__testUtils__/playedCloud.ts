import {
  AwsSandbox,
  createAwsSandbox,
  serveAwsSandbox,
} from '@octopus-backstage/emulator-aws';
import { presignToken } from '@octopus-backstage/emulator-aws/testing';
import {
  createKubernetesSandbox,
  KubernetesSandbox,
  serveKubernetesSandbox,
} from '@octopus-backstage/emulator-kubernetes';

/** How many times faster than life AWS is: eksctl itself looks every 20 or 30 seconds. */
const SPEED = 600;

const labels = {
  'k8s-app': 'kube-dns',
  'eks.amazonaws.com/component': 'coredns',
};

const coreDns = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'coredns', namespace: 'kube-system', labels },
  spec: {
    replicas: 2,
    selector: { matchLabels: labels },
    template: {
      metadata: { labels },
      spec: { containers: [{ name: 'coredns', image: 'coredns' }] },
    },
  },
};

const nodeOf = (cluster: string, group: string) => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: {
    name: 'ip-192-168-100-10.eu-west-1.compute.internal',
    labels: {
      'alpha.eksctl.io/cluster-name': cluster,
      'alpha.eksctl.io/nodegroup-name': group,
      'eks.amazonaws.com/nodegroup': group,
    },
  },
  spec: { providerID: 'aws:///eu-west-1a/i-0123456789abcdef0' },
  status: { conditions: [{ type: 'Ready', status: 'True' }] },
});

/** Stand-ins of AWS and of the clusters that it makes. */
export interface PlayedCloud {
  aws: AwsSandbox;
  url: string;
  close(): Promise<void>;
}

/** Starts both, so that programs on this machine can make clusters in them. */
export async function playCloud(): Promise<PlayedCloud> {
  const { authority } = createKubernetesSandbox();
  let endpoint = '';
  const aws = createAwsSandbox({
    speed: SPEED,
    kubernetes: {
      get endpoint() {
        return endpoint;
      },
      certificateAuthority: Buffer.from(
        authority.certificateAuthority,
      ).toString('base64'),
    },
  });
  const kubernetes = createKubernetesSandbox({
    ...{ clock: aws.clock, clusters: aws.clusterRegistry, authority },
  });
  const api = await serveKubernetesSandbox(kubernetes);
  endpoint = api.url;
  const served = await serveAwsSandbox(aws);
  const stop = playInsides(aws, kubernetes);
  return {
    aws,
    url: served.url,
    close: async () => {
      await Promise.all([api.close(), served.close()]);
      await stop();
    },
  };
}

/**
 * What EKS and a machine put into a cluster, and the stand-ins do not: the
 * deployment of CoreDNS, and the node of a node group with the labels by which
 * eksctl knows it. Sources: "Manage CoreDNS for DNS in Amazon EKS clusters" in the
 * EKS User Guide; eksctl 0.230.0, pkg/fargate/coredns/coredns.go and
 * pkg/eks/client.go (WaitForNodes).
 *
 * @returns what ends it, and rejects when something could not be put there
 */
function playInsides(aws: AwsSandbox, kubernetes: KubernetesSandbox) {
  const work: Promise<unknown>[] = [];
  const clusters = new Set<string>();
  const send = async (
    cluster: string,
    path: string,
    init: { method?: string; body?: string } = {},
  ) => {
    const token = Buffer.from(presignToken(cluster, aws.principal));
    const response = await kubernetes.fetch(
      new Request(`https://localhost${path}`, {
        ...init,
        headers: {
          'Content-Type': 'application/apply-patch+yaml',
          Authorization: `Bearer k8s-aws-v1.${token.toString('base64url')}`,
        },
      }),
    );
    if (!response.ok) {
      throw new Error(`${path}: ${await response.text()}`);
    }
  };
  const apply = (cluster: string, path: string, body: object) =>
    send(cluster, `${path}?fieldManager=eks&force=true`, {
      method: 'PATCH',
      body: JSON.stringify(body),
    });
  const addNode = async (cluster: string, group: string) => {
    const { status, ...node } = nodeOf(cluster, group);
    const path = `/api/v1/nodes/${node.metadata.name}`;
    await apply(cluster, path, node);
    await apply(cluster, `${path}/status`, { ...node, status });
  };

  const stop = aws.onExchange(({ method, url, requestBody, status }) => {
    if (method !== 'POST' || status !== 200) {
      return;
    }
    const [, cluster] =
      /\/clusters\/([^/]+)\/addons$/.exec(new URL(url).pathname) ?? [];
    if (cluster && requestBody.includes('"coredns"')) {
      clusters.add(cluster);
      work.push(
        apply(
          cluster,
          '/apis/apps/v1/namespaces/kube-system/deployments/coredns',
          coreDns,
        ),
      );
    }
    const form = new URLSearchParams(requestBody);
    const [, ofNodes, group] =
      /^eksctl-(.+)-nodegroup-(.+)$/.exec(form.get('StackName') ?? '') ?? [];
    if (form.get('Action') === 'CreateStack' && group) {
      work.push(addNode(ofNodes, group));
    }
  });
  // The controllers of the stand-in work when somebody asks; those of a real one always.
  const heart = setInterval(
    () =>
      clusters.forEach(cluster => {
        send(cluster, '/api/v1/nodes').catch(() => clusters.delete(cluster));
      }),
    1000,
  );
  return async () => {
    stop();
    clearInterval(heart);
    await Promise.all(work);
  };
}
