import { Role } from '@aws-sdk/client-iam';
import { SandboxClock } from '@octopus-backstage/emulator-core';
import { Durations } from '../clock/durations';

export interface RoleRecord {
  role: Role & { RoleName: string; Arn: string };
  trust: unknown;
  managedPolicyArns: string[];
  /** Whether other services see it yet. */
  visible: boolean;
}

/** The roles of the account. */
export class Iam {
  readonly roles = new Map<string, RoleRecord>();

  constructor(
    private readonly clock: SandboxClock,
    private readonly durations: Pick<Durations, 'roleVisible'>,
  ) {}

  add(record: Omit<RoleRecord, 'visible'>): void {
    const added = { ...record, visible: false };
    this.roles.set(record.role.RoleName, added);
    this.clock.after(this.durations.roleVisible, () => {
      added.visible = true;
    });
  }

  /** The role of this ARN, if other services see it yet. */
  visible(arn: string): RoleRecord | undefined {
    return [...this.roles.values()].find(
      ({ role, visible }) => visible && role.Arn === arn,
    );
  }
}
