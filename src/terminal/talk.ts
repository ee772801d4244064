import { plural } from "../../commands/parts/words.ts";
import { converse } from "./chat.ts";
import { completionsOf } from "./complete.ts";
import { openKeyboard } from "./keyboard.ts";
import { linesOf } from "./lines.ts";
import { recentAnswers } from "./recent.ts";
import { screenOf, type Session, tell, write } from "./session.ts";

/** Opens the conversation: with a prompt for a person at a terminal, line by line for what is piped in. */
export async function runChat(session: Session): Promise<number> {
  const { stdin, stdout, environment, clock, scope } = session;
  const engine = await session.open();
  const conversation = {
    write: (text: string) => write(stdout, text),
    screen: () => screenOf(stdout, environment),
    services: { engine, store: recentAnswers(), clock },
    scope,
    report: (error: unknown) => tell(session, `footnote: ${String(error)}`),
  };
  if (stdin.isTTY !== true || stdout.isTTY !== true) {
    await converse({ ...conversation, lines: linesOf(stdin) });
    return 0;
  }
  const count = engine.sources(scope).length;
  await write(
    stdout,
    `Footnote reads ${plural(count, "article")}. Ask a question, or /help; /quit ends.\n\n`,
  );
  const keyboard = openKeyboard(
    { input: stdin, output: stdout },
    { prompt: "? ", completer: async (line) => completionsOf(line, conversation) },
  );
  await converse({ ...conversation, lines: keyboard.lines, prompt: keyboard.prompt });
  keyboard.close();
  await write(stdout, "\nUntil next time.\n");
  return 0;
}
