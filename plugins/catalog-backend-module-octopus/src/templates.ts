/**
 * Offers the templates of Octopus for Backstage on the Create page.
 *
 * @packageDocumentation
 */
export { catalogModuleOctopusTemplates as default } from './templatesModule';
