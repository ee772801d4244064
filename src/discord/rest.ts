import { DefaultRestOptions, REST, type RESTOptions } from "discord.js";
import { apiBase } from "./address.ts";

type MakeRequest = RESTOptions["makeRequest"];

/** Gives what discord.js needs to know of Discord's REST, for the bot's own requests. */
export function restOptions(apiUrl: string, more: Partial<RESTOptions> = {}): Partial<RESTOptions> {
  return { api: apiBase(apiUrl), ...more, makeRequest: heeding(DefaultRestOptions.makeRequest) };
}

/**
 * Opens a way to Discord for answers to interactions: their own token lets them in, so that the bot's is not sent
 * along, and the bot's global limit does not hold them up
 * (https://docs.discord.com/developers/topics/rate-limits#global-rate-limit).
 */
export function openAnswering(apiUrl: string, more: Partial<RESTOptions> = {}): REST {
  return new REST({ ...restOptions(apiUrl, more), globalRequestsPerSecond: Number.POSITIVE_INFINITY });
}

/**
 * Takes the wait of a 429 from its body where no header says it: discord.js reads the header alone, and without one
 * asks again at once, and again.
 */
function heeding(send: MakeRequest): MakeRequest {
  return async (url, init) => {
    const response = await send(url, init);
    if (response.status !== 429 || response.headers.has("retry-after")) return response;
    const body: unknown = await response.json().catch(() => null);
    const seconds = Number(Object(body).retry_after);
    response.headers.set("retry-after", String(seconds > 0 ? seconds : 1));
    return response;
  };
}
