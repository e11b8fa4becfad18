import { Container, Flex, Grid, Header, Text } from '@backstage/ui';
import {
  RiApps2Line,
  RiBuilding3Line,
  RiGitRepositoryLine,
} from '@remixicon/react';
import { StartCard } from './StartCard';

export const HomePage = () => (
  <>
    <Header title="Octopus for Backstage" />
    <Container>
      <Flex direction="column" gap="6" py="4">
        <Text variant="body-large" color="secondary" as="p">
          Octopus Deploy's EKS reference architecture as a golden path. Fill a
          space, ship the sample application, and see what runs where.
        </Text>
        <Grid.Root columns={{ initial: '1', md: '3' }} gap="4">
          <StartCard
            icon={<RiBuilding3Line aria-hidden />}
            title="Fill an Octopus space"
            text="Environments, lifecycles, feeds, accounts, variables, projects and runbooks: planned first, applied once, kept up to date by every later run."
            link="/create/templates/default/eks-reference-architecture"
            action="Create the reference architecture"
          />
          <StartCard
            icon={<RiApps2Line aria-hidden />}
            title="Meet Octopub"
            text="The sample application: a frontend and two services, deployed on their own or together as a stack."
            link="/catalog/default/system/octopub"
            action="Open the Octopub system"
          />
          <StartCard
            icon={<RiGitRepositoryLine aria-hidden />}
            title="Everything on offer"
            text="All templates of this portal, with a form for each and a preview of what a run will do."
            link="/create"
            action="See all templates"
          />
        </Grid.Root>
      </Flex>
    </Container>
  </>
);
