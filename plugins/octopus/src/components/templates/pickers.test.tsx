import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ComponentType, useState } from 'react';
import {
  featureBranches,
  loginBranch,
} from '../../__testUtils__/featureBranches';
import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { projectView } from '../../__testUtils__/projectView';
import { renderWithEntity } from '../../__testUtils__/renderWithEntity';
import { responseError } from '../../__testUtils__/responseError';
import { OctopusBranchPicker } from './OctopusBranchPicker';
import { OctopusBuildPicker } from './OctopusBuildPicker';
import { OctopusChannelPicker } from './OctopusChannelPicker';
import { OctopusEnvironmentPicker } from './OctopusEnvironmentPicker';
import { OctopusNamespacePicker } from './OctopusNamespacePicker';
import { OctopusProjectPicker } from './OctopusProjectPicker';
import { OctopusReleasePicker } from './OctopusReleasePicker';
import { OctopusSpacePicker } from './OctopusSpacePicker';
import { OctopusTenantPicker } from './OctopusTenantPicker';
import {
  OctopusAwsAccountPicker,
  OctopusClusterPicker,
  OctopusTargetTagPicker,
  OctopusWorkerPoolPicker,
} from './spaceObjectPickers';
import { PickerProps } from './usePickerScope';

const assembled = '2026-01-02T03:04:05Z';
const service = { entityRef: 'component:default/shop' };
const inSpace = { space: 'Octopub', instance: 'acme' };
const inProject = { ...inSpace, project: 'Shop' };

/** Renders a field in a form that keeps its value. */
function render(
  Picker: ComponentType<PickerProps>,
  api: ReturnType<typeof octopusApiMock>,
  form: Record<string, unknown> = {},
  options: { uiOptions?: object; value?: string; delay?: number } = {},
) {
  const onChange = jest.fn();
  const Form = () => {
    const [value, setValue] = useState(options.value);
    const props = {
      formData: value,
      onChange: (next?: string) => {
        onChange(next);
        // Backstage's form hands the value back a moment later.
        window.setTimeout(() => setValue(next), options.delay ?? 20);
      },
      schema: { title: 'Choice', description: 'What to take.' },
      uiSchema: { 'ui:options': options.uiOptions },
      formContext: { formData: form },
    };
    return <Picker {...(props as any)} />;
  };
  renderWithEntity(<Form />, { api });
  return onChange;
}

