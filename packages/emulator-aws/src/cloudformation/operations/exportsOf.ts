import { Region } from '../../world/Region';
import { StackRecord } from '../StackRecord';
import { imports } from '../template/references';

/** What stacks have exported, by name. Source: "Get exported outputs" in the CloudFormation User Guide. */
export function exportsOf({ stacks }: Region): Map<string, string> {
  return new Map(
    living(stacks)
      .flatMap(({ stack }) => stack.Outputs ?? [])
      .filter(({ ExportName }) => ExportName)
      .map(({ ExportName, OutputValue }) => [ExportName!, OutputValue!]),
  );
}

/**
 * Why a stack cannot be deleted, if another one imports what it exports. Source of
 * the words: aws/aws-cdk#604.
 */
export function usedExport(
  { stack }: StackRecord,
  { stacks }: Region,
): string | undefined {
  for (const { ExportName } of stack.Outputs ?? []) {
    const users = living(stacks)
      .filter(({ template }) =>
        ExportName ? imports(template).includes(ExportName) : false,
      )
      .map(({ stack: user }) => user.StackName);
    if (users.length) {
      return `Export ${ExportName} cannot be deleted as it is in use by ${users.join(
        ' and ',
      )}`;
    }
  }
  return undefined;
}

function living(stacks: Map<string, StackRecord>): StackRecord[] {
  return [...stacks.values()].filter(
    ({ stack }) => stack.StackStatus !== 'DELETE_COMPLETE',
  );
}
