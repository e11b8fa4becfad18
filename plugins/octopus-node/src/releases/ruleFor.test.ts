import { ruleFor } from './ruleFor';

const rule = (DeploymentAction: string, PackageReference: string | null) => ({
  ActionPackages: [{ DeploymentAction, PackageReference }],
});
const web = { ActionName: 'Deploy', PackageReferenceName: 'web' };
const main = { ActionName: 'Deploy', PackageReferenceName: null };

describe('ruleFor', () => {
  it('is that of the step and the package in it', () => {
    const rules = [
      rule('Scan', 'web'),
      rule('Deploy', ''),
      rule('Deploy', 'web'),
    ];

    expect(ruleFor(rules, web)).toBe(rules[2]);
    expect(ruleFor(rules, main)).toBe(rules[1]);
  });

  it('is none where no rule names the package', () => {
    expect(ruleFor([rule('Deploy', null)], web)).toBeUndefined();
  });
});