const pickers = [
  {
    name: 'OctopusSpacePicker',
    Picker: OctopusSpacePicker,
    method: 'getSpaces',
    form: { instance: 'acme' },
    asked: [{ instance: 'acme' }],
    choices: [
      { id: 'Spaces-1', name: 'Octopub', description: 'The shop' },
      { id: 'Spaces-2', name: 'Platform' },
    ],
    options: ['Octopub The shop', 'Platform'],
    choose: 'Platform',
    empty: 'There is no space that you can see.',
  },
  {
    name: 'OctopusProjectPicker',
    Picker: OctopusProjectPicker,
    method: 'getSpaceProjects',
    form: inSpace,
    asked: ['Octopub', { instance: 'acme' }],
    choices: [
      { id: 'Projects-1', name: 'Shop', slug: 'shop' },
      { id: 'Projects-2', name: 'Old', slug: 'old', isDisabled: true as const },
    ],
    options: ['Shop', 'Old Disabled in Octopus'],
    choose: 'Shop',
    empty: 'No projects in this space yet.',
  },
  {
    name: 'OctopusEnvironmentPicker',
    Picker: OctopusEnvironmentPicker,
    method: 'getSpaceEnvironments',
    form: inSpace,
    asked: ['Octopub', { instance: 'acme' }],
    choices: [
      { id: 'Environments-1', name: 'Development' },
      { id: 'Environments-2', name: 'Test' },
    ],
    options: ['Development', 'Test'],
    choose: 'Test',
    empty: 'No environments in this space yet.',
  },
  {
    name: 'OctopusWorkerPoolPicker',
    Picker: OctopusWorkerPoolPicker,
    method: 'getSpaceChoices',
    form: inSpace,
    asked: ['Octopub', 'worker-pools', { instance: 'acme' }],
    choices: [
      { id: 'WorkerPools-1', name: 'Hosted', description: 'Of Octopus' },
      { id: 'WorkerPools-2', name: 'Own' },
    ],
    options: ['Hosted Of Octopus', 'Own'],
    choose: 'Own',
    empty: 'None in this space yet.',
  },
  {
    name: 'OctopusChannelPicker',
    Picker: OctopusChannelPicker,
    method: 'getProjectChannels',
    form: inProject,
    asked: ['Octopub', 'Shop', { instance: 'acme' }],
    choices: [{ id: 'Channels-1', name: 'Mainline', description: 'Stable' }],
    options: ['Mainline Stable'],
    choose: 'Mainline Stable',
    empty: 'No channels in this project yet.',
  },
  {
    name: 'OctopusReleasePicker',
    Picker: OctopusReleasePicker,
    method: 'getProjectReleases',
    form: inProject,
    asked: [
      'Octopub',
      'Shop',
      { instance: 'acme', channel: undefined, search: '' },
    ],
    choices: [
      { id: 'Releases-1', version: '1.0.0', channel: 'Mainline', assembled },
    ],
    options: ['1.0.0 Mainline · Jan 2, 2026'],
    choose: '1.0.0 Mainline · Jan 2, 2026',
    empty: 'No releases in this project yet.',
  },
  {
    name: 'OctopusBranchPicker',
    Picker: OctopusBranchPicker,
    method: 'getProjectBranches',
    form: inProject,
    asked: ['Octopub', 'Shop', { instance: 'acme' }],
    choices: [
      {
        branch: 'login',
        isNameKnown: true,
        byLabel: { version: '0.2.6-login.3', builtAt: assembled },
      },
    ],
    options: ['login 0.2.6-login.3 · Jan 2, 2026 · no build information'],
    choose: 'login 0.2.6-login.3 · Jan 2, 2026 · no build information',
    empty: 'No branch has a build in the feed yet.',
  },
  {
    name: 'OctopusBuildPicker',
    Picker: OctopusBuildPicker,
    method: 'getProjectBranches',
    form: inProject,
    asked: ['Octopub', 'Shop', { instance: 'acme' }],
    choices: [
      {
        branch: 'login',
        isNameKnown: true,
        builds: [
          { version: '0.2.6-login.3', builtAt: assembled, foundBy: ['label'] },
          { version: '0.2.6-login.2', foundBy: ['label'] },
        ],
      },
    ],
    options: [
      '0.2.6-login.3 branch login · Jan 2, 2026 · no build information',
      '0.2.6-login.2 branch login · no build information',
    ],
    choose: '0.2.6-login.2 branch login · no build information',
    empty: 'No branch has a build in the feed yet.',
  },
  {
    name: 'OctopusNamespacePicker',
    Picker: OctopusNamespacePicker,
    method: 'getFeatureBranches',
    form: service,
    asked: [service.entityRef],
    choices: featureBranches({
      featureBranches: [
        loginBranch({ expiresAt: undefined }),
        loginBranch({ namespace: 'feature-login-1a2b3c', branch: 'twice' }),
        loginBranch({
          namespace: 'feature-search',
          branch: undefined,
          owner: undefined,
          startedBy: 'Grace Hopper',
          expiresAt: undefined,
        }),
      ],
    }),
    options: [
      'feature-login-1a2b3c branch feature/login · ada · never expires',
      'feature-search Grace Hopper · never expires',
    ],
    choose: 'feature-search Grace Hopper · never expires',
    nothing: featureBranches({ featureBranches: [] }),
    empty: 'No feature branches deployed.',
  },
] as const;

