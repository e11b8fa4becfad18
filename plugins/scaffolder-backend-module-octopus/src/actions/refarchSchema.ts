import { z as zod } from 'zod/v3';

type Z = typeof zod;

/** Where the reference architecture is, and which parameters its blueprint gets: shared by the actions that create and delete it. */
export const refarchSchema = {
  instance: (z: Z) =>
    z
      .string()
      .describe(
        'Name of the Octopus instance in octopus.instances; may be left out where there is one',
      )
      .optional(),
  space: (z: Z) =>
    z
      .string()
      .describe(
        "Id, name or slug of the space; the instance's default space when left out",
      )
      .optional(),
  infrastructureProjectName: (z: Z) =>
    z
      .string()
      .max(200)
      .describe('Name of the project that creates and deletes the cluster')
      .optional(),
  projectTemplateProjectName: (z: Z) =>
    z
      .string()
      .max(200)
      .describe('Name of the project whose runbook seeds Node.js repositories')
      .optional(),
  frontendProjectName: (z: Z) =>
    z.string().max(200).describe("Name of the frontend's project").optional(),
  productsProjectName: (z: Z) =>
    z
      .string()
      .max(200)
      .describe("Name of the products service's project")
      .optional(),
  auditsProjectName: (z: Z) =>
    z
      .string()
      .max(200)
      .describe("Name of the audits service's project")
      .optional(),
  stackProjectName: (z: Z) =>
    z
      .string()
      .max(200)
      .describe('Name of the project that deploys all services together')
      .optional(),
  region: (z: Z) =>
    z
      .string()
      .regex(/^[a-z]{2}(-[a-z]+)+-\d+$/)
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
        'ARN of the role that Octopus assumes by OpenID Connect, instead of an access key',
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
      .describe('Time zone of the two times, an IANA name')
      .optional(),
  dryRun: (z: Z) =>
    z
      .boolean()
      .default(false)
      .describe('Only make the plan, and change nothing')
      .optional(),
};

/** What both actions report. */
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
        }),
      )
      .describe('One entry for each object, with what was or would be done'),
  counts: (z: Z) =>
    z.record(z.number()).describe('Number of objects for each kind of change'),
  summary: (z: Z) =>
    z.string().describe('The result in words and a table, as Markdown'),
};
