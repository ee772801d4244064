import { wording } from "../../commands/parts/refuse.ts";
import { narrow } from "../../commands/parts/scope.ts";
import { sourceLine, sources } from "../../commands/sources.ts";
import type { ReferenceStyle, SourceRow } from "../domain.ts";
import { bibliography, referenceOf, referencesOf, STYLES } from "../references/references.ts";
import { json } from "./json.ts";
import { neutralise } from "./neutral.ts";
import { recentAnswers } from "./recent.ts";
import { Complaint, screenOf, type Session, write, SHELL_LISTER } from "./session.ts";
import { showReply } from "./show.ts";
import { wrap } from "./wrap.ts";

/** Prints the articles, or one of them in detail, for people or as JSON; gives the exit code. */
export async function runSources(
  article: string | undefined,
  flags: { readonly json?: true; readonly style?: string },
  session: Session,
): Promise<number> {
  const style = flags.style === undefined ? undefined : styleNamed(flags.style);
  const engine = await session.open();
  const narrowed = narrow(session.scope, { article }, engine);
  if ("refused" in narrowed) throw new Complaint(wording(narrowed.refused, SHELL_LISTER));
  const rows = engine.sources(narrowed.scope);
  if (flags.json) {
    const articles = rows.map((row) => ({
      ...printed(row),
      ...referencesFor(row, style, article !== undefined),
    }));
    await write(session.stdout, json({ articles }));
  } else if (style !== undefined) {
    await write(session.stdout, `${bibliography(rows, style).split("\n").map(neutralise).join("\n")}\n`);
  } else if (article === undefined) {
    // What goes on under its first line stands behind it.
    const { width } = screenOf(session.stdout, session.environment);
    for (const row of rows)
      await write(session.stdout, `${wrap(sourceLine(row), width - INDENT.length).join(`\n${INDENT}`)}\n`);
  } else {
    const services = { engine, store: recentAnswers(), clock: session.clock };
    const reply = await sources.run({ values: { article }, scope: narrowed.scope }, services);
    await write(session.stdout, showReply(reply, screenOf(session.stdout, session.environment)));
  }
  return 0;
}

const INDENT = "    ";

/** Gives a style by its name, in any case. Throws a Complaint. */
function styleNamed(name: string): ReferenceStyle {
  const style = STYLES.find((one) => one === name.toLowerCase());
  if (style !== undefined) return style;
  throw new Complaint(`There is no style “${name}”: there are ${STYLES.join(", ")}.`);
}

/** One article comes with its references in every style, or in the one that was asked for. */
function referencesFor(row: SourceRow, style: ReferenceStyle | undefined, isOne: boolean): object {
  if (style !== undefined) return { references: [referenceOf(row, style)] };
  return isOne ? { references: referencesOf(row) } : {};
}

/** Gives the fields of the command line's JSON, in the order of the row. */
function printed({ sample: _sample, supersedes: _names, supersededBy, ...row }: SourceRow): object {
  return supersededBy === null ? row : { ...row, supersededBy };
}
