import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The Octopus tab of an entity. */
export const rootRouteRef = createRouteRef();
