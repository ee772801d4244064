import * as schemas from "discord-api-spec/zod";
import { messageRefusals } from "./refusals.ts";

interface Schema {
  safeParse(value: unknown): { readonly success: boolean; readonly error?: { readonly message: string } };
}

/** Gives why Discord's OpenAPI document, or its rules beyond it, refuse a request; empty where they do not. */
export function refusalsOf(method: string, path: string, body: unknown): string[] {
  const route = ROUTES.find(([routeMethod, pattern]) => routeMethod === method && pattern.test(path));
  if (route === undefined) return [`no such route: ${method} ${path}`];
  const [, , schema, message] = route;
  if (schema === null) return body === undefined ? [] : ["a body where none is taken"];
  const parsed = schema.safeParse(body);
  const first = parsed.success ? [] : [parsed.error?.message ?? "refused"];
  return [...first, ...messageRefusals(message(body))];
}

const none = () => ({});
const whole = (body: unknown) => Object(body);
const callback = (body: unknown) => {
  const { type, data } = Object(body);
  return type === 4 || type === 7 ? (data ?? {}) : {};
};

const ANY_CALLBACK: Schema = {
  safeParse(body) {
    const { type } = Object(body);
    const schema: Schema | undefined = {
      4: schemas.CreateMessageInteractionCallbackRequestSchema,
      5: schemas.CreateMessageInteractionCallbackRequestSchema,
      6: schemas.UpdateMessageInteractionCallbackRequestSchema,
      7: schemas.UpdateMessageInteractionCallbackRequestSchema,
      8: schemas.ApplicationCommandAutocompleteCallbackRequestSchema,
      9: schemas.ModalInteractionCallbackRequestSchema,
    }[Number(type)];
    return schema?.safeParse(body) ?? { success: false, error: { message: `callback type ${String(type)}` } };
  },
};

const COMMANDS: Schema = {
  safeParse(body) {
    if (!Array.isArray(body)) return { success: false, error: { message: "not a list" } };
    const results = body.map((command) => schemas.ApplicationCommandUpdateRequestSchema.safeParse(command));
    return results.find(({ success }) => !success) ?? { success: true };
  },
};

type Route = readonly [string, RegExp, Schema | null, (body: unknown) => object];

const ROUTES: readonly Route[] = [
  ["GET", /^\/gateway\/bot$/, null, none],
  ["GET", /^\/users\/@me(?:\/guilds)?$/, null, none],
  ["GET", /^\/applications\/@me$/, null, none],
  ["GET", /^\/applications\/\d+(?:\/guilds\/\d+)?\/commands$/, null, none],
  ["PUT", /^\/applications\/\d+(?:\/guilds\/\d+)?\/commands$/, COMMANDS, none],
  ["POST", /^\/interactions\/\d+\/[^/]+\/callback$/, ANY_CALLBACK, callback],
  [
    "PATCH",
    /^\/webhooks\/\d+\/[^/]+\/messages\/[^/]+$/,
    schemas.IncomingWebhookUpdateRequestPartialSchema,
    whole,
  ],
  ["DELETE", /^\/webhooks\/\d+\/[^/]+\/messages\/[^/]+$/, null, none],
  ["POST", /^\/webhooks\/\d+\/[^/]+$/, schemas.IncomingWebhookRequestPartialSchema, whole],
  ["GET", /^\/channels\/\d+$/, null, none],
  ["POST", /^\/channels\/\d+\/messages$/, schemas.MessageCreateRequestSchema, whole],
  ["GET", /^\/channels\/\d+\/messages\/\d+$/, null, none],
  ["POST", /^\/channels\/\d+\/typing$/, null, none],
];
