/**
 * For the tests of packages that work with this stand-in.
 *
 * @packageDocumentation
 */
export { testGitHub } from './testGitHub';
