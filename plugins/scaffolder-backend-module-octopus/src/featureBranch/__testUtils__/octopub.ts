/** The project of the seeded space that deploys all services together. */
export const STACK = '_ Deploy EKS Octopub Stack';

/** The project of one of them. */
export const PRODUCTS = 'EKS Octopub Products';

/** A branch of it that has builds in the feed. */
export const pricing = {
  entityRef: 'component:default/octopub-products',
  branch: 'pricing',
};
