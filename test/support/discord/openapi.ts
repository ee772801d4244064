import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A request as it came over the wire. */
export interface Sent {
  readonly method: string;
  /** Without the base, with its query. */
  readonly path: string;
  readonly contentType: string;
  readonly body: unknown;
}

/** Names what a document of Discord's refuses in a request. */
export type Judge = (sent: Sent) => string[];

/**
 * Gives a judge that reads Discord's own OpenAPI document, where the data folder has it: a JSON Schema reader of our
 * own, strict about `oneOf`, about queries and about names that the document does not have. Null without the document.
 */
export function openapiJudge(data: string | undefined): Judge | null {
  const file = join(data ?? "", "discord", "openapi.json");
  if (data === undefined || !existsSync(file)) return null;
  const document: Document = JSON.parse(readFileSync(file, "utf8"));
  const routes = Object.entries(document.paths).map(([path, item]) => ({ pattern: patternOf(path), item }));
  // What is named outright comes before what a parameter would match too.
  routes.sort((a, b) => a.pattern.source.split("[^/]+").length - b.pattern.source.split("[^/]+").length);
  return (sent) => judge(sent, document, routes);
}

function judge(
  { method, path, contentType, body }: Sent,
  document: Document,
  routes: readonly Route[],
): string[] {
  const url = new URL(path, "http://discord.test");
  const item = routes.find(
    ({ pattern, item: each }) => pattern.test(url.pathname) && method.toLowerCase() in each,
  )?.item;
  if (item === undefined) return [`no such operation: ${method} ${url.pathname}`];
  const operation: Operation = Object(item[method.toLowerCase()]);
  const known = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
  const queries = [...url.searchParams].flatMap(([name, value]) => {
    const schema = known.find((one) => one.in === "query" && one.name === name)?.schema;
    return schema === undefined
      ? [`?${name}${UNKNOWN}`]
      : check(readQuery(value), schema, `?${name}`, document);
  });
  if (operation.requestBody === undefined)
    return body === undefined ? queries : [...queries, "a body where none is taken"];
  const [type = ""] = contentType.split(";");
  const schema = operation.requestBody.content[type]?.schema;
  if (schema === undefined) return [...queries, `a body of the type "${type}"`];
  return [...queries, ...check(body, schema, "", document)];
}

function check(value: unknown, schema: Schema, at: string, document: Document): string[] {
  const inner = (next: Schema, where = at) => check(value, next, where, document);
  if (schema.$ref !== undefined) return inner(resolved(schema, document));
  const unions = [
    // One part of a whole does not know the other's names.
    ...(schema.allOf ?? []).flatMap((each) => inner(each)).filter((problem) => !problem.endsWith(UNKNOWN)),
    ...union(likely(schema.oneOf, value, document), (matching) => matching === 1, inner, at),
    ...union(likely(schema.anyOf, value, document), (matching) => matching > 0, inner, at),
  ];
  const types = [schema.type ?? []].flat();
  const wrong = (reason: string) => [...unions, `${at || "the body"} ${reason}`];
  if (types.length > 0 && !types.some((type) => isOf(type, value)))
    return wrong(`is not ${types.join(" or ")}`);
  if ("const" in schema && value !== schema.const) return wrong(`is not ${String(schema.const)}`);
  if (schema.enum !== undefined && !schema.enum.includes(value))
    return wrong(`is none of ${schema.enum.join(", ")}`);
  if (typeof value === "string") return [...unions, ...textProblems(value, schema, at)];
  if (typeof value === "number")
    return [...unions, ...range(value, schema.minimum, schema.maximum, `${at} `)];
  if (Array.isArray(value)) {
    return [
      ...unions,
      ...range(value.length, schema.minItems, schema.maxItems, `${at} length`),
      ...(schema.uniqueItems === true && new Set(value.map((one) => JSON.stringify(one))).size < value.length
        ? [`${at} has an item twice`]
        : []),
      ...value.flatMap((one, index) =>
        schema.items === undefined ? [] : check(one, schema.items, `${at}[${index}]`, document),
      ),
    ];
  }
  if (typeof value !== "object" || value === null) return unions;
  return [...unions, ...objectProblems(Object(value), schema, { at, document })];
}

