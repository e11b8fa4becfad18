import { projectGroupNames } from './names';
import { ProjectGroupSpec } from './types';

export const projectGroups: ProjectGroupSpec[] = [
  {
    name: projectGroupNames.eks,
    description: 'The EKS cluster and what runs on it.',
  },
  {
    name: projectGroupNames.projectTemplates,
    description: 'Starts new projects from templates.',
  },
];
