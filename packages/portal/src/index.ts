/**
 * Installs the packed plugins into a new portal, as their READMEs say, and looks
 * at it in a browser.
 *
 * @packageDocumentation
 */
export { main } from './main';
