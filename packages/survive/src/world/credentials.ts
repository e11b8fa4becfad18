/** What people type into the forms. Made up: nothing that anybody could sign in with. */
export const credentials = {
  awsAccessKey: 'AKIAIOSFODNN7EXAMPLE',
  awsSecretKey: 'survive-aws-secret-key',
  dockerHubUsername: 'octopub',
  dockerHubPassword: 'survive-docker-hub-password',
  dockerHubToken: 'survive-docker-hub-token',
  githubToken: 'survive-github-token',
};
