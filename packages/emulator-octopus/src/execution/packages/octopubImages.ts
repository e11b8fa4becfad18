/**
 * Images of Octopub (github-and-feature-branches.md §5) with the tags that the
 * stand-in's registry has from the start, oldest first, and the days before
 * the sandbox's start that each was pushed. The tags are made up.
 */
export const octopubImages: Record<string, [tag: string, daysAgo: number][]> = {
  'octopussamples/octopub-frontend': [
    ['0.2.0', 40],
    ['0.2.1', 33],
    ['0.2.2', 26],
    ['0.2.3', 19],
    ['0.2.4', 12],
    ['0.2.5-newbasket.1', 6],
    ['0.2.5', 5],
    ['0.2.6-newbasket.2', 4],
    ['0.2.6-newbasket.3', 2],
    ['0.2.6', 1],
  ],
  'octopussamples/octopub-products-microservice': [
    ['0.3.0', 39],
    ['0.3.1', 30],
    ['0.3.2', 21],
    ['0.3.3', 11],
    ['0.3.4-pricing.1', 5],
    ['0.3.4', 4],
    ['0.3.5-pricing.2', 1],
  ],
  'octopussamples/octopub-audit-microservice': [
    ['0.1.6', 38],
    ['0.1.7', 24],
    ['0.1.8', 10],
    ['0.1.9-export.1', 3],
    ['0.1.9', 2],
  ],
};
