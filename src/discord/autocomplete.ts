import type { AutocompleteInteraction } from "discord.js";
import type { Choice } from "../domain.ts";
import { endpointsOf } from "./endpoints.ts";
import { describeError, isAcknowledged, isTooLate } from "./errors.ts";
import { plain } from "./escape.ts";
import { cut } from "./fit.ts";
import { LIMITS } from "./limits.ts";
import { admit } from "./policy.ts";
import { requestOf, valuesOf } from "./requests.ts";
import { errorNumber, visitorOf, type Desk } from "./serve.ts";

/** Suggests; where that is not possible, or not for this place, suggests nothing, since free text works too. */
export async function complete(interaction: AutocompleteInteraction, desk: Desk): Promise<void> {
  const startedMs = desk.clock.now();
  const { commandName: name } = interaction;
  const endpoints = endpointsOf(interaction, desk.answering);
  try {
    const choices = await suggestions(interaction, desk);
    await endpoints.suggest(
      choices
        .map(choiceOf)
        .filter((choice) => choice !== null)
        .slice(0, LIMITS.choices),
    );
    desk.observe({ kind: "autocomplete", name, outcome: "info", elapsedMs: desk.clock.now() - startedMs });
  } catch (error) {
    const request = errorNumber(interaction.id);
    desk.log.warn({ request, name, error: describeError(error) }, "could not suggest");
    if (!isTooLate(error) && !isAcknowledged(error)) await endpoints.suggest([]).catch(() => {});
  }
}

async function suggestions(interaction: AutocompleteInteraction, desk: Desk): Promise<readonly Choice[]> {
  const command = desk.book.chat.get(interaction.commandName);
  const request = requestOf(interaction, {
    kind: "autocomplete",
    name: interaction.commandName,
    cost: 0,
    question: null,
  });
  const admission = admit(request.where, desk.policy);
  if (command?.complete === undefined || admission.kind === "declined" || desk.isStopping()) return [];
  const { name: option, value: typed } = interaction.options.getFocused(true);
  const services = desk.services(visitorOf(request, admission.place));
  const values = valuesOf(interaction.options.data);
  return command.complete({ values, option, typed, scope: admission.scope }, services);
}

/** What is too long to be sent back is left out: a cut question would be another question. */
function choiceOf({ name, value }: Choice): Choice | null {
  const shown = cut(plain(name), LIMITS.choiceText);
  return shown === "" || value === "" || value.length > LIMITS.choiceText ? null : { name: shown, value };
}
