import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { branchSlug, buildVersion } from '../scripts/version.mjs';

const build = {
  base: '1.0.0',
  branch: 'main',
  defaultBranch: 'main',
  run: '42',
  attempt: '1',
};
const semver =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.(0|[1-9]\d*))*)?$/;
const dockerTag = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;

test('the default branch has no prerelease', () => {
  assert.equal(buildVersion(build), '1.0.42');
});

test('a branch is named behind the hyphen', () => {
  assert.equal(buildVersion({ ...build, branch: 'login' }), '1.0.42-login.1');
});

const slugs = JSON.parse(
  readFileSync(new URL('slugs.json', import.meta.url), 'utf8'),
);
const branches = Object.keys(slugs);

test('every branch has the slug that the portal looks for', () => {
  for (const branch of branches) {
    assert.equal(branchSlug(branch), slugs[branch]);
  }
});

test('every branch gives a legal version, and one of its own', () => {
  const versions = branches.map(branch => buildVersion({ ...build, branch }));

  for (const version of versions) {
    assert.match(version, semver);
    assert.match(version, dockerTag);
    assert.match(version, /-/);
  }
  assert.equal(new Set(versions).size, branches.length);
});

test('nobody can call a branch by the slug of another', () => {
  for (const slug of Object.values(slugs)) {
    const owner = branches.filter(branch => branchSlug(branch) === slug);
    assert.equal(owner.length, 1);
    assert.equal(branchSlug(slug) === slug, owner[0] === slug);
  }
});

test('a slug is a legal Kubernetes namespace', () => {
  for (const branch of ['a/b', '1', 'ß', 'y'.repeat(99), 'end-', '-start']) {
    assert.match(branchSlug(branch), /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/);
  }
});

test('only major and minor are taken from package.json', () => {
  assert.equal(buildVersion({ ...build, base: '2.5.0' }), '2.5.42');
  for (const base of [
    undefined,
    '',
    '2',
    '2.5',
    '2.5.1',
    '2.5.0-rc.1',
    '02.5.0',
  ]) {
    assert.throws(() => buildVersion({ ...build, base }), /MAJOR\.MINOR\.0/);
  }
});

test('a branch that differs from the default one in case only is a branch', () => {
  assert.match(buildVersion({ ...build, branch: 'Main' }), /^1\.0\.42-/);
});

test('what is missing is named', () => {
  assert.throws(() => buildVersion({ ...build, branch: '' }), /no name/);
  assert.throws(() => buildVersion({ ...build, run: '0' }), /run is '0'/);
  assert.throws(
    () => buildVersion({ ...build, attempt: undefined }),
    /attempt is 'undefined'/,
  );
});
