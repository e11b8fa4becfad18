import { html } from 'hono/html';
import { WorkflowRun } from '../actions/workflowRun';
import { Repository } from '../repositories/repository';
import { linkList, Page } from './layout';

function trailOf({ ownerLogin, name }: Repository): Page['trail'] {
  return [[`${ownerLogin}/${name}`, `/${ownerLogin}/${name}`]];
}

function outcome({ status, conclusion }: WorkflowRun): string {
  return conclusion ?? status.replace('_', ' ');
}

/** The runs of all workflows, newest first; or of the one in this file. */
export function runsPage(repository: Repository, file?: string): Page {
  const { ownerLogin, name, runs } = repository;
  const shown = runs
    .filter(({ path }) => !file || path === `.github/workflows/${file}`)
    .reverse();
  return {
    title: 'Actions',
    trail: trailOf(repository),
    body: shown.length
      ? linkList(
          shown.map(run => [
            `${run.name} #${run.runNumber}: ${run.displayTitle} (${
              run.headBranch
            }), ${outcome(run)}`,
            `/${ownerLogin}/${name}/actions/runs/${run.id}`,
          ]),
        )
      : html`<p>No workflow has run yet.</p>`,
  };
}

/** One run, with what the runner did. */
export function runPage(repository: Repository, run: WorkflowRun): Page {
  const { ownerLogin, name } = repository;
  return {
    title: `${run.name} #${run.runNumber}`,
    trail: [
      ...trailOf(repository),
      ['Actions', `/${ownerLogin}/${name}/actions`],
    ],
    body: html`
      <p>${run.displayTitle} (${run.headBranch}), ${outcome(run)}</p>
      <p class="note">
        The runner says here what it ran of the workflow and what it did not.
        Neutral is no claim about what did not run.
      </p>
      <pre>${run.log.join('\n')}</pre>
    `,
  };
}
