import { Container, Flex, Grid, Text } from '@backstage/ui';
import {
  RiApps2Line,
  RiBuilding3Line,
  RiCloudLine,
  RiGitBranchLine,
  RiGitRepositoryLine,
  RiListCheck2,
} from '@remixicon/react';
import { StartCard } from './StartCard';

export const HomePage = () => (
  <main>
    <Container>
      <Flex direction="column" gap="6" py="4">
        <Text as="h1" variant="title-medium">
          Octopus for Backstage
        </Text>
        <Text variant="body-large" color="secondary" as="p">
          Golden paths for the EKS reference architecture of Octopus Deploy.
          Fill a space, create a cluster, start a service, preview a branch, and
          see what runs where.
        </Text>
        <Grid.Root columns={{ initial: '1', md: '3' }} gap="4">
          <StartCard
            icon={<RiBuilding3Line aria-hidden />}
            title="Fill an Octopus space"
            text="Environments, lifecycles, feeds, accounts, variables, projects and runbooks: planned first, applied once, kept up to date by every later run."
            link="/create/templates/default/eks-reference-architecture"
            action="Fill a space"
          />
          <StartCard
            icon={<RiCloudLine aria-hidden />}
            title="Create a cluster"
            text="EKS on Fargate with an ingress controller, registered in Octopus for each environment. Estimates cost and duration before it creates anything."
            link="/create/templates/default/octopus-eks-cluster"
            action="Create an EKS cluster"
          />
          <StartCard
            icon={<RiGitRepositoryLine aria-hidden />}
            title="Start a service"
            text="A GitHub repository of a small Node.js web service, which is built, scanned and released to Octopus from its first push."
            link="/create/templates/default/octopus-node-app"
            action="Create a Node.js service"
          />
          <StartCard
            icon={<RiGitBranchLine aria-hidden />}
            title="Preview a branch"
            text="The build of a branch in a namespace of its own, with copies of the services that are deployed with it. It expires automatically."
            link="/create/templates/default/octopus-feature-branch"
            action="Deploy a feature branch"
          />
          <StartCard
            icon={<RiApps2Line aria-hidden />}
            title="Meet Octopub"
            text="The sample application: a frontend and two services, deployed on their own or together as a stack."
            link="/catalog/default/system/octopub"
            action="Open the Octopub system"
          />
          <StartCard
            icon={<RiListCheck2 aria-hidden />}
            title="Everything on offer"
            text="All templates, including the ones that clean up."
            link="/create"
            action="See all templates"
          />
        </Grid.Root>
      </Flex>
    </Container>
  </main>
);
