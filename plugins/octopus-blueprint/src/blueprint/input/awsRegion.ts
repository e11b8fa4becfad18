/**
 * How the names of AWS regions look, in every partition: `ap-southeast-2`,
 * `us-gov-west-1`, `eusc-de-east-1`.
 *
 * @public
 */
export const awsRegionPattern = /^[a-z]{2,}(-[a-z]+)+-\d+$/;
