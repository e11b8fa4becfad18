import { EksReferenceArchitectureInput } from '../input/EksReferenceArchitectureInput';

/** Every credential, with the words that the inventory of the original has in its place. */
export const exampleInput: EksReferenceArchitectureInput = {
  awsAccessKey: '<input account_aws_access_key>',
  awsSecretKey: '<input account_aws_secret_key>',
  dockerHubUsername: '<input feed_docker_hub_username>',
  dockerHubPassword: '<input feed_docker_hub_password>',
  githubToken: '<input github_access_token>',
  octopusApiKey: '<input octopus_apikey>',
};
