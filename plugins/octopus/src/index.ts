/**
 * Each service's Octopus releases, channels and deployments on its catalog page.
 *
 * @packageDocumentation
 */
export { octopusPlugin as default } from './plugin';
export * from './api/OctopusApi';
export * from './api/octopusApiRef';
export * from './api/OctopusClient';
export * from './filter/octopusEntityFilter';
export * from './translations/octopusTranslations';
export * from './translations/translationRef';
export { isOctopusAvailable } from '@octopus-backstage/plugin-octopus-common';
