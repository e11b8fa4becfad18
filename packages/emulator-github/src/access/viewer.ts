import { Installation } from '../apps/installation';
import { GitHubApp } from '../apps/GitHubApp';

/** Who asks. */
export type Viewer =
  | { kind: 'anonymous' }
  | { kind: 'user'; login: string; scopes: readonly string[] }
  | { kind: 'app'; app: GitHubApp }
  | { kind: 'installation'; installation: Installation };

/** Whose requests the rate limit counts together; `undefined` without credentials. */
export function limitedAs(viewer: Viewer): string | undefined {
  switch (viewer.kind) {
    case 'user':
      return viewer.login;
    case 'app':
      return `app ${viewer.app.appId}`;
    case 'installation':
      return `installation ${viewer.installation.id}`;
    default:
      return undefined;
  }
}
