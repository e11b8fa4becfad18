import { describeScript } from './__testUtils__/describeScript';
import { runScript } from './__testUtils__/runScript';

describeScript('feedback', () => {
  it('says where to ask when all went well', () => {
    const result = runScript('feedback', {
      variables: { 'Octopus.Project.Name': 'EKS Octopub Frontend' },
    });

    expect(result.exitCode).toBe(0);
    expect(result.warnings).toEqual([]);
    expect(result.highlights).toEqual([
      'Questions about EKS Octopub Frontend? Start at https://octopus.com/docs/support',
    ]);
  });

  it('repeats the error when the run failed', () => {
    const result = runScript('feedback', {
      variables: {
        'Octopus.Project.Name': '_ AWS EKS Infrastructure',
        'Octopus.Runbook.Name': 'Create EKS Cluster',
        'Octopus.Deployment.Error': 'Script returned exit code 1',
      },
    });

    expect(result.exitCode).toBe(0);
    expect(result.warnings).toEqual([
      'Create EKS Cluster failed: Script returned exit code 1',
    ]);
    expect(result.highlights[0]).toContain('first error in the log');
  });

  it('succeeds without any variable', () => {
    const result = runScript('feedback', { variables: {} });

    expect(result.exitCode).toBe(0);
    expect(result.highlights).toHaveLength(1);
  });
});
