/** @public */
export type DayOfWeek = 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun';

/**
 * When the pods of non-production environments are scaled to zero.
 *
 * @public
 */
export interface ScheduleInput {
  /** When pods are scaled to zero, `HH:MM` on a 24-hour clock. */
  scaleToZero: string;
  /** When pods are scaled back to one, `HH:MM` on a 24-hour clock. */
  scaleToOne: string;
  /** IANA or Windows name, as the server knows it. */
  timezone: string;
  days: DayOfWeek[];
}

/**
 * Options of the reference architecture; all are optional.
 *
 * @public
 */
export interface EksReferenceArchitectureInput {
  infrastructureProjectName?: string;
  projectTemplateProjectName?: string;
  frontendProjectName?: string;
  productsProjectName?: string;
  auditsProjectName?: string;
  stackProjectName?: string;

  awsAccessKey?: string;
  awsSecretKey?: string;
  /** ARN of an AWS role that Octopus assumes by OpenID Connect; takes the place of the access keys. */
  awsOidcRoleArn?: string;
  dockerHubUsername?: string;
  dockerHubPassword?: string;
  githubToken?: string;
  /** Stored in the space for its runbooks; never the portal's own key. */
  octopusApiKey?: string;

  /** AWS region of the cluster, `ap-southeast-2` unless given. */
  region?: string;
  /** `octopus` unless given. */
  clusterName?: string;
  /** Weekdays at 19:00 and 07:00 UTC unless given; `false` for no schedule. */
  schedule?: ScheduleInput | false;
}
