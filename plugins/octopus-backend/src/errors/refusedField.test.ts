import { refusedField } from './refusedField';

describe('refusedField', () => {
  it.each([
    [
      "Release '0.3.4' already exists for this project. Please use a different version, or look at using a mask to auto-increment the number.",
      'version',
    ],
    [
      "The release number 'x y' does not appear to be a valid version number. The version must consist of",
      'version',
    ],
    [
      "No branch with the name 'refs/heads/gone' exists in the repository. Choose a branch",
      'gitRef',
    ],
    [
      "No git resource with the name 'refs/heads/gone' exists in the repository",
      'gitRef',
    ],
    [
      "No git resource with the name '45c508a' exists in the repository",
      'gitCommit',
    ],
    [
      'Please provide a value for the following variables: Kubernetes.Namespace.',
      'variables.Kubernetes.Namespace',
    ],
    [
      'Please provide a value for the following variables: Reason, Size\nSee the docs.',
      'variables.Reason',
    ],
  ])('finds the field of: %s', (message, field) => {
    expect(refusedField(message)).toBe(field);
  });

  it.each([
    'The project is disabled, so releases cannot be created.',
    "A release plan 'x' already exists somewhere",
    '',
  ])('finds none in: %s', message => {
    expect(refusedField(message)).toBeUndefined();
  });
});
