import { toastApiRef } from '@backstage/frontend-plugin-api';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { deployment } from '../../__testUtils__/deployment';
import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { preview } from '../../__testUtils__/preview';
import { projectView } from '../../__testUtils__/projectView';
import { renderWithEntity } from '../../__testUtils__/renderWithEntity';
import { responseError } from '../../__testUtils__/responseError';
import { taskDetails } from '../../__testUtils__/taskDetails';
import { OctopusApi } from '../../api/octopusApiRef';
import { OctopusPage } from '../page/OctopusPage';

const entityRef = 'component:default/octopub-frontend';

const withPrompts = preview({
  prompts: [
    {
      name: 'Reason',
      label: 'Why now?',
      required: true,
      controlType: 'SingleLineText',
    },
    {
      name: 'Strategy',
      label: 'Strategy',
      required: false,
      controlType: 'SingleLineText',
      options: [
        { value: 'rolling', label: 'Rolling' },
        { value: 'recreate', label: 'Recreate' },
      ],
      defaultValue: 'rolling',
    },
    {
      name: 'SkipSmokeTest',
      label: 'Skip the smoke test',
      required: false,
      controlType: 'Checkbox',
    },
    {
      name: 'Token',
      label: 'Token',
      required: false,
      controlType: 'Sensitive',
    },
  ],
});

function started() {
  const view = projectView();
  const added = deployment(20, 0, {
    releaseId: 'Releases-3',
    version: '0.3.0',
    environmentId: 'Environments-4',
    state: 'Queued',
    isCompleted: false,
    completedAt: undefined,
  });
  view.releases[2].deployments.unshift(added);
  return { view: { ...view, isActive: true }, added };
}

function backend(values: Partial<OctopusApi> = {}) {
  const { view, added } = started();
  let isStarted = false;
  return octopusApiMock({
    getProject: async () => (isStarted ? view : projectView()),
    getReleasePreview: async () => withPrompts,
    getDeployment: async () => ({ deployment: added, task: taskDetails() }),
    deploy: async () => {
      isStarted = true;
      return { deploymentId: 'Deployments-20', taskId: 'ServerTasks-20' };
    },
    ...values,
  });
}

async function openDialog(api: OctopusApi) {
  const toastApi = { post: jest.fn(() => ({ close() {} })) };
  renderWithEntity(<OctopusPage />, { api, apis: [[toastApiRef, toastApi]] });
  await userEvent.click(
    await screen.findByRole('button', { name: 'Promote 0.3.0 to Production' }),
  );
  const dialog = await screen.findByRole('dialog', {
    name: 'Deploy 0.3.0 to Production',
  });
  await within(dialog).findByText('Steps');
  return { dialog, toastApi };
}

const submit = (dialog: HTMLElement) =>
  userEvent.click(within(dialog).getByRole('button', { name: 'Deploy' }));

