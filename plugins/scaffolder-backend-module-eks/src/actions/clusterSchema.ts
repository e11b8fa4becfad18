import { awsRegionPattern } from '@octopus-backstage/plugin-octopus-blueprint';
import { z as zod } from 'zod/v3';

type Z = typeof zod;

/** Which cluster, and where: shared by the actions that create and delete it. */
export const clusterSchema = {
  clusterName: (z: Z) =>
    z
      .string()
      .regex(/^[0-9A-Za-z][A-Za-z0-9_-]*$/)
      .max(100)
      .describe('Name of the EKS cluster'),
  region: (z: Z) =>
    z
      .string()
      .regex(awsRegionPattern)
      // A part of the names of AWS's hosts (RFC 1035, section 2.3.4).
      .max(63)
      .describe('AWS region of the cluster, such as ap-southeast-2'),
  awsAccount: (z: Z) =>
    z
      .string()
      .regex(/^\d{12}$/)
      .describe(
        "Id of the AWS account, one of aws.accounts in app-config.yaml; the portal's main account when left out",
      )
      .optional(),
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
        "Id, name or slug of the Octopus space; the instance's default space when left out",
      )
      .optional(),
  dryRun: (z: Z) =>
    z
      .boolean()
      .default(false)
      .describe('Only make the plan, and change nothing')
      .optional(),
};
