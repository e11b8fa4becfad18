/**
 * The health of an object, as the Kubernetes monitor of an Octopus agent reports
 * it. Source: OctopusDeploy/docs:src/pages/docs/kubernetes/live-object-status/index.md,
 * "Object Health Status".
 *
 * @public
 */
export type ObjectHealth =
  | 'Healthy'
  | 'Suspended'
  | 'Progressing'
  | 'Missing'
  | 'Degraded'
  | 'Unknown';

/**
 * A Kubernetes object that a step has applied, with what came of it.
 *
 * @public
 */
export interface SimulatedObject {
  /** Such as `Deployment`. */
  kind: string;
  name: string;
  namespace?: string;
  /** Such as `apps`; empty for the core group. */
  group?: string;
  health: ObjectHealth;
  /** Why it is not healthy. */
  message?: string;
  /** What it has made, such as the pods of a deployment. */
  children?: SimulatedObject[];
}
