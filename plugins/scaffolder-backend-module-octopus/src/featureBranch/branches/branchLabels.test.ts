import { branchSlug } from '@octopus-backstage/plugin-octopus-node';
import { branchLabels, labelOf, prereleaseOf } from './branchLabels';

describe('the prerelease part of a version', () => {
  it.each([
    ['0.2.8-myfeature.4', 'myfeature.4', 'myfeature'],
    ['0.2.8-my-feature.4+sha.1-2', 'my-feature.4', 'my-feature'],
    ['0.2.8', '', ''],
    ['0.2.8+build-7', '', ''],
    ['1.2.3.4-x', 'x', 'x'],
  ])('of %s is %j, and its label %j', (version, prerelease, label) => {
    expect(prereleaseOf(version)).toBe(prerelease);
    expect(labelOf(version)).toBe(label);
  });
});

describe('branchLabels', () => {
  it.each([
    ['login', ['login']],
    ['feature/login', [branchSlug('feature/login'), 'feature-login-df7c7a']],
    ['Login', [branchSlug('Login'), 'login-9d6322']],
    ['ticket-100234', [branchSlug('ticket-100234'), 'ticket-100234']],
    // Today this is what `fix/login` is called, and nothing else.
    ['fix-login-5e870e243b80', [branchSlug('fix-login-5e870e243b80')]],
  ])('of %s', (branch, labels) => {
    expect(branchLabels(branch)).toEqual(labels);
  });
});
