import { plural } from "../../commands/parts/words.ts";
import type { Clock, Library } from "../domain.ts";
import { converse } from "./chat.ts";
import { completionsOf } from "./complete.ts";
import { openKeyboard } from "./keyboard.ts";
import { lateLibrary } from "./late.ts";
import { linesOf } from "./lines.ts";
import { recentAnswers } from "./recent.ts";
import { screenOf, type Session, tell, write } from "./session.ts";

/** Opens the conversation: with a prompt for a person at a terminal, line by line for what is piped in. */
export async function runChat(session: Session): Promise<number> {
  const corpus = await session.follow();
  const late = lateLibrary(async () => corpus.curating());
  try {
    await talk(session, corpus, late.library);
  } finally {
    // A corpus that goes on being followed would keep the process for ever.
    await Promise.all([late.close(), corpus.close()]);
  }
  return 0;
}

async function talk(
  session: Session,
  corpus: Pick<Awaited<ReturnType<Session["follow"]>>, "engine" | "past">,
  library: Library,
): Promise<void> {
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
      library,
      past: async (article: string, version: string) => corpus.past(article, version),
      progress: steadily((text) => tell(session, text), clock),
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

/** Passes on what comes once a second at most, and what is done within the first not at all. */
function steadily(say: (text: string) => void, clock: Clock): (text: string) => void {
  let lastMs = Number.NEGATIVE_INFINITY;
  return (text) => {
    const nowMs = clock.now();
    // Nothing for so long: this is the beginning of something.
    if (nowMs - lastMs > QUIET_MS) lastMs = nowMs;
    if (nowMs - lastMs < SECOND_MS) return;
    lastMs = nowMs;
    say(text);
  };
}

const SECOND_MS = 1_000;
const QUIET_MS = 60_000;
