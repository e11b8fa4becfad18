import { InputError } from '@backstage/errors';
import {
  EksReferenceArchitectureInput,
  ScheduleInput,
} from './EksReferenceArchitectureInput';

export interface ProjectNames {
  infrastructure: string;
  projectTemplates: string;
  frontend: string;
  products: string;
  audits: string;
  stack: string;
}

interface ResolvedInput {
  projectNames: ProjectNames;
  region: string;
  clusterName: string;
  schedule: ScheduleInput | undefined;
}

const defaultSchedule: ScheduleInput = {
  scaleToZero: '19:00',
  scaleToOne: '07:00',
  timezone: 'UTC',
  days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
};

/**
 * Fills in the defaults. Throws InputError when two projects would get the
 * same name, which Octopus compares without regard to case.
 *
 * @public
 */
export function resolveInput(
  input: EksReferenceArchitectureInput,
): ResolvedInput {
  const projectNames: ProjectNames = {
    infrastructure:
      input.infrastructureProjectName || '_ AWS EKS Infrastructure',
    projectTemplates:
      input.projectTemplateProjectName || 'Docker Project Templates',
    frontend: input.frontendProjectName || 'EKS Octopub Frontend',
    products: input.productsProjectName || 'EKS Octopub Products',
    audits: input.auditsProjectName || 'EKS Octopub Audits',
    stack: input.stackProjectName || '_ Deploy EKS Octopub Stack',
  };

  const seen = new Set<string>();
  for (const name of Object.values(projectNames)) {
    const key = name.toLocaleLowerCase('en-US');
    if (seen.has(key)) {
      throw new InputError(
        `Two projects would be called "${name}". Give each project a name of its own.`,
      );
    }
    seen.add(key);
  }

  return {
    projectNames,
    region: input.region || 'ap-southeast-2',
    clusterName: input.clusterName || 'octopus',
    schedule:
      input.schedule === false ? undefined : input.schedule ?? defaultSchedule,
  };
}
