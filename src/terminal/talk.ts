import { plural } from "../../commands/parts/words.ts";
import type { Engine } from "../domain.ts";
import { converse } from "./chat.ts";
import { completionsOf } from "./complete.ts";
import { openKeyboard } from "./keyboard.ts";
import { linesOf } from "./lines.ts";
import { recentAnswers } from "./recent.ts";
import { screenOf, type Session, tell, write } from "./session.ts";

/** Opens the conversation: with a prompt for a person at a terminal, line by line for what is piped in. */
export async function runChat(session: Session): Promise<number> {
  const corpus = await session.follow();
  try {
    await talk(session, corpus);
  } finally {
    await corpus.close();
  }
  return 0;
}

async function talk(session: Session, corpus: { engine(): Engine }): Promise<void> {
  const { stdin, stdout, environment, clock, scope } = session;
  const store = recentAnswers();
  const conversation = {
    write: (text: string) => write(stdout, text),
    screen: () => screenOf(stdout, environment),
    services: {
      get engine() {
        return corpus.engine();
      },
      store,
      clock,
    },
    scope,
    report: (error: unknown) => tell(session, `footnote: ${String(error)}`),
  };
  if (stdin.isTTY !== true || stdout.isTTY !== true) {
    return converse({ ...conversation, lines: linesOf(stdin) });
  }
  const count = corpus.engine().count(scope);
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
}
