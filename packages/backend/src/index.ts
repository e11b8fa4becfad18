import { createBackend } from '@backstage/backend-defaults';
import { databaseCheck } from './health/databaseCheck';
import { rootHealth } from './health/rootHealth';
import { policyModule } from './policy';
import { endOnFailure } from './start/endOnFailure';
import { endWithoutReader } from './start/endWithoutReader';
import { documentation } from './techdocs/documentation';
import { workspaceRemoval } from './workspaces/workspaceRemoval';

endWithoutReader();
const backend = createBackend();

backend.add(rootHealth);
backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-notifications'),
);
backend.add(import('@backstage/plugin-scaffolder-backend-module-github'));
backend.add(
  import('@octopus-backstage/plugin-scaffolder-backend-module-octopus'),
);
backend.add(
  import('@octopus-backstage/plugin-scaffolder-backend-module-node-app'),
);
backend.add(import('@octopus-backstage/plugin-scaffolder-backend-module-eks'));
backend.add(databaseCheck);
backend.add(workspaceRemoval);

backend.add(import('@backstage/plugin-auth-backend'));
// Each is there for those who sign in with it: `auth.providers` says which.
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-auth-backend-module-github-provider'));
backend.add(import('@backstage/plugin-auth-backend-module-oidc-provider'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(import('@octopus-backstage/plugin-catalog-backend-module-octopus'));
backend.add(
  import('@octopus-backstage/plugin-catalog-backend-module-octopus/templates'),
);

backend.add(import('@octopus-backstage/plugin-octopus-backend'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(policyModule);

backend.add(import('@backstage/plugin-events-backend'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@octopus-backstage/plugin-search-backend-module-octopus'));

backend.add(import('@backstage/plugin-techdocs-backend'));
backend.add(documentation);

backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));

endOnFailure(backend.start());
