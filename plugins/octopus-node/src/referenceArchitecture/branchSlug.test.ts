import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { branchSlug } from './branchSlug';

/** The table that the script and the workflow of a seeded service are held to, too. */
const slugs: Record<string, string> = JSON.parse(
  readFileSync(
    resolve(
      __dirname,
      '../../../../templates/node-app/content/test/slugs.json',
    ),
    'utf8',
  ),
);
const branches = Object.keys(slugs);

describe('branchSlug', () => {
  it.each(Object.entries(slugs))('of %s is %s', (branch, slug) => {
    expect(branchSlug(branch)).toBe(slug);
    expect(slug).toMatch(/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/);
  });

  it.each([
    ['feature/login', /^feature-login-[0-9a-f]{12}$/],
    ['Login', /^login-[0-9a-f]{12}$/],
    ['123', /^b-123-[0-9a-f]{12}$/],
    ['żółć', /^b(-[a-z0-9]+)*-[0-9a-f]{12}$/],
    ['--', /^b-[0-9a-f]{12}$/],
    ['a--b', /^a-b-[0-9a-f]{12}$/],
    ['x'.repeat(200), /^x{50}-[0-9a-f]{12}$/],
    ['login-page-2', /^login-page-2$/],
  ])('makes %s legal and unique', (branch, expected) => {
    expect(branchSlug(branch)).toMatch(expected);
  });

  it('tells all branches apart', () => {
    expect(new Set(Object.values(slugs)).size).toBe(branches.length);
  });

  it('gives no branch the slug of another whose name is written out', () => {
    const changed = Object.values(slugs).filter(slug => !(slug in slugs));

    expect(changed.length).toBeGreaterThan(20);
    for (const slug of changed) {
      expect(branchSlug(slug)).toMatch(new RegExp(`^${slug.slice(0, 50)}`));
      expect(branchSlug(slug)).not.toBe(slug);
    }
  });

  it('tells thousands of branches apart that have no letter from a to z', () => {
    const letters = [...'абвгдежзиклмнопрстуфхцч'];
    const names = letters.flatMap(a =>
      letters.flatMap(b => letters.map(c => a + b + c)),
    );
    expect(names.length).toBeGreaterThan(5_000);

    const all = names.map(name => branchSlug(name));

    expect(all[0]).toMatch(/^b-[0-9a-f]{12}$/);
    expect(new Set(all).size).toBe(names.length);
  });

  it('is as short as asked', () => {
    expect(branchSlug('feature/a-rather-long-name', 20)).toHaveLength(20);
  });

  it('refuses a branch without a name', () => {
    expect(() => branchSlug(' ')).toThrow('The branch has no name');
  });
});
