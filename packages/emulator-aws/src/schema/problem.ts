/** What is wrong with a member of a request. */
export interface Problem {
  kind: 'unknown' | 'missing' | 'type' | 'constraint';
  /** Such as `resourcesVpcConfig.subnetIds[0]`. */
  path: string;
  /** What was expected, for a type or constraint. */
  expected?: string;
}