/** What each says to somebody who may not see where its choices are. */
const forbidden = {
  server: 'You do not have access to any space. Type its name here.',
  space: 'You do not have access to this space. Type the name here.',
  service:
    'You do not have access to the project of this service. Type the name here.',
};
const forbiddenFor = (Picker: ComponentType<PickerProps>) =>
  new Map<ComponentType<PickerProps>, string>([
    [OctopusSpacePicker, forbidden.server],
    [OctopusNamespacePicker, forbidden.service],
  ]).get(Picker) ?? forbidden.space;

/** Longer than the form takes to hand a value back. */
const settle = () =>
  act(async () => {
    await new Promise(resolve => window.setTimeout(resolve, 100));
  });

const names = (elements: HTMLElement[]) =>
  elements.map(element => element.textContent);

async function open() {
  await userEvent.click(await screen.findByRole('combobox'));
  return names(await screen.findAllByRole('option'));
}

const text = (option: string) => option.replace(/^(\S+) /, '$1');

describe.each(pickers)(
  '$name',
  ({
    Picker,
    method,
    form,
    asked,
    choices,
    options,
    choose,
    empty,
    ...rest
  }) => {
    const nothing = 'nothing' in rest ? rest.nothing : [];
    const answer = (load: () => Promise<unknown>) =>
      octopusApiMock({ [method]: load } as any);

    it('offers what Octopus has', async () => {
      const api = answer(async () => choices);
      const onChange = render(Picker, api, form);
      expect(await open()).toEqual(options.map(text));
      expect(api[method]).toHaveBeenCalledWith(...asked);
      expect(screen.getByText('What to take.')).toBeInTheDocument();

      await userEvent.click(
        screen
          .getAllByRole('option')
          .find(({ textContent }) => textContent === text(choose))!,
      );
      const [value] = choose.split(' ');
      expect(onChange).toHaveBeenLastCalledWith(value);
      expect(screen.getByRole('combobox', { name: 'Choice' })).toHaveValue(
        value,
      );
      await settle();
      expect(screen.queryByRole('option')).not.toBeInTheDocument();
      expect(screen.getByRole('combobox', { name: 'Choice' })).toHaveValue(
        value,
      );
    });

    it('leaves whoever types in peace when the choices arrive', async () => {
      let arrive = (_: unknown) => {};
      const onChange = render(
        Picker,
        answer(() => new Promise(resolve => (arrive = resolve))),
        form,
      );
      await userEvent.click(await screen.findByRole('textbox'));
      await userEvent.keyboard('ne');
      await act(async () => arrive(choices));
      await userEvent.keyboard('w');
      await settle();
      expect(screen.getByRole('textbox')).toHaveValue('new');
      expect(screen.getByRole('textbox')).toHaveFocus();
      expect(onChange).toHaveBeenLastCalledWith('new');
      await userEvent.tab();
      expect(await screen.findByRole('combobox')).toHaveValue('new');
    });

    it('accepts a value that it does not know', async () => {
      const onChange = render(
        Picker,
        answer(async () => choices),
        form,
      );
      await userEvent.type(await screen.findByRole('combobox'), 'new');
      await userEvent.tab();
      expect(onChange).toHaveBeenLastCalledWith('new');
      expect(screen.getByRole('combobox')).toHaveValue('new');
    });

    it('keeps what was typed when the form hands older values back', async () => {
      render(
        Picker,
        answer(async () => choices),
        form,
        { delay: 60 },
      );
      const field = await screen.findByRole('combobox');
      const shown = new Set<string>();
      const watch = window.setInterval(
        () => shown.add((field as HTMLInputElement).value),
        1,
      );
      await userEvent.click(field);
      for (const key of 'new') {
        await userEvent.keyboard(key);
        await act(() => new Promise(resolve => window.setTimeout(resolve, 15)));
      }
      await userEvent.tab();
      shown.clear();
      await settle();
      window.clearInterval(watch);
      expect([...shown]).toEqual(['new']);
    });

    it('closes its list when focus leaves right after the last key', async () => {
      render(
        Picker,
        answer(async () => choices),
        form,
      );
      await userEvent.click(await screen.findByRole('combobox'));
      await screen.findAllByRole('option');
      const field = screen.getByRole('combobox') as HTMLInputElement;
      // As in a browser that is busy: React renders what an event asks for at
      // once, and does not come to the rest before the next event.
      const dispatch = async (event: Event) => {
        field.dispatchEvent(event);
        await Promise.resolve();
      };
      const scope = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
      scope.IS_REACT_ACT_ENVIRONMENT = false;
      try {
        Object.getOwnPropertyDescriptor(
          HTMLInputElement.prototype,
          'value',
        )!.set!.call(field, 'new');
        await dispatch(new Event('input', { bubbles: true }));
        await dispatch(
          new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }),
        );
        field.blur();
      } finally {
        await new Promise(resolve => window.setTimeout(resolve, 100));
        scope.IS_REACT_ACT_ENVIRONMENT = true;
      }
      expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
      expect(screen.getByRole('combobox')).toHaveAttribute(
        'aria-expanded',
        'false',
      );
      expect(screen.getByRole('combobox')).toHaveValue('new');
    });

    it('takes a value that somebody else gives', async () => {
      const props = {
        onChange: jest.fn(),
        schema: { title: 'Choice' },
        uiSchema: {},
        formContext: { formData: form },
      };
      const Form = () => {
        const [value, setValue] = useState('first');
        return (
          <>
            <Picker {...({ ...props, formData: value } as any)} />
            <button onClick={() => setValue('second')}>Change</button>
          </>
        );
      };
      renderWithEntity(<Form />, { api: answer(async () => choices) });
      const field = await screen.findByRole('combobox');
      expect(field).toHaveValue('first');
      await userEvent.click(screen.getByRole('button', { name: 'Change' }));
      await settle();
      expect(screen.getByRole('combobox')).toHaveValue('second');
    });

    it('says that there is nothing yet, and is a text field', async () => {
      const onChange = render(
        Picker,
        answer(async () => nothing),
        form,
      );
      expect(await screen.findByText(empty)).toBeVisible();
      await userEvent.type(
        screen.getByRole('textbox', { name: 'Choice' }),
        'x',
      );
      expect(onChange).toHaveBeenLastCalledWith('x');
      expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
    });

    it.each([
      [403, forbiddenFor(Picker)],
      [
        503,
        'Octopus is not responding, so there is nothing to choose from. Type the name here.',
      ],
    ])('is a text field after an error %s', async (status, message) => {
      const onChange = render(
        Picker,
        answer(async () => {
          throw await responseError(status, 'SomeError', '');
        }),
        form,
        { value: 'before' },
      );
      expect(await screen.findByRole('alert')).toHaveTextContent(message);
      const field = screen.getByRole('textbox', { name: 'Choice' });
      expect(field).toHaveValue('before');
      await userEvent.clear(field);
      expect(onChange).toHaveBeenLastCalledWith(undefined);
    });

    it('is a text field, and no problem, in a portal that lists nothing', async () => {
      const onChange = render(
        Picker,
        answer(async () => {
          throw await responseError(404, 'NotFoundError', 'Off', {
            reason: 'pickersOff',
          });
        }),
        form,
      );
      await screen.findByText(
        'This portal does not list what is in Octopus. Type the name here.',
      );
      expect(screen.queryByRole('alert')).not.toBeInTheDocument();
      expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
      await userEvent.type(
        screen.getByRole('textbox', { name: 'Choice' }),
        'x',
      );
      expect(onChange).toHaveBeenLastCalledWith('x');
    });

    it('says what the backend says of a space that is not there', async () => {
      render(
        Picker,
        answer(async () => {
          throw await responseError(
            404,
            'NotFoundError',
            "There is no space 'x' that you can see",
          );
        }),
        form,
      );
      await screen.findByText(/There is no space/);
      expect(screen.queryByRole('alert')).not.toBeInTheDocument();
      expect(screen.getByRole('status')).toHaveTextContent(
        "There is nothing to choose from. Type the name here. There is no space 'x' that you can see",
      );
    });

    it('keeps the value of a link', async () => {
      const onChange = render(
        Picker,
        answer(async () => choices),
        form,
        {
          value: 'linked',
        },
      );
      expect(await screen.findByRole('combobox')).toHaveValue('linked');
      expect(onChange).not.toHaveBeenCalled();
    });
  },
);

