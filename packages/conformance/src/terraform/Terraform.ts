import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProcess } from '../process/runProcess';

/** One resource in a plan, as `show -json` prints it. */
export interface ResourceChange {
  address: string;
  type: string;
  mode: 'managed' | 'data';
  change: {
    actions: string[];
    before: Record<string, unknown> | null;
    after: Record<string, unknown> | null;
    after_unknown: Record<string, unknown>;
    importing?: { id: string };
  };
}

/** A resource as the state has it. */
export interface StateResource {
  address: string;
  type: string;
  mode: 'managed' | 'data';
  values: Record<string, any>;
}

interface Step {
  output: string;
}

/** What configurations call the provider: its name in registries, and the earlier one. */
const PROVIDER_NAMES = [
  'octopusdeploy/octopusdeploy',
  'octopusdeploylabs/octopusdeploy',
];

/**
 * A working folder in which OpenTofu drives one build of the provider, by a
 * development override: nothing is downloaded.
 */
export class Terraform {
  private constructor(
    private readonly program: string,
    private readonly folder: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /**
   * @param options - `variables` become `TF_VAR_...`
   */
  static async create(options: {
    program: string;
    provider: string;
    folder: string;
    variables: Record<string, string>;
  }): Promise<Terraform> {
    const { program, provider, folder, variables } = options;
    const override = join(folder, 'provider');
    await mkdir(override, { recursive: true });
    await symlink(provider, join(override, 'terraform-provider-octopusdeploy'));
    const config = join(folder, 'tofu.rc');
    await writeFile(
      config,
      [
        'provider_installation {',
        '  dev_overrides {',
        ...PROVIDER_NAMES.map(name => `    "${name}" = "${override}"`),
        '  }',
        '}',
        '',
      ].join('\n'),
    );
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      TF_CLI_CONFIG_FILE: config,
      TF_IN_AUTOMATION: '1',
      CHECKPOINT_DISABLE: '1',
    };
    Object.entries(variables).forEach(([name, value]) => {
      env[`TF_VAR_${name}`] = value;
    });
    return new Terraform(program, folder, env);
  }

  /** Writes a file of the configuration. */
  write(name: string, content: string): Promise<void> {
    return writeFile(join(this.folder, name), content);
  }

  apply(variables: Record<string, string> = {}): Promise<Step> {
    return this.run(['apply', '-auto-approve', ...this.flags(variables)]);
  }

  destroy(variables: Record<string, string> = {}): Promise<Step> {
    return this.run(['destroy', '-auto-approve', ...this.flags(variables)]);
  }

  /** A destroy that the server does not let pass. */
  async refusedDestroy(variables: Record<string, string> = {}): Promise<Step> {
    const result = await this.start([
      'destroy',
      '-auto-approve',
      ...this.flags(variables),
    ]);
    if (result.exitCode === 0) {
      throw new Error('tofu destroy succeeded, and should have been refused.');
    }
    return result;
  }

  /** Leaves a resource to the server. */
  forget(address: string): Promise<Step> {
    return this.run(['state', 'rm', address]);
  }

  /** Plans, and reads the plan. */
  async plan(
    variables: Record<string, string> = {},
  ): Promise<Step & { changes: ResourceChange[] }> {
    const step = await this.run([
      'plan',
      '-out=plan',
      ...this.flags(variables),
    ]);
    const shown = await this.run(['show', '-json', 'plan']);
    const plan = JSON.parse(shown.stdout) as {
      resource_changes?: ResourceChange[];
    };
    return { ...step, changes: plan.resource_changes ?? [] };
  }

  /** What the state holds, data sources included. */
  async state(): Promise<StateResource[]> {
    const shown = await this.run(['show', '-json']);
    const state = JSON.parse(shown.stdout) as {
      values?: { root_module?: { resources?: StateResource[] } };
    };
    return state.values?.root_module?.resources ?? [];
  }

  /** Every output of the configuration, by its name. */
  async outputs(): Promise<Record<string, any>> {
    const shown = await this.run(['output', '-json']);
    const outputs = JSON.parse(shown.stdout) as Record<string, { value: any }>;
    return Object.fromEntries(
      Object.entries(outputs).map(([name, { value }]) => [name, value]),
    );
  }

  private flags(variables: Record<string, string>): string[] {
    return [
      '-input=false',
      '-no-color',
      ...Object.entries(variables).map(
        ([name, value]) => `-var=${name}=${value}`,
      ),
    ];
  }

  private async run(args: string[]) {
    const result = await this.start(args);
    if (result.exitCode !== 0) {
      throw new Error(
        `tofu ${args[0]} ended with ${result.exitCode}:\n${result.output.slice(
          -6000,
        )}`,
      );
    }
    return result;
  }

  private start(args: string[]) {
    return runProcess(this.program, args, {
      cwd: this.folder,
      env: this.env,
      timeoutMs: 10 * 60_000,
    });
  }
}
