import { awsRegionPattern } from '@octopus-backstage/plugin-octopus-blueprint';
import { instance, name, text, Z } from './fields';

/** Where the reference architecture is, and the parameters of its blueprint: input of the actions that create and delete it. */
export const refarchSchema = {
  instance,
  space: text(
    "Id, name or slug of the space. Default: the instance's default space",
  ),
  infrastructureProjectName: name(
    'Name of the project that creates and deletes the cluster',
  ),
  projectTemplateProjectName: name(
    'Name of the project whose runbook seeds Node.js repositories',
  ),
  frontendProjectName: name("Name of the frontend's project"),
  productsProjectName: name("Name of the products service's project"),
  auditsProjectName: name("Name of the audits service's project"),
  stackProjectName: name(
    'Name of the project that deploys all services together',
  ),
  region: (z: Z) =>
    z
      .string()
      .regex(awsRegionPattern)
      .describe('AWS region of the cluster, such as ap-southeast-2')
      .optional(),
  clusterName: (z: Z) =>
    z
      .string()
      .regex(/^[0-9A-Za-z][A-Za-z0-9_-]*$/)
      .max(100)
      .describe('Name of the EKS cluster')
      .optional(),
  awsOidcRoleArn: (z: Z) =>
    z
      .string()
      .regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/)
      .describe(
        'ARN of the role that Octopus assumes through OpenID Connect, instead of an access key',
      )
      .optional(),
  scaling: (z: Z) =>
    z
      .boolean()
      .default(true)
      .describe(
        'Scale the non-production pods to zero in the evening and to one in the morning',
      )
      .optional(),
  scaleToZeroAt: (z: Z) =>
    z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .default('19:00')
      .describe('Time at which pods are scaled to zero, on weekdays')
      .optional(),
  scaleToOneAt: (z: Z) =>
    z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .default('07:00')
      .describe('Time at which pods are scaled to one, on weekdays')
      .optional(),
  timezone: (z: Z) =>
    z
      .string()
      .default('UTC')
      .describe('Time zone of these two times, as an IANA name')
      .optional(),
  dryRun: (z: Z) =>
    z
      .boolean()
      .default(false)
      .describe('Only make the plan; change nothing')
      .optional(),
};

/** Output of both actions. */
export const refarchOutputSchema = {
  spaceId: (z: Z) => z.string().describe('Id of the space'),
  spaceUrl: (z: Z) => z.string().describe('The space in the Octopus portal'),
  plan: (z: Z) =>
    z
      .array(
        z.object({
          kind: z.string(),
          name: z.string(),
          project: z.string().optional(),
          libraryVariableSet: z.string().optional(),
          action: z.string(),
          id: z.string().optional(),
          reason: z.string().optional(),
          changes: z.array(z.string()).optional(),
          notWritten: z.array(z.string()).optional(),
        }),
      )
      .describe('One entry for each object, with what was done or would be'),
  counts: (z: Z) =>
    z.record(z.number()).describe('Number of objects for each kind of change'),
  summary: (z: Z) =>
    z.string().describe('The result in words and a table, as Markdown'),
};
