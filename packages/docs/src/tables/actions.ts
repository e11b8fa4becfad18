import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  scaffolderActionsExtensionPoint,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import eksModule from '@octopus-backstage/plugin-scaffolder-backend-module-eks';
import nodeAppModule from '@octopus-backstage/plugin-scaffolder-backend-module-node-app';
import octopusModule from '@octopus-backstage/plugin-scaffolder-backend-module-octopus';
import { markdownTable } from '../generate/markdownTable';

interface ObjectSchema {
  properties?: Record<string, Property>;
  required?: string[];
}

interface Property {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  description?: string;
  items?: Property;
  anyOf?: Property[];
}

/** Every scaffolder action of this repository with its inputs and outputs, as its schema tells them. */
export async function scaffolderActions(): Promise<string> {
  const actions = await registeredActions();
  return actions
    .sort((a, b) => a.id.localeCompare(b.id))
    .flatMap(({ id, description, schema }) => [
      `### \`${id}\``,
      description ?? '',
      inputTable(schema?.input as ObjectSchema | undefined),
      outputTable(schema?.output as ObjectSchema | undefined),
    ])
    .filter(Boolean)
    .join('\n\n');
}

function inputTable(schema: ObjectSchema = {}): string {
  return markdownTable(
    ['Input', 'Type', 'Default', 'What it is'],
    Object.entries(schema.properties ?? {}).map(([name, property]) => [
      `\`${name}\``,
      typeOf(property),
      defaultOf(property, schema.required?.includes(name) ?? false),
      property.description ?? '',
    ]),
  );
}

function outputTable(schema: ObjectSchema = {}): string {
  return markdownTable(
    ['Output', 'Type', 'What it is'],
    Object.entries(schema.properties ?? {}).map(([name, property]) => [
      `\`${name}\``,
      typeOf(property),
      property.description ?? '',
    ]),
  );
}

function defaultOf(property: Property, required: boolean): string {
  if (property.default !== undefined) {
    return `\`${JSON.stringify(property.default)}\``;
  }
  return required ? 'required' : '';
}

function typeOf({
  type,
  enum: values,
  const: only,
  items,
  anyOf,
}: Property): string {
  if (values || only !== undefined) {
    return (values ?? [only]).map(value => `\`${value}\``).join(' or ');
  }
  if (anyOf) {
    return [...new Set(anyOf.map(typeOf))].join(' or ');
  }
  if (type === 'array' && items) {
    return `array of ${typeOf(items)}`;
  }
  return [type ?? 'any'].flat().join(' or ');
}

/** What the modules add to a scaffolder that only listens; one of them wants to know the address of the portal. */
async function registeredActions(): Promise<TemplateAction[]> {
  const actions: TemplateAction[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        scaffolderActionsExtensionPoint,
        { addActions: (...added) => actions.push(...added) },
      ],
    ],
    features: [
      eksModule,
      nodeAppModule,
      octopusModule,
      mockServices.rootConfig.factory({
        data: { app: { baseUrl: 'http://localhost:3000' } },
      }),
    ],
  });
  await backend.stop();
  return actions;
}
