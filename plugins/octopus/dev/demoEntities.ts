import { component, system } from '../src/__testUtils__/entities';

/** One entity for each state of the page. */
export const demoEntities = [
  component('octopub-frontend'),
  component('octopub-running'),
  component('octopub-failed'),
  component('octopub-empty'),
  component('octopub-read-only'),
  component('octopub-stale'),
  component('octopub-forbidden'),
  component('octopub-unknown-project'),
  component('octopub-not-configured'),
  component('octopub-down'),
  component('octopub-slow'),
  component('octopub-unannotated', {}),
  system('octopub'),
];
