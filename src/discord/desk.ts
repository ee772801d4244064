import type { Client } from "discord.js";
import type { Asker, Bindings, Clock, Log, Reply, Scope, Services, Visitor } from "../domain.ts";
import type { Book } from "./book.ts";
import type { Cooldown } from "./cooldown.ts";
import type { Crowd } from "./crowd.ts";
import type { Policy, Whereabouts } from "./policy.ts";
import type { Posted } from "./posted.ts";
import type { Ways } from "./rest.ts";
import type { Rivals } from "./rivals.ts";

/** What happened with one request, for metrics. */
export interface Handled {
  /** "command", "menu", "action", "form", "mention" or "autocomplete". */
  readonly kind: string;
  /** The command's or action's name. */
  readonly name: string;
  readonly outcome: Reply["tone"] | "undelivered";
  /** From its arrival until the answer was delivered. */
  readonly elapsedMs: number;
}

/** All that serving a request takes. */
export interface Desk {
  readonly book: Book;
  readonly policy: Policy;
  /** What places are bound to; null where nothing is. */
  readonly bindings: Bindings | null;
  /** The addresses that files which people hand over may be fetched from. */
  readonly uploadOrigins: readonly string[];
  readonly cooldown: Cooldown;
  readonly crowd: Crowd;
  /** Resolves once there are articles to answer from. */
  readonly services: (visitor: Visitor) => Services | Promise<Services>;
  readonly log: Log;
  readonly clock: Clock;
  /** Knows the servers and their channels, and takes the bot's own requests. */
  readonly client: Client;
  /** Take answers to interactions. */
  readonly ways: Ways;
  readonly posted: Posted;
  readonly rivals: Rivals;
  /** After this long without an answer, the person is told that one is coming. */
  readonly deferAfterMs: number;
  /** After this long a person hears that Discord takes no later answer. */
  readonly answerWithinMs: number;
  readonly observe: (handled: Handled) => void;
  readonly logQuestions: boolean;
  readonly isStopping: () => boolean;
  /** Called for everything that is still under way when it is given up, because the bot ends. */
  readonly givingUp: Set<() => void>;
}

/** Something that a person wants, whichever way it came. */
export interface Request {
  /** Discord's id of the interaction or message. */
  readonly id: string;
  readonly kind: Handled["kind"];
  readonly name: string;
  /** What was asked, where it is a question; it is logged only by those who ask for that. */
  readonly question: string | null;
  readonly person: string;
  readonly where: Whereabouts;
  /** How much of the person's bucket it takes. */
  readonly cost: number;
  readonly sees: (channel: string) => boolean;
  readonly asker: Asker;
  run(scope: Scope, services: Services): Promise<Reply>;
}

/** How the person hears back. */
export interface Responder {
  /** Says that an answer is coming, at most once; resolves when that has arrived or failed. */
  acknowledge(): Promise<void>;
  /** Shows how far the work is, once an answer is known to be coming. */
  progress?(text: string): void;
  deliver(reply: Reply): Promise<void>;
}
