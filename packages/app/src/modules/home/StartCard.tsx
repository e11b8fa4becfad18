import {
  ButtonLink,
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Flex,
  Text,
} from '@backstage/ui';
import { ReactNode } from 'react';

export const StartCard = (props: {
  icon: ReactNode;
  title: string;
  text: string;
  link: string;
  action: string;
}) => (
  <Card>
    <CardHeader>
      <Flex align="center" gap="2">
        {props.icon}
        <Text variant="title-x-small" as="h2">
          {props.title}
        </Text>
      </Flex>
    </CardHeader>
    <CardBody>
      <Text as="p">{props.text}</Text>
    </CardBody>
    <CardFooter>
      <ButtonLink href={props.link} variant="primary">
        {props.action}
      </ButtonLink>
    </CardFooter>
  </Card>
);
