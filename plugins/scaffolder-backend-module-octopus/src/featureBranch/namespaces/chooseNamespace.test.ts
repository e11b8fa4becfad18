import { branchSlug } from '@octopus-backstage/plugin-octopus-node';
import { environmentNamespace } from '@octopus-backstage/plugin-octopus-blueprint';
import { chooseNamespace, formerNamespace } from './chooseNamespace';

const reserved = {
  environments: ['Development', 'Feature Branch', 'Test', '(QA) 1'],
  targets: [{ name: 'eks-shop', namespace: 'shop' }],
};
const choose = (branch: string, requested?: string) =>
  chooseNamespace({ branch, requested, reserved });

describe('chooseNamespace', () => {
  it('derives it from the branch', () => {
    expect(choose('login')).toBe('feature-login');
    expect(choose('feature/login')).toBe(branchSlug('feature/login'));
  });

  it('gives branches that read alike namespaces of their own', () => {
    const branches = [
      'login',
      'feature-login',
      'feature/login',
      'Login',
    ].concat(`feature/${'x'.repeat(90)}`, `feature-${'x'.repeat(90)}`);

    const namespaces = branches.map(branch => choose(branch));

    expect(new Set(namespaces).size).toBe(branches.length);
    for (const namespace of namespaces) {
      expect(namespace).toMatch(/^feature-[-a-z0-9]{1,54}[a-z0-9]$/);
    }
  });

  it('does not take a branch for the environment that is called so', () => {
    expect(choose('branch')).toMatch(/^feature-branch-[0-9a-f]{12}$/);
  });

  it('gives no branch the namespace of another whose name is written out', () => {
    const branches = ['Feature', 'feature/login', 'Login', 'x'.repeat(80)];
    for (const branch of branches) {
      const namespace = choose(branch);
      const rest = namespace.slice('feature-'.length);

      expect(choose(namespace)).not.toBe(namespace);
      expect(choose(rest)).not.toBe(namespace);
    }
  });

  it.each(['feature/login', 'Login', 'fix/login'])(
    'finds that of %s by the label of its builds',
    branch => {
      const label = branchSlug(branch);
      expect(
        chooseNamespace({
          branch: label,
          isNamed: false,
          requested: undefined,
          reserved,
        }),
      ).toBe(choose(branch));
    },
  );

  it('knows the namespace that a branch had with six digits', () => {
    expect(formerNamespace('login')).toBeUndefined();
    expect(formerNamespace('feature/login')).toBe('feature-login-df7c7a');
    expect(formerNamespace('Login')).toBe('feature-login-9d6322');
    expect(formerNamespace('ticket-100234')).toBe('feature-ticket-100234');
  });

  it('takes the requested one', () => {
    expect(choose('feature/login', 'my-login')).toBe('my-login');
  });

  it.each([
    ['test', /environment 'Test'/],
    ['feature-branch', /environment 'Feature Branch'/],
    ['shop', /target 'eks-shop'/],
    ['default', /cluster itself/],
    ['kube-system', /cluster itself/],
    ['nginx-ingress', /cluster itself/],
    ['My_Space', /lowercase letters/],
    ['-x', /lowercase letters/],
    ['x'.repeat(64), /at most 63/],
    ['', /lowercase letters/],
  ])('refuses %j, and says why', (requested, reason) => {
    expect(() => choose('login', requested)).toThrow(reason);
  });
});

describe('environmentNamespace', () => {
  it.each([
    ['Feature Branch', 'feature-branch'],
    ['(QA) 1', 'qa-1'],
    ['Pre--Prod!', 'pre-prod'],
    [`${'x'.repeat(62)} y`, 'x'.repeat(62)],
  ])('of %j is %j, as the scripts have it', (name, namespace) => {
    expect(environmentNamespace(name)).toBe(namespace);
  });
});
