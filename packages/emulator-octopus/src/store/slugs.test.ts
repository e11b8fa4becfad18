import { slugify, uniqueSlug } from './slugs';

describe('slugify', () => {
  it.each([
    ['My Project', 'my-project'],
    ['🚀 Deploy Backend', 'deploy-backend'],
    ['_ Deploy EKS Octopub Stack', 'deploy-eks-octopub-stack'],
    ['Café (old)', 'cafe-old'],
  ])('makes %p %p', (name, slug) => {
    expect(slugify(name)).toBe(slug);
  });
});

describe('uniqueSlug', () => {
  it('numbers what is taken', () => {
    const taken = new Set(['shop', 'shop-1']);
    expect(uniqueSlug('Shop', slug => taken.has(slug))).toBe('shop-2');
  });

  it('has a slug for a name without letters', () => {
    expect(uniqueSlug('🚀', () => false)).toBe('unnamed');
  });
});
