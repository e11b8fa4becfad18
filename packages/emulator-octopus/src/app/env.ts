import { User } from '../auth/users';

/** What Hono hands to every route, as `c.env`. */
export interface SandboxEnv {
  Bindings: {
    /** Missing when the request has no credentials; only the root document answers then. */
    user?: User;
  };
}
