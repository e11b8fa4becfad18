import { ProjectGroupSpec } from '../model/Blueprint';
import { projectGroupNames } from '../model/objectNames';

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