describe('DeployDialog', () => {
  it('asks for the tenant first, and never deploys without a word', async () => {
    const view = projectView();
    view.project.tenancy = 'TenantedOrUntenanted';
    view.tenants = [
      {
        id: 'Tenants-1',
        name: 'Whale',
        tags: [],
        environmentIds: ['Environments-4'],
      },
      { id: 'Tenants-2', name: 'Shark', tags: [], environmentIds: [] },
    ];
    const api = backend({ getProject: async () => view });
    renderWithEntity(<OctopusPage />, {
      api,
      apis: [[toastApiRef, { post: jest.fn(() => ({ close() {} })) }]],
    });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Promote 0.3.0 to Production',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(api.getReleasePreview).not.toHaveBeenCalled();
    expect(
      within(dialog).getByRole('button', { name: 'Deploy' }),
    ).toBeDisabled();

    await userEvent.click(
      within(dialog).getByRole('button', { name: /Tenant/ }),
    );
    expect(
      (await screen.findAllByRole('option')).map(each => each.textContent),
    ).toEqual(['No tenant', 'Whale']);
    await userEvent.click(screen.getByRole('option', { name: 'Whale' }));
    await within(dialog).findByText('Steps');
    expect(api.getReleasePreview).toHaveBeenCalledWith(
      entityRef,
      'Releases-3',
      'Environments-4',
      'Tenants-1',
    );
    await userEvent.type(within(dialog).getByLabelText(/Why now/), 'Hotfix');
    await submit(dialog);
    await waitFor(() =>
      expect(api.deploy).toHaveBeenCalledWith(
        entityRef,
        expect.objectContaining({ tenantId: 'Tenants-1' }),
      ),
    );
  });

  it('deploys for all tenants with some tags, and names them first', async () => {
    const view = projectView();
    view.project.tenancy = 'Tenanted';
    const tenant = (id: number, name: string, tags: string[]) => ({
      id: `Tenants-${id}`,
      name,
      tags,
      environmentIds: ['Environments-4'],
    });
    view.tenants = [
      tenant(1, 'Whale', ['Regions/Asia', 'Rings/Early']),
      tenant(2, 'Shark', ['Regions/Asia']),
    ];
    const named = view.tenants.map(({ id, name }) => ({ id, name }));
    const api = backend({
      getProject: async () => view,
      getReleasePreview: async () => ({ ...preview(), tenants: named }),
      deploy: async () => ({
        deploymentId: 'Deployments-20',
        taskId: 'ServerTasks-20',
        perTenant: named.map((each, index) => ({
          tenant: each,
          deploymentId: `Deployments-${20 + index}`,
          taskId: `ServerTasks-${20 + index}`,
        })),
      }),
    });
    const toastApi = { post: jest.fn(() => ({ close() {} })) };
    renderWithEntity(<OctopusPage />, { api, apis: [[toastApiRef, toastApi]] });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Promote 0.3.0 to Production',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: /with these tags/ }),
    );
    expect(
      (await screen.findAllByRole('option')).map(each => each.textContent),
    ).toEqual(['Regions/Asia', 'Rings/Early']);
    await userEvent.click(screen.getByRole('option', { name: 'Regions/Asia' }));
    await userEvent.keyboard('{Escape}');
    expect(
      await within(dialog).findByText('For Whale, Shark'),
    ).toBeInTheDocument();
    expect(api.getReleasePreview).toHaveBeenLastCalledWith(
      entityRef,
      'Releases-3',
      'Environments-4',
      undefined,
      ['Regions/Asia'],
    );
    await submit(dialog);
    await waitFor(() =>
      expect(api.deploy).toHaveBeenCalledWith(
        entityRef,
        expect.objectContaining({ tenantTags: ['Regions/Asia'] }),
      ),
    );
    await waitFor(() =>
      expect(toastApi.post).toHaveBeenCalledWith(
        expect.objectContaining({
          title: 'Deployment of 0.3.0 to Production started for Whale, Shark',
        }),
      ),
    );
  });

  it('shows what will be deployed where, asks for prompts, and follows the deployment', async () => {
    const api = backend();
    const { dialog, toastApi } = await openDialog(api);
    expect(api.getReleasePreview).toHaveBeenCalledWith(
      entityRef,
      'Releases-3',
      'Environments-4',
    );
    expect(
      within(dialog).getByText('Deploy the frontend on EKS Production'),
    ).toBeVisible();
    expect(within(dialog).getByText('octopub-frontend')).toBeVisible();

    await userEvent.type(within(dialog).getByLabelText(/Why now/), 'Hotfix');
    await userEvent.click(
      within(dialog).getByRole('checkbox', { name: 'Skip the smoke test' }),
    );
    expect(within(dialog).getByLabelText('Token')).toHaveAttribute(
      'type',
      'password',
    );
    await submit(dialog);

    await waitFor(() =>
      expect(api.deploy).toHaveBeenCalledWith(entityRef, {
        releaseId: 'Releases-3',
        environmentId: 'Environments-4',
        variables: {
          Reason: 'Hotfix',
          Strategy: 'rolling',
          SkipSmokeTest: 'True',
          Token: '',
        },
      }),
    );
    expect(
      await screen.findByRole('dialog', {
        name: 'Deploy EKS Octopub Frontend release 0.3.0 to Production',
      }),
    ).toBeVisible();
    expect(toastApi.post).toHaveBeenCalledWith(
      expect.objectContaining({
        title: 'Deployment of 0.3.0 to Production started',
        status: 'success',
      }),
    );

    await userEvent.keyboard('{Escape}');
    const promote = await screen.findByRole('button', {
      name: 'Promote 0.3.0 to Production',
    });
    expect(promote).toHaveAccessibleDescription(
      '0.3.0 is being deployed here.',
    );
    expect(
      screen.getByRole('region', { name: 'Production' }),
    ).toHaveTextContent('Queued');
  });

  it('begins in the first field, once it is known', async () => {
    const { dialog } = await openDialog(backend());
    await waitFor(() =>
      expect(within(dialog).getByLabelText(/^Why now\?/)).toHaveFocus(),
    );
  });

  it('does not send a required prompt that was left empty', async () => {
    const api = backend();
    const { dialog } = await openDialog(api);

    await submit(dialog);

    expect(await within(dialog).findByText('Enter a value.')).toBeVisible();
    expect(api.deploy).not.toHaveBeenCalled();
  });

  it('deploys the same release to another namespace, which has to be one', async () => {
    const api = backend({
      getReleasePreview: async () =>
        preview({
          prompts: [
            {
              name: 'Kubernetes.Namespace',
              label: 'Namespace',
              required: true,
              controlType: 'SingleLineText',
              isNamespace: true,
            },
          ],
        }),
    });
    renderWithEntity(<OctopusPage />, {
      api,
      path: '/?channel=Channels-2',
      apis: [[toastApiRef, { post: jest.fn(() => ({ close() {} })) }]],
    });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Deploy 0.4.1-login to another namespace of Feature Branch',
      }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Deploy 0.4.1-login to Feature Branch',
    });
    const namespace = await within(dialog).findByLabelText(/Namespace/);
    await userEvent.type(namespace, 'Not A Valid Namespace!');
    await submit(dialog);
    expect(
      await within(dialog).findByText(/Use at most 63 lowercase letters/),
    ).toBeVisible();
    expect(api.deploy).not.toHaveBeenCalled();

    await userEvent.clear(namespace);
    await userEvent.type(namespace, 'feature-basket');
    await submit(dialog);
    await waitFor(() =>
      expect(api.deploy).toHaveBeenCalledWith(
        entityRef,
        expect.objectContaining({
          releaseId: 'Releases-5',
          environmentId: 'Environments-2',
          variables: { 'Kubernetes.Namespace': 'feature-basket' },
        }),
      ),
    );
  });

  it('shows at the prompt what the backend has against its value', async () => {
    const sentence = "'Hotfix' says too little";
    const refusal = await responseError(400, 'InputError', sentence, {
      field: 'variables.Reason',
    });
    const api = backend({
      deploy: async () => {
        throw refusal;
      },
    });
    const { dialog } = await openDialog(api);
    const reason = within(dialog).getByLabelText(/Why now/);
    await userEvent.type(reason, 'Hotfix');
    await submit(dialog);

    await waitFor(() => expect(reason).toHaveFocus());
    expect(reason).toBeInvalid();
    expect(reason).toHaveAccessibleDescription(
      expect.stringContaining(sentence),
    );
    expect(within(dialog).queryByRole('alert')).not.toBeInTheDocument();

    // It is checked as before once it has changed.
    await userEvent.clear(reason);
    await submit(dialog);
    expect(await within(dialog).findByText('Enter a value.')).toBeVisible();
    expect(api.deploy).toHaveBeenCalledTimes(1);
  });

  it('shows at the chosen tenant what the backend has against it', async () => {
    const view = projectView();
    view.project.tenancy = 'Tenanted';
    view.tenants = [
      {
        id: 'Tenants-1',
        name: 'Whale',
        tags: [],
        environmentIds: ['Environments-4'],
      },
    ];
    const sentence = "The tenant 'Whale' is disabled in Octopus";
    const refusal = await responseError(400, 'InputError', sentence, {
      field: 'tenantId',
    });
    const api = backend({
      getProject: async () => view,
      getReleasePreview: async () => preview(),
      deploy: async () => {
        throw refusal;
      },
    });
    renderWithEntity(<OctopusPage />, { api });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Promote 0.3.0 to Production',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: /Tenant/ }),
    );
    await userEvent.click(await screen.findByRole('option', { name: 'Whale' }));
    await within(dialog).findByText('Steps');
    await submit(dialog);

    const tenant = within(dialog).getByRole('button', { name: /Tenant/ });
    await waitFor(() => expect(tenant).toHaveFocus());
    expect(tenant).toHaveAccessibleDescription(
      expect.stringContaining(sentence),
    );
    expect(within(dialog).queryByRole('alert')).not.toBeInTheDocument();
  });

  it('shows why Octopus refused and keeps what was entered', async () => {
    const refusal = await responseError(
      400,
      'InputError',
      'Release 0.3.0 may not be deployed to Production',
    );
    const api = backend({
      deploy: async () => {
        throw refusal;
      },
    });
    const { dialog, toastApi } = await openDialog(api);
    await userEvent.type(within(dialog).getByLabelText(/Why now/), 'Hotfix');
    await submit(dialog);

    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Release 0.3.0 may not be deployed to Production',
    );
    expect(within(dialog).getByLabelText(/Why now/)).toHaveValue('Hotfix');
    expect(toastApi.post).not.toHaveBeenCalled();
  });

  it('starts nothing without a preview', async () => {
    const failure = await responseError(503, 'ServiceUnavailableError', 'Down');
    const api = backend({
      getReleasePreview: async () => {
        throw failure;
      },
    });
    renderWithEntity(<OctopusPage />, { api });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Promote 0.3.0 to Production',
      }),
    );

    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Down');
    expect(
      within(dialog).getByRole('button', { name: 'Deploy' }),
    ).toBeDisabled();
  });
});
