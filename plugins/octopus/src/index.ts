/**
 * Shows the Octopus releases, channels and deployments of a service on its
 * catalog page.
 *
 * @packageDocumentation
 */
export { octopusPlugin as default } from './plugin';
export * from './api/OctopusClient';
export * from './api/octopusApiRef';
export * from './filter/octopusEntityFilter';
export * from './translations/octopusTranslations';
export * from './translations/translationRef';
export {
  isOctopusAvailable,
  type OctopusReleaseQuery,
  type OctopusReleaseTemplateQuery,
} from '@octopus-backstage/plugin-octopus-common';
