import { z as zod } from 'zod/v3';
import { kubernetesVersion } from '@octopus-backstage/plugin-octopus-blueprint';
import { clusterSchema } from './clusterSchema';

type Z = typeof zod;

const roleArn = /^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/;

/** Input of `eks:create-cluster`. */
export const createClusterInput = {
  ...clusterSchema,
  kubernetesVersion: (z: Z) =>
    z
      .string()
      .regex(/^\d+\.\d+$/)
      .describe(
        `Kubernetes version. Default: ${kubernetesVersion}, or EKS's own once that is out of standard support`,
      )
      .optional(),
  namespaces: (z: Z) =>
    z
      .array(z.string().min(1).max(63))
      .max(50)
      .describe(
        'Namespaces whose pods run on Fargate; `*` and `?` are wildcards. An empty list makes a cluster without Fargate. Default: default, kube-system, development, test, production, `feature-*`',
      )
      .optional(),
  environments: (z: Z) =>
    z
      .array(z.string())
      .describe(
        'Octopus environments that get a Kubernetes target; an empty list registers none. Default: Development, Test, Production, Feature Branch',
      )
      .optional(),
  nodeGroup: (z: Z) =>
    z
      .boolean()
      .default(true)
      .describe('Make a node, which the ingress controller needs')
      .optional(),
  instanceTypes: (z: Z) =>
    z
      .array(z.string())
      .describe(
        'EC2 instance types of the node, best first. Default: t3a.small, t3.small',
      )
      .optional(),
  ingressController: (z: Z) =>
    z
      .boolean()
      .describe(
        'Install the NGINX Ingress Controller with a load balancer; the same as nodeGroup when left out',
      )
      .optional(),
  zones: (z: Z) =>
    z
      .array(z.string())
      .describe('Availability zones of the network; chosen when left out')
      .optional(),
  publicSubnets: (z: Z) =>
    z
      .array(z.string())
      .describe(
        'Subnets for load balancers, to use instead of a network of its own; goes with privateSubnets and the three roles',
      )
      .optional(),
  privateSubnets: (z: Z) =>
    z
      .array(z.string())
      .describe('Subnets without a route to an internet gateway, for the pods')
      .optional(),
  clusterRole: (z: Z) =>
    z
      .string()
      .regex(roleArn)
      .describe('ARN of a role for the control plane, instead of a new one')
      .optional(),
  fargateRole: (z: Z) =>
    z
      .string()
      .regex(roleArn)
      .describe('ARN of a pod execution role, instead of a new one')
      .optional(),
  nodeRole: (z: Z) =>
    z
      .string()
      .regex(roleArn)
      .describe('ARN of a role for the node, instead of a new one')
      .optional(),
  permissionsBoundary: (z: Z) =>
    z
      .string()
      .regex(/^arn:aws[a-z-]*:iam::(\d{12}|aws):policy\/.+$/)
      .describe('ARN of the policy that limits the roles that are created')
      .optional(),
  publicAccessCidrs: (z: Z) =>
    z
      .array(z.string().regex(/^[\d.]+\/\d+$/))
      .describe(
        'CIDR blocks from which the Kubernetes API can be reached. They must include the portal and the Octopus workers. Default: 0.0.0.0/0',
      )
      .optional(),
  tags: (z: Z) =>
    z
      .record(z.string())
      .describe('Tags for everything that is created in AWS')
      .optional(),
  adopt: (z: Z) =>
    z
      .boolean()
      .default(false)
      .describe(
        'Use a cluster of that name that somebody else created: its nodes and add-ons stay as they are, and it is never deleted',
      )
      .optional(),
  octopusAccount: (z: Z) =>
    z
      .string()
      .describe(
        'Name or id of the AWS account in Octopus that reaches the cluster; the only one of the space when left out',
      )
      .optional(),
  octopusPrincipal: (z: Z) =>
    z
      .string()
      .regex(/^arn:aws[a-z-]*:iam::\d{12}:(user|role)\/.+$/)
      .describe(
        'ARN of the AWS user or role of that account; detected when left out',
      )
      .optional(),
  workerPool: (z: Z) =>
    z
      .string()
      .describe(
        "Name or id of the worker pool of the targets; Octopus's default when left out",
      )
      .optional(),
  targetRoles: (z: Z) =>
    z
      .array(z.string())
      .describe(
        'Target tags of the targets. Default: EKS_Reference_Cluster, Kubernetes',
      )
      .optional(),
  owner: (z: Z) =>
    z
      .string()
      .default('guests')
      .describe('Owner of the catalog entity')
      .optional(),
};

/** Output of `eks:create-cluster`, for the steps that follow. */
export const createClusterOutput = {
  arn: (z: Z) => z.string().describe('ARN of the cluster'),
  endpoint: (z: Z) => z.string().describe('Address of the Kubernetes API'),
  version: (z: Z) => z.string().describe('Kubernetes version'),
  ingressHostname: (z: Z) =>
    z.string().describe('Host name of the load balancer; empty for none'),
  targets: (z: Z) =>
    z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          environment: z.string(),
          namespace: z.string(),
          url: z.string(),
        }),
      )
      .describe('The targets in Octopus, with their address in its portal'),
  kubeconfig: (z: Z) =>
    z
      .string()
      .describe(
        'A kubeconfig that has the AWS CLI sign in; it holds no secret',
      ),
  entity: (z: Z) =>
    z
      .object({})
      .passthrough()
      .describe(
        'The cluster as an entity of the catalog, for github:keep-entity',
      ),
  entityYaml: (z: Z) => z.string().describe('The same entity as YAML'),
  consoleUrl: (z: Z) =>
    z
      .string()
      .describe(
        'The cluster in the AWS console; empty where AWS publishes no address',
      ),
  plan: (z: Z) => z.string().describe('What the run was going to do, Markdown'),
  summary: (z: Z) => z.string().describe('What the run did, Markdown'),
};

type Values<S extends Record<string, (z: Z) => zod.ZodTypeAny>> = zod.infer<
  zod.ZodObject<{ [K in keyof S]: ReturnType<S[K]> }>
>;

export type CreateClusterInput = Values<typeof createClusterInput>;
export type CreateClusterOutput = Values<typeof createClusterOutput>;
