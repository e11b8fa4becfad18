/** Releases and runbooks among the results of the search. */
export { default as searchModule } from '@octopus-backstage/plugin-octopus/search';
