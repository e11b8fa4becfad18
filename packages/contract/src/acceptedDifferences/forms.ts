import { anything, flag, listOf, record, text } from './shapes';
import { GO } from './sources';
import { AcceptedDifference, FieldsDifference } from './types';

const CLIENT_CS =
  'OctopusDeploy/OctopusClients:source/Octopus.Server.Client/Model/Forms';
const RECORDED_INTERRUPTION =
  'OctopusDeploy/go-octopusdeploy:test/e2e/interruption_test.go';

function control(
  type: string,
  fields: FieldsDifference['fields'],
  source: string,
): FieldsDifference {
  return {
    id: `control.${type}`,
    allows: 'fields',
    definition: 'Control',
    when: { field: 'Type', values: [type] },
    fields,
    source,
  };
}

/** Controls of the forms that interruptions and prompted variables are asked with, each with the fields of its type. */
export const formDifferences: AcceptedDifference[] = [
  {
    id: 'wire.Control',
    allows: 'definition',
    definition: 'Control',
    schema: { type: 'object', properties: { Type: text }, required: ['Type'] },
    source: `${GO}/deployments/deployment_preview.go`,
  },
  control(
    'Paragraph',
    { Text: text, ResolveLinks: flag },
    RECORDED_INTERRUPTION,
  ),
  control('TextArea', { Label: text }, RECORDED_INTERRUPTION),
  control(
    'SubmitButtonGroup',
    {
      Buttons: listOf(
        record({ Text: text, Value: text, RequiresConfirmation: flag }),
      ),
    },
    RECORDED_INTERRUPTION,
  ),
  control('Checkbox', { Text: text }, `${CLIENT_CS}/Checkbox.cs`),
  control(
    'VariableValue',
    {
      Name: text,
      Label: text,
      Description: text,
      Required: flag,
      IsSecure: flag,
      DisplaySettings: anything,
    },
    `${CLIENT_CS}/VariableValue.cs; ${GO}/deployments/deployment_preview.go`,
  ),
];
