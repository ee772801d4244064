/** A command, the same on every surface, and what it is given. */

import type { Engine, ReadArticle } from "./engine.ts";
import type { Library, Upload } from "./library.ts";
import type { Scope } from "./question.ts";
import type { Choice, Form, Reply } from "./replies.ts";
import type { Clock, Store } from "./store.ts";

/** What a command runs with, for one visitor. */
export interface Services {
  readonly engine: Engine;
  readonly store: Store;
  readonly clock: Clock;
  /** Absent where nobody else is there, as in a terminal. */
  readonly asker?: Asker;
  /** Absent where the articles cannot be looked after from here. */
  readonly library?: Library;
  /** Gives an earlier version of an article, where it was kept; absent where none is. */
  readonly past?: (article: string, version: string) => Promise<ReadArticle | null>;
  /** How many rows a page of a list has; absent, as many as a chat shows at once. */
  readonly pageRows?: number;
  /** Gives what people call a channel that the asker sees; null where that is not known. Absent where there are none. */
  readonly channelName?: (channel: string) => string | null;
  /** Shows how far a long piece of work is. */
  readonly progress?: (text: string) => void;
}

/** The person who is served, as far as commands need to know. */
export interface Asker {
  /** As the others there know them; as hostile as any text from outside. */
  readonly name: string;
  /** Whether they may send messages where they are. */
  readonly maySpeak: boolean;
  /** Whether they may manage the server that they are in. */
  readonly mayManage?: boolean;
}

/** One value that a command takes. */
export interface Option {
  readonly name: string;
  readonly description: string;
  readonly kind: "text" | "flag" | "number" | "file";
  readonly required: boolean;
  readonly choices?: readonly string[];
  readonly autocomplete?: boolean;
  readonly maxLength?: number;
}

/** What a surface needs in order to offer a command. */
export interface CommandDefinition {
  readonly name: string;
  readonly description: string;
  readonly options: readonly Option[];
  /** A second door: the entry of a message's menu that runs the command with that message as `option`. */
  readonly menu?: { readonly name: string; readonly option: string };
  /** What the command does by name; it has no options of its own then. */
  readonly subcommands?: readonly Pick<CommandDefinition, "name" | "description" | "options">[];
  /** For members who may manage the server, and answered to them alone. */
  readonly manages?: true;
  /** Answered to the person alone, whatever it finds: nobody else sees that an answer is coming. */
  readonly private?: true;
}

/** What a person gave: option values by name, and what they may see. */
export interface CommandInput {
  readonly values: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly scope: Scope;
  readonly subcommand?: string;
  readonly uploads?: readonly Upload[];
}

/** What a person is typing: all that a command would be given, and the option that is not finished. */
export interface PartialInput extends CommandInput {
  /** The option being typed, and what stands in it so far. */
  readonly option: string;
  readonly typed: string;
}

/** What a button, select or form gives to its action. */
export interface ActionInput {
  /** What the button carried, usually an answer's id; of a select, the value of the choice. */
  readonly payload: string;
  /** What was filled into the action's form. */
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly scope: Scope;
}

/** A command, the same on every surface. Action names are unique over all commands. */
export interface Command {
  readonly definition: CommandDefinition;
  run(input: CommandInput, services: Services): Promise<Reply>;
  complete?(input: PartialInput, services: Services): Promise<readonly Choice[]>;
  readonly actions?: Readonly<Record<string, (input: ActionInput, services: Services) => Promise<Reply>>>;
  /** The actions that turn a page: what they give takes the place of the message that they were pressed under. */
  readonly pages?: readonly string[];
  /** The actions that show everybody what was for one person's eyes. */
  readonly publishes?: readonly string[];
  /** The forms of the actions that a "modal" opens, by action: a button outlives the process that drew it. */
  readonly forms?: Readonly<Record<string, Form>>;
}
