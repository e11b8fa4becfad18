import { idOf, label, literal } from './expressions';

describe('expressions', () => {
  it('labels resources by names of any kind', () => {
    expect(label('🌃 Scale Pods to Zero')).toBe('scale_pods_to_zero');
    expect(label('_ AWS EKS', 'Get Pods')).toBe('aws_eks__get_pods');
    expect(label('2nd')).toBe('x2nd');
  });

  it('refers to the id of a resource', () => {
    expect(idOf('environment', 'Feature Branch')).toBe(
      '${octopusdeploy_environment.feature_branch.id}',
    );
  });

  it('keeps text that looks like an expression', () => {
    expect(literal('echo ${HOME} %{if} #{Octopus} $HOME')).toBe(
      'echo $${HOME} %%{if} #{Octopus} $HOME',
    );
  });
});
