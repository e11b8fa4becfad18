import { parseEntityRef } from '@backstage/catalog-model';
import {
  deploymentsTo,
  OctopusCreateReleaseRequest,
  OctopusDeployment,
  OctopusDeployRequest,
  OctopusProjectView,
  OctopusRunRunbookRequest,
} from '@octopus-backstage/plugin-octopus-common';
import { OctopusReleaseQuery } from '../src';
import { deployment } from '../src/__testUtils__/deployment';
import { featureBranches } from '../src/__testUtils__/featureBranches';
import { liveStatus } from '../src/__testUtils__/liveStatus';
import { minutesAgo } from '../src/__testUtils__/minutesAgo';
import { preview } from '../src/__testUtils__/preview';
import { projectView } from '../src/__testUtils__/projectView';
import { runbooks } from '../src/__testUtils__/runbooks';
import { systemView } from '../src/__testUtils__/systemView';
import { taskLog } from '../src/__testUtils__/taskLog';
import { OctopusApi } from '../src/api/octopusApiRef';
import { nameOf } from '../src/model/environments';
import { DemoTasks } from './DemoTasks';
import { demoProblems } from './demoProblems';
import { demoProjects } from './demoProjects';

/** A simulated backend in the browser. */
export class DemoOctopusApi implements OctopusApi {
  readonly #tasks = new DemoTasks();
  readonly #projects = new Map<string, OctopusProjectView>();

  async getInstances() {
    return { instances: [{ name: 'demo' }] };
  }

  async getSpaces() {
    return [{ id: 'Spaces-1', name: 'Octopub' }];
  }

  async getSpaceProjects() {
    return [{ id: 'Projects-1', name: 'EKS Octopub Frontend', slug: 'shop' }];
  }

  async getSpaceEnvironments() {
    return projectView().environments;
  }

  async getSpaceChoices() {
    return [{ id: 'WorkerPools-1', name: 'Default Worker Pool' }];
  }

  async getProjectChannels() {
    return projectView().channels;
  }

  async getProjectReleases() {
    return projectView().releases;
  }

  async getProjectBranches() {
    return this.getBranches();
  }

  async getBranches() {
    const build = { version: '0.4.1-login.3', builtAt: minutesAgo(90) };
    return [
      {
        branch: 'login',
        isNameKnown: true,
        byLabel: build,
        builds: [{ ...build, foundBy: ['label' as const] }],
      },
    ];
  }

  async getProject(entityRef: string) {
    const { name } = parseEntityRef(entityRef);
    await new Promise(resolve =>
      setTimeout(resolve, name === 'octopub-slow' ? 3_600_000 : 400),
    );
    if (demoProblems[name]) {
      throw await demoProblems[name]();
    }
    return this.#project(entityRef);
  }

