import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { addDeploymentRoutes } from './routes/addDeploymentRoutes';
import { addFeatureBranchRoutes } from './routes/addFeatureBranchRoutes';
import { addProjectRoutes } from './routes/addProjectRoutes';
import { addReleaseRoutes } from './routes/addReleaseRoutes';
import { addRunbookRoutes } from './routes/addRunbookRoutes';
import { addSystemRoutes } from './routes/addSystemRoutes';
import { addTaskRoutes } from './routes/addTaskRoutes';
import { RouteContext } from './routes/RouteContext';

/** The routes of the plugin, below `/api/octopus`. */
export function createRouter(ctx: RouteContext): Router {
  const router = PromiseRouter();
  router.use(express.json());
  addProjectRoutes(router, ctx);
  addReleaseRoutes(router, ctx);
  addDeploymentRoutes(router, ctx);
  addTaskRoutes(router, ctx);
  addRunbookRoutes(router, ctx);
  addSystemRoutes(router, ctx);
  addFeatureBranchRoutes(router, ctx);
  return router;
}
