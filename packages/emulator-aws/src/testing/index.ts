/**
 * For the tests of packages that work with this stand-in.
 *
 * @packageDocumentation
 */
export { awsTestClients } from './awsTestClients';
export { buildCluster, LONG } from './builtCluster';
export { peerTool } from './peerTool';
export { presignToken } from './presignToken';