describe('what a field depends on', () => {
  it.each([
    [
      OctopusProjectPicker,
      {},
      'Choose the space first, or type the name here.',
    ],
    [
      OctopusEnvironmentPicker,
      {},
      'Choose the space first, or type the name here.',
    ],
    [
      OctopusBranchPicker,
      inSpace,
      'Choose the project first, or type the name here.',
    ],
    [
      OctopusBuildPicker,
      inSpace,
      'Choose the project first, or type the name here.',
    ],
    [
      OctopusNamespacePicker,
      inProject,
      'Choose the service first, or type the name here.',
    ],
  ])('is asked for', async (Picker, form, message) => {
    const api = octopusApiMock({});
    render(Picker, api, form);
    expect(await screen.findByText(message)).toBeVisible();
    expect(api.getSpaceProjects).not.toHaveBeenCalled();
    expect(api.getProjectBranches).not.toHaveBeenCalled();
    expect(api.getFeatureBranches).not.toHaveBeenCalled();
  });

  it('is asked for once it is typed whole', async () => {
    const api = octopusApiMock({ getSpaceProjects: async () => [] });
    const Form = () => {
      const [space, setSpace] = useState('');
      const props = {
        schema: {},
        uiSchema: {},
        formContext: { formData: { space } },
      };
      return (
        <>
          <input aria-label="Space" onChange={e => setSpace(e.target.value)} />
          <OctopusProjectPicker {...(props as any)} />
        </>
      );
    };
    renderWithEntity(<Form />, { api });
    await userEvent.type(await screen.findByLabelText('Space'), 'Octopub');
    await screen.findByText('No projects in this space yet.');
    expect(api.getSpaceProjects.mock.calls).toEqual([
      ['Octopub', { instance: undefined }],
    ]);
  });

  it('is a service where the template says so', async () => {
    render(OctopusBranchPicker, octopusApiMock({}), inProject, {
      uiOptions: { entityRefField: 'entityRef' },
    });
    expect(
      await screen.findByText(
        'Choose the service first, or type the name here.',
      ),
    ).toBeVisible();
  });
});

