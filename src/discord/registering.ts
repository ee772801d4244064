import { type Client, Events } from "discord.js";
import type { Command, Log } from "../domain.ts";
import { register } from "./definitions.ts";
import { describeError, registeringProblem } from "./errors.ts";
import type { Policy } from "./policy.ts";

/** What registering the commands takes of a bot. */
export interface RegisteringOptions {
  /** The base of Discord's API, such as https://discord.com/api. */
  readonly apiUrl: string;
  /** The server to register the commands in; null registers them everywhere. */
  readonly guild: string | null;
  readonly policy: Policy;
  readonly commands: readonly Command[];
  readonly log: Log;
  /** Says one line to the person who runs the bot; absent, the log alone has it. */
  readonly tell?: (line: string) => void;
}

/**
 * Registers the commands where they changed, and says where that cannot be: such a bot still answers the ones that
 * Discord has, and mentions. A server that it is not in yet gets its commands when it is.
 */
export async function registerOrSay(
  client: Client,
  applicationId: string,
  { apiUrl, commands, guild, policy, log, tell }: RegisteringOptions,
): Promise<void> {
  // Where one server is to have them at once, the others that are served are to have them too.
  const guilds = guild === null ? [] : [...new Set([guild, ...policy.guilds])];
  const awaited = new Set<string>();
  const told = new Set<string>();
  const say = (error: unknown, where: string | null) => {
    const problem = registeringProblem(error, { apiUrl, guild: where });
    // The same of each server and of what is registered everywhere is said once.
    if (told.has(problem)) return;
    told.add(problem);
    log.error({ error: describeError(error) }, problem);
    tell?.(problem);
  };
  const refused = (where: string, error: unknown) => {
    awaited.add(where);
    say(error, where);
  };
  const once = async (wanted: readonly string[]) => {
    told.clear();
    const registration = { applicationId, guilds: wanted, former: policy.guilds, direct: policy.direct };
    try {
      const changes = await register(client.rest, commands, { ...registration, refused });
      const isWhole = !wanted.some((one) => awaited.has(one));
      if (isWhole || changes > 0)
        log.info(
          { changes, guilds: wanted },
          changes > 0 ? "registered the commands" : "the commands are as registered",
        );
    } catch (error) {
      say(error, guild);
    }
  };
  client.on(Events.GuildCreate, ({ id }) => {
    if (awaited.delete(id)) void once([id]);
  });
  await once(guilds);
}
