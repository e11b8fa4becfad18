import { readStepTemplate } from './readStepTemplate';

const template = (configuration: unknown) =>
  JSON.stringify({
    Version: 16,
    Properties: { 'Octopus.Action.Terraform.Template': configuration },
  });

describe('readStepTemplate', () => {
  it('takes the module out as it is, with the version of its provider', () => {
    const configuration = `terraform {
  required_providers {
    octopusdeploy = { source = "OctopusDeployLabs/octopusdeploy", version = "0.21.1" }
  }
}

variable "octopus_server" {
  default = "#{Octopus.Web.ServerUri}"
}
`;
    expect(readStepTemplate(template(configuration))).toEqual({
      configuration,
      providerVersion: '0.21.1',
    });
  });

  it.each(['octopusdeploy = { version = ">= 0.21.1" }', 'locals {}'])(
    'knows no version where there is not one: %s',
    configuration => {
      expect(
        readStepTemplate(template(configuration)).providerVersion,
      ).toBeUndefined();
    },
  );

  it.each([
    ['terraform {}', 'is no JSON'],
    ['null', 'has no property Octopus.Action.Terraform.Template'],
    ['{}', 'has no property Octopus.Action.Terraform.Template'],
    [template(''), 'has no property Octopus.Action.Terraform.Template'],
    [template([]), 'has no property Octopus.Action.Terraform.Template'],
  ])('says what it is not: %s', (text, problem) => {
    expect(() => readStepTemplate(text)).toThrow(problem);
  });
});
