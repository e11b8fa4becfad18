/**
 * Octopus's responses about interruptions, reduced to the fields in use.
 * Source: definitions `InterruptionResource` and `Form` of the OpenAPI
 * document; `Type` and what can be submitted: OctopusDeploy/docs:
 * src/pages/docs/api/_generated/interruptions.md; the controls of the form:
 * responses recorded in the tests of OctopusDeploy/go-octopusdeploy.
 */
export interface InterruptionResource {
  Id: string;
  TaskId: string;
  Title: string;
  /** Not on servers of 2021. */
  Type?: string;
  Created: string;
  IsPending: boolean;
  ResponsibleUserId: string | null;
  /** Of the user who asks. */
  HasResponsibility: boolean;
  CanTakeResponsibility: boolean;
  Form: InterruptionForm;
}

export interface InterruptionForm {
  Elements: { Name: string; Control: InterruptionControl }[];
}

export interface InterruptionControl {
  /** `Paragraph`, `TextArea` or `SubmitButtonGroup`. */
  Type: string;
  /** Of a `Paragraph`. */
  Text?: string | null;
  /** Of a `SubmitButtonGroup`. */
  Buttons?: { Text: string; Value: string; RequiresConfirmation?: boolean }[];
}

/** Source: definition `UserResource` of the OpenAPI document. */
export interface UserResource {
  Id: string;
  Username: string;
  DisplayName?: string | null;
}
