export { EnvironmentsCard } from './EnvironmentsCard';
export { LastDeploymentCard } from './LastDeploymentCard';
export { SystemCard } from './SystemCard';