describe('the fields of a service', () => {
  it('offer its environments and channels', async () => {
    const api = octopusApiMock({ getProject: async () => projectView() });
    render(OctopusEnvironmentPicker, api, service);
    expect(await open()).toEqual(
      projectView().environments.map(({ name }) => name),
    );
    expect(api.getProject).toHaveBeenCalledWith(service.entityRef);
  });

  it('offer the releases of a channel', async () => {
    const view = projectView();
    const [channel] = view.channels;
    const api = octopusApiMock({
      getProject: async () => view,
      getReleases: async () => ({ items: [], totalCount: 0 }),
    });
    render(OctopusReleasePicker, api, { ...service, channel: channel.name });
    expect(
      await screen.findByText('No releases in this channel yet.'),
    ).toBeVisible();
    expect(api.getReleases).toHaveBeenCalledWith(
      service.entityRef,
      expect.objectContaining({ channelId: channel.id, search: '' }),
    );
  });

  it('say that the project may not be seen', async () => {
    const api = octopusApiMock({
      getBranches: async () => {
        throw await responseError(403, 'NotAllowedError', '');
      },
    });
    render(OctopusBranchPicker, api, service);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You do not have access to the project of this service. Type the name here.',
    );
  });
});

describe('OctopusReleasePicker', () => {
  it('looks for what is typed among older releases', async () => {
    const api = octopusApiMock({
      getProjectReleases: async (_space, _project, { search }) => [
        search
          ? { id: 'Releases-1', version: '0.1.0', assembled }
          : { id: 'Releases-9', version: '1.0.0', assembled },
      ],
    });
    render(OctopusReleasePicker, api, inProject);
    await userEvent.type(await screen.findByRole('combobox'), '0.1');
    await waitFor(() =>
      expect(names(screen.getAllByRole('option'))).toEqual([
        '0.1.0Jan 2, 2026',
      ]),
    );
    expect(screen.getByRole('combobox')).toHaveValue('0.1');
  });

  it('finds an older one whose version begins one of the newest', async () => {
    const api = octopusApiMock({
      getProjectReleases: async (_space, _project, { search }) => [
        search
          ? { id: 'Releases-3', version: '1.2.3', assembled }
          : { id: 'Releases-30', version: '1.2.30', assembled },
      ],
    });
    render(OctopusReleasePicker, api, inProject);
    await userEvent.type(await screen.findByRole('combobox'), '1.2.3');
    await waitFor(() =>
      expect(names(screen.getAllByRole('option'))).toContain(
        '1.2.3Jan 2, 2026',
      ),
    );
  });
});

