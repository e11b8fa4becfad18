/**
 * One of the Octopus servers of the portal, as its forms offer it.
 *
 * @public
 */
export interface OctopusInstance {
  /** As in `octopus.instances` of the configuration. */
  name: string;
}

/**
 * The response of `GET /api/octopus/v1/instances`, which any signed-in user may
 * read: the instances in the order of the configuration.
 *
 * @public
 */
export interface OctopusInstances {
  instances: OctopusInstance[];
}