  async getReleases(entityRef: string, query: OctopusReleaseQuery) {
    const { channelId, search = '', kind, offset, limit } = query;
    const found = this.#project(entityRef).releases.filter(
      release =>
        (!channelId || release.channelId === channelId) &&
        release.version.includes(search) &&
        (!kind || release.isPrerelease === (kind === 'prerelease')),
    );
    return {
      items: found.slice(offset, offset + limit),
      totalCount: found.length,
    };
  }

  async getDeployment(entityRef: string, deploymentId: string) {
    const found = this.#project(entityRef)
      .releases.flatMap(({ deployments }) => deployments)
      .find(({ id }) => id === deploymentId)!;
    return {
      deployment: found,
      task: this.#tasks.details(found.taskId),
      prompts: found.namespace
        ? [{ name: 'Namespace', label: 'Namespace', value: found.namespace }]
        : [],
    };
  }

  async getTask(_entityRef: string, taskId: string) {
    return this.#tasks.details(taskId);
  }

  async getTaskLog() {
    return taskLog();
  }

  async getArtifacts(_entityRef: string, taskId: string) {
    return [
      {
        id: 'Artifacts-1',
        filename: 'bom-1.json',
        source: 'Security scan',
        created: this.#tasks.details(taskId).completedAt ?? minutesAgo(1),
      },
    ];
  }

  async getArtifactContent() {
    return {
      filename: 'bom-1.json',
      content: new TextEncoder().encode('{"bomFormat":"CycloneDX"}'),
    };
  }

  async getRelease(entityRef: string, releaseId: string) {
    return this.#project(entityRef).releases.find(
      ({ id }) => id === releaseId,
    )!;
  }

  async getEnvironmentHistory(entityRef: string, environmentId: string) {
    return deploymentsTo(this.#project(entityRef), environmentId);
  }

  async getLiveStatus() {
    return liveStatus();
  }

  async getReleasePreview(
    _entityRef: string,
    _releaseId: string,
    environmentId: string,
  ) {
    return preview(
      environmentId === 'Environments-4'
        ? {
            prompts: [
              {
                name: 'Reason',
                label: 'Why now?',
                description: 'Shown in the audit trail.',
                required: true,
                controlType: 'SingleLineText',
              },
              {
                name: 'SkipSmokeTest',
                label: 'Skip the smoke test',
                required: false,
                controlType: 'Checkbox',
              },
            ],
          }
        : {},
    );
  }

  async getReleaseTemplate() {
    return {
      nextVersion: '0.4.1',
      packages: [
        {
          step: 'Deploy the frontend',
          name: 'octopub-frontend',
          packageId: 'octopussamples/octopub-frontend',
          versions: ['0.4.1', '0.4.0', '0.3.0'],
        },
      ],
    };
  }

  async createRelease(
    _entityRef: string,
    request: OctopusCreateReleaseRequest,
  ) {
    return { releaseId: 'Releases-9', version: request.version ?? '0.4.1' };
  }

  async deploy(entityRef: string, request: OctopusDeployRequest) {
    const project = this.#project(entityRef);
    const release = project.releases.find(
      ({ id }) => id === request.releaseId,
    )!;
    const started = this.#tasks.start(
      `Deploy ${project.project.name} release ${release.version} to ${nameOf(
        project.environments,
        request.environmentId,
      )}`,
    );
    const added = deployment(Date.now(), 0, {
      releaseId: release.id,
      version: release.version,
      channelId: release.channelId,
      environmentId: request.environmentId,
      taskId: started.id,
      deployedBy: 'Backstage',
    });
    release.deployments.unshift(added);
    return { deploymentId: added.id, taskId: started.id };
  }

  async cancelTask(_entityRef: string, taskId: string) {
    this.#tasks.cancel(taskId);
  }

  async takeResponsibility() {}

  async submitInterruption(_entityRef: string, taskId: string) {
    this.#tasks.answer(taskId);
  }

  async getRunbooks() {
    return runbooks();
  }

  async getRunbookRuns() {
    return [];
  }

  async getRunbookPreview() {
    return preview({ steps: [{ name: 'Scale the pods', targets: [] }] });
  }

  async runRunbook(_entityRef: string, request: OctopusRunRunbookRequest) {
    const { id } = this.#tasks.start(`Run ${request.runbookId}`);
    return { runbookRunId: 'RunbookRuns-1', taskId: id };
  }

  async getSystem() {
    return systemView();
  }

  async getFeatureBranches() {
    return featureBranches();
  }

  #project(entityRef: string): OctopusProjectView {
    const { name } = parseEntityRef(entityRef);
    if (!this.#projects.has(entityRef)) {
      this.#projects.set(entityRef, projectView(demoProjects[name]?.()));
      if (name === 'octopub-running') {
        this.deploy(entityRef, {
          releaseId: 'Releases-3',
          environmentId: 'Environments-4',
        });
      }
    }
    const known = this.#projects.get(entityRef)!;
    const releases = known.releases.map(release => ({
      ...release,
      deployments: release.deployments.map(added => this.#refreshed(added)),
    }));
    known.releases = releases;
    return {
      ...known,
      isActive: releases.some(({ deployments }) =>
        deployments.some(({ isCompleted }) => !isCompleted),
      ),
      ...(!known.stale && { fetchedAt: new Date().toISOString() }),
    };
  }

  #refreshed(known: OctopusDeployment): OctopusDeployment {
    if (known.deployedBy !== 'Backstage') {
      return known;
    }
    const { state, isCompleted, hasPendingInterruptions, completedAt } =
      this.#tasks.details(known.taskId);
    return {
      ...known,
      state,
      isCompleted,
      hasPendingInterruptions,
      completedAt,
    };
  }
}
