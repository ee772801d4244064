import { DefaultRestOptions, REST, type InternalRequest, type RESTOptions } from "discord.js";
import { apiBase } from "./address.ts";

type MakeRequest = RESTOptions["makeRequest"];

/** Gives what discord.js needs to know of Discord's REST, for the bot's own requests. */
export function restOptions(apiUrl: string, more: Partial<RESTOptions> = {}): Partial<RESTOptions> {
  return { api: apiBase(apiUrl), ...more, makeRequest: heeding(DefaultRestOptions.makeRequest) };
}

/** The ways on which answers to interactions go. */
export interface Ways {
  readonly answering: REST;
  /** Sends each request once, and leaves it to the caller to send it again: Discord makes a message of each. */
  readonly posting: REST;
}

/**
 * Opens the ways to Discord for answers to interactions: their own token lets them in, so that the bot's is not sent
 * along, and the bot's global limit does not hold them up
 * (https://docs.discord.com/developers/topics/rate-limits#global-rate-limit).
 */
export function openWays(apiUrl: string, more: Partial<RESTOptions> = {}): Ways {
  const options = { ...restOptions(apiUrl, more), globalRequestsPerSecond: Number.POSITIVE_INFINITY };
  return { answering: new REST(options), posting: new REST({ ...options, retries: 0 }) };
}

/** Sends a request, and reads nothing of what comes back but whether it was taken: that is how answers are sent. */
export async function send(rest: REST, request: InternalRequest): Promise<void> {
  const response = await rest.queueRequest(request);
  // Only what was read to its end gives the connection back.
  await response.arrayBuffer().catch(() => {});
}

/**
 * Takes the wait of a 429 from its body where no header says it: discord.js reads the header alone, and without one
 * asks again at once, and again.
 */
function heeding(request: MakeRequest): MakeRequest {
  return async (url, init) => {
    const response = await request(url, init);
    if (response.status !== 429 || response.headers.has("retry-after")) return response;
    const body: unknown = await response.json().catch(() => null);
    const seconds = Number(Object(body).retry_after);
    response.headers.set("retry-after", String(seconds > 0 ? seconds : 1));
    return response;
  };
}
