/** A program that is built from public Go modules, at pinned versions. */
export interface GoClient {
  /** What people call it. */
  title: string;
  /** Folder below `go/`. */
  folder: string;
  /** The file that pins the versions; its `.sum` is beside it. */
  modFile: string;
  /** Module whose version is the version of the client. */
  module: string;
  /** Go package to build. */
  package: string;
}

const provider = {
  title: 'Terraform provider',
  folder: 'terraform-provider',
  module: 'github.com/OctopusDeploy/terraform-provider-octopusdeploy',
  package: 'github.com/OctopusDeploy/terraform-provider-octopusdeploy',
};

const library = {
  title: 'go-octopusdeploy',
  folder: 'go-octopusdeploy',
  module: 'github.com/OctopusDeploy/go-octopusdeploy/v2',
  package: '.',
};

/** Every Go program that the scenarios run. */
export const goClients = {
  openTofu: {
    title: 'OpenTofu',
    folder: 'opentofu',
    modFile: 'go.mod',
    module: 'github.com/opentofu/opentofu',
    package: 'github.com/opentofu/opentofu/cmd/tofu',
  },
  provider: { ...provider, modFile: 'go.mod' },
  olderProvider: { ...provider, modFile: 'v1.16.0.mod' },
  library: { ...library, modFile: 'go.mod' },
  olderLibrary: { ...library, modFile: 'v2.43.0.mod' },
  cli: {
    title: 'Octopus CLI',
    folder: 'octopus-cli',
    modFile: 'go.mod',
    module: 'github.com/OctopusDeploy/cli',
    package: 'github.com/OctopusDeploy/cli/cmd/octopus',
  },
} satisfies Record<string, GoClient>;
