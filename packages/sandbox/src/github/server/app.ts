import { Hono } from 'hono';
import { accountRoutes } from '../accounts/accountRoutes';
import { secretRoutes } from '../actions/secretRoutes';
import { variableRoutes } from '../actions/variableRoutes';
import { GitHubError, notFound } from '../http/errors';
import { creationRoutes } from '../repositories/creationRoutes';
import { repositoryRoutes } from '../repositories/repositoryRoutes';
import { topicRoutes } from '../repositories/topicRoutes';
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
    creationRoutes,
    repositoryRoutes,
    topicRoutes,
    secretRoutes,
    variableRoutes,
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
