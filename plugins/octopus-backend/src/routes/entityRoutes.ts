import { OctopusRoute } from '@octopus-backstage/plugin-octopus-common';
import { z } from 'zod';
import { ServiceContext } from '../context/ServiceContext';
import { deployRelease, previewDeployment } from '../services/deployRelease';
import { getArtifactContent, getArtifacts } from '../services/artifacts';
import { getEnvironmentHistory } from '../services/getEnvironmentHistory';
import { getFeatureBranches } from '../services/featureBranches/getFeatureBranches';
import { getDeployment } from '../services/getDeployment';
import { getLiveStatus } from '../services/getLiveStatus';
import { getProjectView } from '../services/getProjectView';
import { getSystemView } from '../services/getSystemView';
import { listEntityBranches } from '../services/choices/listBranches';
import {
  submitInterruption,
  takeResponsibility,
} from '../services/interruptions';
import { listRunbookRuns } from '../services/listRunbookRuns';
import { listRunbooks } from '../services/listRunbooks';
import { createRelease } from '../services/releases/createRelease';
import { getRelease } from '../services/releases/getRelease';
import { getReleaseTemplate } from '../services/releases/getReleaseTemplate';
import { listReleases } from '../services/releases/listReleases';
import { previewRunbook, runRunbook } from '../services/runRunbook';
import { cancelTask, getTask, getTaskLog } from '../services/tasks';
import { EntityRoute } from './entityRoute';

const LONGEST_PAGE = 100;
const LONGEST_NOTES = 10_000;

const releaseQuery = z.object({
  channelId: z.string().optional(),
  search: z.string().max(100).optional(),
  kind: z.enum(['mainline', 'prerelease']).optional(),
  sort: z.enum(['version', '-version', 'assembled', '-assembled']).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(LONGEST_PAGE).default(20),
});

/** A branch and a commit of a version-controlled project. */
const gitReference = {
  gitRef: z.string().trim().min(1).max(255).optional(),
  gitCommit: z
    .string()
    .trim()
    .regex(/^[0-9a-f]{7,40}$/i, 'a commit has 7 to 40 hexadecimal digits')
    .optional(),
};

const newRelease = z.object({
  channelId: z.string().min(1),
  version: z.string().max(349).optional(),
  packages: z
    .array(
      z.object({
        step: z.string().min(1),
        name: z.string(),
        version: z.string().min(1),
      }),
    )
    .optional(),
  releaseNotes: z.string().optional(),
  ...gitReference,
});

const tenantTags = z.array(z.string().min(1)).max(50);
const previewQuery = z.object({
  tenantId: z.string().min(1).optional(),
  // One tag comes as a text, several come as a list.
  tenantTags: z
    .preprocess(
      value => (typeof value === 'string' ? [value] : value),
      tenantTags,
    )
    .optional(),
});

const inEnvironment = {
  environmentId: z.string().min(1),
  tenantId: z.string().min(1).nullable().optional(),
  tenantTags: tenantTags.optional(),
  variables: z.record(z.string(), z.string()).optional(),
};
const newDeployment = z.object({
  releaseId: z.string().min(1),
  ...inEnvironment,
});
const newRunbookRun = z.object({
  runbookId: z.string().min(1),
  ...inEnvironment,
});

const interruptionAnswer = z.object({
  answer: z.string().min(1),
  notes: z.string().max(LONGEST_NOTES).optional(),
});

/**
 * Every route below `/v1/entity/:namespace/:kind/:name`, and the function that
 * serves it.
 */
export function entityRoutes(ctx: ServiceContext): {
  [R in OctopusRoute]: EntityRoute<R>;
} {
  return {
    'GET /project': {
      handle: (caller, ref) =>
        getProjectView(ctx, caller, ref, { mayBeOld: true }),
    },
    'GET /releases': {
      query: releaseQuery,
      handle: (caller, ref, { query }) => listReleases(ctx, caller, ref, query),
    },
    'POST /releases': {
      body: newRelease,
      handle: (caller, ref, { body }) => createRelease(ctx, caller, ref, body),
    },
    'GET /channels/:channelId/release-template': {
      query: z.object(gitReference),
      handle: (caller, ref, { params, query }) =>
        getReleaseTemplate(ctx, caller, ref, params.channelId, query),
    },
    'GET /releases/:releaseId': {
      handle: (caller, ref, { params }) =>
        getRelease(ctx, caller, ref, params.releaseId),
    },
    'GET /releases/:releaseId/preview/:environmentId': {
      query: previewQuery,
      handle: (caller, ref, { params, query }) =>
        previewDeployment(ctx, caller, ref, { ...params, ...query }),
    },
    'POST /deployments': {
      body: newDeployment,
      handle: (caller, ref, { body }) => deployRelease(ctx, caller, ref, body),
    },
    'GET /deployments/:deploymentId': {
      handle: (caller, ref, { params }) =>
        getDeployment(ctx, caller, ref, params.deploymentId),
    },
    'GET /tasks/:taskId': {
      handle: (caller, ref, { params }) =>
        getTask(ctx, caller, ref, params.taskId),
    },
    'GET /environments/:environmentId/deployments': {
      handle: (caller, ref, { params }) =>
        getEnvironmentHistory(ctx, caller, ref, params.environmentId),
    },
    'GET /live-status': {
      handle: (caller, ref) => getLiveStatus(ctx, caller, ref),
    },
    'GET /tasks/:taskId/log': {
      handle: (caller, ref, { params }) =>
        getTaskLog(ctx, caller, ref, params.taskId),
    },
    'GET /tasks/:taskId/artifacts': {
      handle: (caller, ref, { params }) =>
        getArtifacts(ctx, caller, ref, params.taskId),
    },
    'GET /tasks/:taskId/artifacts/:artifactId': {
      handle: (caller, ref, { params }) =>
        getArtifactContent(ctx, caller, ref, params),
    },
    'POST /tasks/:taskId/cancel': {
      handle: (caller, ref, { params }) =>
        cancelTask(ctx, caller, ref, params.taskId),
    },
    'POST /tasks/:taskId/interruptions/:interruptionId/responsible': {
      handle: (caller, ref, { params }) =>
        takeResponsibility(ctx, caller, { ref, ...params }),
    },
    'POST /tasks/:taskId/interruptions/:interruptionId/submit': {
      body: interruptionAnswer,
      handle: (caller, ref, { params, body }) =>
        submitInterruption(ctx, caller, { ref, ...params }, body),
    },
    'GET /runbooks': {
      handle: (caller, ref) => listRunbooks(ctx, caller, ref),
    },
    'GET /runbooks/:runbookId/runs': {
      handle: (caller, ref, { params }) =>
        listRunbookRuns(ctx, caller, ref, params.runbookId),
    },
    'GET /runbooks/:runbookId/preview/:environmentId': {
      query: previewQuery,
      handle: (caller, ref, { params, query }) =>
        previewRunbook(ctx, caller, ref, { ...params, ...query }),
    },
    'POST /runbook-runs': {
      body: newRunbookRun,
      handle: (caller, ref, { body }) => runRunbook(ctx, caller, ref, body),
    },
    'GET /system': {
      handle: (caller, ref) => getSystemView(ctx, caller, ref),
    },
    'GET /feature-branches': {
      handle: (caller, ref) => getFeatureBranches(ctx, caller, ref),
    },
    'GET /branches': {
      handle: (caller, ref) => listEntityBranches(ctx, caller, ref),
    },
  };
}
