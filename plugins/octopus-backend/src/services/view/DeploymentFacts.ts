import { DeploymentFact } from '../../mapping/toDeployment';

/** What progressions do not tell of deployments, by their id. */
export type DeploymentFacts = Record<string, DeploymentFact>;