describe('OctopusBranchPicker', () => {
  const build = {
    version: '0.2.6-login.3',
    builtAt: assembled,
    builtBy: 'GitHub Actions',
    buildNumber: '17',
    message: 'Add a login',
  };
  const told =
    '0.2.6-login.3 · Jan 2, 2026 · build 17 · built by GitHub Actions · Add a login';
  const branches = [
    { branch: 'login', isNameKnown: true, byLabel: build },
    { branch: 'fix/cart', isNameKnown: true, byBuildInformation: build },
    { branch: 'hidden-012345678901', isNameKnown: false },
    { branch: 'gone', isNameKnown: true },
  ];

  it.each([
    [
      'label',
      [
        ['login', told],
        ['fix/cart', 'Found by its build information only'],
      ],
    ],
    [
      'build-information',
      [
        ['login', 'Found by the label of its versions only'],
        ['fix/cart', told],
      ],
    ],
  ])('offers what is found by %s', async (findBuildsBy, found) => {
    const api = octopusApiMock({ getBranches: async () => branches });
    render(OctopusBranchPicker, api, { ...service, findBuildsBy });
    expect(await open()).toEqual(
      [
        ...found,
        [
          'hidden-012345678901',
          'Its name is not known: type it in, or give the version',
        ],
        ['gone', 'No build in the feed anymore'],
      ].map(each => each.join('')),
    );
    const disabled = screen
      .getAllByRole('option')
      .filter(option => option.getAttribute('aria-disabled') === 'true');
    expect(disabled).toHaveLength(3);
  });
});

describe.each([
  ['OctopusAwsAccountPicker', OctopusAwsAccountPicker, 'aws-accounts'],
  ['OctopusTargetTagPicker', OctopusTargetTagPicker, 'target-tags'],
  ['OctopusClusterPicker', OctopusClusterPicker, 'clusters'],
] as const)('%s', (_, Picker, kind) => {
  it('offers what the space has', async () => {
    const api = octopusApiMock({
      getSpaceChoices: async () => [
        { id: 'eks', name: 'eks', description: 'eu-central-1 · test' },
      ],
    });
    render(Picker, api, inSpace);
    expect(await open()).toEqual(['ekseu-central-1 · test']);
    expect(api.getSpaceChoices).toHaveBeenCalledWith('Octopub', kind, {
      instance: 'acme',
    });
  });

  it('wants the space first', async () => {
    const api = octopusApiMock({ getSpaceChoices: async () => [] });
    render(Picker, api);
    expect(
      await screen.findByText('Choose the space first, or type the name here.'),
    ).toBeVisible();
    expect(api.getSpaceChoices).not.toHaveBeenCalled();
  });
});

