import { InputError } from '@backstage/errors';
import { resolveInput } from './resolveInput';

describe('resolveInput', () => {
  it('has a default for everything', () => {
    expect(resolveInput({})).toEqual({
      projectNames: {
        infrastructure: '_ AWS EKS Infrastructure',
        projectTemplates: 'Docker Project Templates',
        frontend: 'EKS Octopub Frontend',
        products: 'EKS Octopub Products',
        audits: 'EKS Octopub Audits',
        stack: '_ Deploy EKS Octopub Stack',
      },
      region: 'ap-southeast-2',
      clusterName: 'octopus',
      schedule: {
        scaleToZero: '19:00',
        scaleToOne: '07:00',
        timezone: 'UTC',
        days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
      },
    });
  });

  it('has no schedule when it is turned off', () => {
    expect(resolveInput({ schedule: false }).schedule).toBeUndefined();
  });

  it('refuses two projects of the same name', () => {
    expect(() =>
      resolveInput({
        frontendProjectName: 'Octopub',
        stackProjectName: 'octopub',
      }),
    ).toThrow(InputError);
  });
});
