import { Hono } from 'hono';
import { accountRoutes } from '../accounts/accountRoutes';
import { appRoutes } from '../apps/appRoutes';
import { oidcRoutes } from '../actions/oidcRoutes';
import { permissionRoutes } from '../actions/permissionRoutes';
import { runRoutes } from '../actions/runRoutes';
import { secretRoutes } from '../actions/secretRoutes';
import { variableRoutes } from '../actions/variableRoutes';
import { archiveRoutes } from '../contents/archiveRoutes';
import { contentRoutes } from '../contents/contentRoutes';
import { environmentRoutes } from '../environments/environmentRoutes';
import { branchRoutes } from '../gitData/branchRoutes';
import { commitRoutes } from '../gitData/commitRoutes';
import { objectRoutes } from '../gitData/objectRoutes';
import { refRoutes } from '../gitData/refRoutes';
import { GitHubError, notFound } from '../http/errors';
import { pullRoutes } from '../pulls/pullRoutes';
import { collaboratorRoutes } from '../repositories/collaboratorRoutes';
import { creationRoutes } from '../repositories/creationRoutes';
import { repositoryRoutes } from '../repositories/repositoryRoutes';
import { topicRoutes } from '../repositories/topicRoutes';
import { protectionRoutes } from '../rules/protectionRoutes';
import { rulesetRoutes } from '../rules/rulesetRoutes';
import { statusRoutes } from '../statuses/statusRoutes';
import { GitHubEnv } from './env';
import { errorAnswer } from './errorAnswer';
import { GitHubContext } from './GitHubContext';
import { rootRoutes } from './rootRoutes';

/** All routes of the API. Paths and answers: GitHub's OpenAPI description. */
export function createApp(ctx: GitHubContext): Hono<GitHubEnv> {
  const app = new Hono<GitHubEnv>();
  for (const routes of [
    rootRoutes,
    accountRoutes,
    appRoutes,
    creationRoutes,
    repositoryRoutes,
    topicRoutes,
    collaboratorRoutes,
    secretRoutes,
    variableRoutes,
    oidcRoutes,
    permissionRoutes,
    runRoutes,
    environmentRoutes,
    pullRoutes,
    rulesetRoutes,
    protectionRoutes,
    branchRoutes,
    // Before the commits, whose names may hold slashes.
    statusRoutes,
    commitRoutes,
    objectRoutes,
    refRoutes,
    contentRoutes,
    archiveRoutes,
  ]) {
    app.route('/', routes(ctx));
  }
  app.notFound(() => errorAnswer(notFound()));
  app.onError(error => {
    if (error instanceof GitHubError) {
      return errorAnswer(error);
    }
    throw error;
  });
  return app;
}