describe('OctopusTenantPicker', () => {
  const tenants = [
    { id: 'Tenants-1', name: 'Acme', tags: [], environmentIds: [] },
  ];

  it('offers the tenants of the service', async () => {
    const api = octopusApiMock({
      getProject: async () => projectView({ tenants }),
    });
    render(OctopusTenantPicker, api, service);
    expect(await open()).toEqual(['Acme']);
  });

  it('says that a service has none', async () => {
    const api = octopusApiMock({ getProject: async () => projectView() });
    render(OctopusTenantPicker, api, service);
    expect(
      await screen.findByText('This service is not deployed for tenants.'),
    ).toBeVisible();
  });
});

/** What is disabled among what a field offers. */
const disabled = () =>
  screen
    .getAllByRole('option')
    .filter(option => option.getAttribute('aria-disabled') === 'true');

describe('OctopusBuildPicker', () => {
  const byLabel = { version: '0.2.6-login.3', foundBy: ['label' as const] };
  const byInformation = {
    version: '0.2.6-login.4',
    foundBy: ['build-information' as const],
  };
  const api = octopusApiMock({
    getBranches: async () => [
      {
        branch: 'login',
        isNameKnown: true,
        builds: [byInformation, byLabel],
      },
      { branch: 'cart', isNameKnown: true, builds: [] },
    ],
  });

  it.each([
    ['label', '0.2.6-login.4Found by its build information only'],
    [
      'build-information',
      '0.2.6-login.3Found by the label of its versions only',
    ],
  ])('offers what is found by %s', async (findBuildsBy, other) => {
    const form = { ...service, branch: 'login', findBuildsBy };
    render(OctopusBuildPicker, api, form);
    expect(await open()).toHaveLength(2);
    expect(names(disabled())).toEqual([other]);
  });

  it('says that no build of the branch is known', async () => {
    render(OctopusBuildPicker, api, { ...service, branch: 'cart' });
    expect(
      await screen.findByText('No build of this branch is known.'),
    ).toBeVisible();
  });
});

describe('OctopusNamespacePicker', () => {
  const removal = {
    state: 'Failed' as const,
    isCompleted: true,
    hasPendingInterruptions: false,
    hasWarningsOrErrors: true,
    url: 'https://octopus.example',
  };

  it('does not let a branch into the namespace of another, or one that goes', async () => {
    const branch = 'feature/login';
    const ours = { branch, expiresAt: undefined };
    const api = octopusApiMock({
      getFeatureBranches: async () =>
        featureBranches({
          featureBranches: [
            loginBranch({ ...ours, namespace: 'ours' }),
            loginBranch({ ...ours, namespace: 'other', branch: 'cart' }),
            loginBranch({ ...ours, namespace: 'failed', removal }),
            loginBranch({
              ...ours,
              namespace: 'going',
              removal: { ...removal, state: 'Executing', isCompleted: false },
            }),
          ],
        }),
    });
    const form = { ...service, branch: `refs/heads/${branch}` };
    render(OctopusNamespacePicker, api, form);
    expect(await open()).toEqual([
      'oursbranch feature/login · ada · never expires',
      'otherHolds another branch: cart',
      'failedDeletion failed. · branch feature/login · ada · never expires',
      'goingDeleting …',
    ]);
    expect(names(disabled())).toEqual([
      'otherHolds another branch: cart',
      'goingDeleting …',
    ]);
  });

  it('offers nothing before the backend knows what is gone', async () => {
    let isUnverified = true;
    const api = octopusApiMock({
      getFeatureBranches: async () =>
        featureBranches({
          featureBranches: [loginBranch()],
          ...(isUnverified && { isUnverified: true }),
        }),
    });
    render(OctopusNamespacePicker, api, service);
    expect(await screen.findByText('Loading from Octopus')).toBeVisible();
    await waitFor(() => expect(api.getFeatureBranches).toHaveBeenCalled());
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
    isUnverified = false;
    expect(
      await screen.findByRole('combobox', {}, { timeout: 10_000 }),
    ).toBeVisible();
  });
});
