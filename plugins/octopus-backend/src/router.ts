import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { addProjectRoutes } from './routes/addProjectRoutes';
import { RouteContext } from './routes/RouteContext';

/** The routes of the plugin, below `/api/octopus`. */
export function createRouter(ctx: RouteContext): Router {
  const router = PromiseRouter();
  router.use(express.json());
  addProjectRoutes(router, ctx);
  return router;
}