function objectProblems(
  value: Record<string, unknown>,
  schema: Schema,
  { at, document }: { readonly at: string; readonly document: Document },
): string[] {
  const missing = (schema.required ?? []).filter((name) => value[name] === undefined);
  const parts = Object.entries(value).flatMap(([name, part]) => {
    const own = schema.properties?.[name];
    if (part === undefined) return [];
    if (own !== undefined) return check(part, own, `${at}.${name}`, document);
    if (typeof schema.additionalProperties === "object")
      return check(part, schema.additionalProperties, `${at}.${name}`, document);
    return schema.additionalProperties === false || schema.properties !== undefined
      ? [`${at}.${name}${UNKNOWN}`]
      : [];
  });
  return [...missing.map((name) => `${at}.${name} is missing`), ...parts];
}

/** Leaves out the kinds whose `type` is not the value's: trying them all takes too long. */
function likely(
  schemas: readonly Schema[] | undefined,
  value: unknown,
  document: Document,
): readonly Schema[] | undefined {
  const type: unknown = Object(value).type;
  const fitting = schemas?.filter((schema) => {
    const { properties = {} } = resolved(schema, document);
    const kinds = properties["type"]?.enum;
    return type === undefined || kinds === undefined || kinds.includes(type);
  });
  return fitting?.length === 0 ? schemas : fitting;
}

function resolved(schema: Schema, document: Document): Schema {
  return schema.$ref === undefined
    ? schema
    : (document.components.schemas[schema.$ref.split("/").at(-1) ?? ""] ?? {});
}

function union(
  schemas: readonly Schema[] | undefined,
  isRight: (matching: number) => boolean,
  inner: (schema: Schema) => string[],
  at: string,
): string[] {
  if (schemas === undefined) return [];
  const problems = schemas.map((schema) => inner(schema));
  const matching = problems.filter(({ length }) => length === 0).length;
  if (isRight(matching)) return [];
  if (matching > 1) return [`${at} is ${matching} of its kinds at once`];
  return problems.reduce((best, each) => (each.length < best.length ? each : best));
}

function textProblems(
  value: string,
  { minLength, maxLength, pattern, format }: Schema,
  at: string,
): string[] {
  return [
    // JSON Schema counts code points.
    ...range(Array.from(value).length, minLength, maxLength, `${at} length`),
    ...(format === "uri" && !URI.test(value) ? [`${at} is no URI: ${value}`] : []),
    ...(pattern !== undefined && !new RegExp(pattern, "u").test(value)
      ? [`${at} is not of the form ${pattern}`]
      : []),
    ...(!/\p{Cs}/u.test(value) ? [] : [`${at} holds half of a character`]),
  ];
}

function range(value: number, least: number | undefined, most: number | undefined, at: string): string[] {
  return [
    ...(least !== undefined && value < least ? [`${at} ${value} is below ${least}`] : []),
    ...(most !== undefined && value > most ? [`${at} ${value} is above ${most}`] : []),
  ];
}

function isOf(type: string, value: unknown): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "array") return Array.isArray(value);
  if (type === "null") return value === null;
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}

/** RFC 3986, appendix A, as far as characters go: stricter than a browser's reading of an address. */
const URI =
  /^[a-z][a-z0-9+.-]*:(?:[\w.~!$&'()*+,;=:@/-]|\[[\da-f:.]+\]|%[\da-f]{2})*(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?$/i;

const UNKNOWN = " is not known";

function readQuery(text: string): unknown {
  return text === "true" || text === "false" ? text === "true" : text;
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`);
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly format?: string;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: Schema;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** The operations of a path by their methods, and the parameters that they share. */
interface Item {
  readonly parameters?: readonly Parameter[];
  readonly [method: string]: Operation | readonly Parameter[] | undefined;
}
interface Route {
  readonly pattern: RegExp;
  readonly item: Item;
}

interface Document {
  readonly paths: Readonly<Record<string, Item>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
