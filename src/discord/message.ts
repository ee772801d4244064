import { type Fields, fieldsOf, listOf, textOf } from "./fields.ts";

/** Gives what a message says: its own words, else those that it forwards, embeds or shows in its parts. */
export function wordsOf(message: unknown): string {
  const { content, message_snapshots: snapshots, embeds, components } = fieldsOf(message);
  const forwarded = listOf(snapshots).map((snapshot) => wordsOf(fieldsOf(snapshot)["message"]));
  const embedded = listOf(embeds).flatMap((embed) => [
    fieldsOf(embed)["title"],
    fieldsOf(embed)["description"],
  ]);
  const ways: readonly (readonly unknown[])[] = [
    [content],
    forwarded,
    embedded,
    partsOf(components).map((part) => part["content"]),
  ];
  const said = ways.map((texts) =>
    texts
      .flatMap((text) => textOf(text) ?? [])
      .join("\n")
      .trim(),
  );
  return said.find((text) => text !== "") ?? "";
}

/** Gives every component of a message or form, outer ones first. */
export function partsOf(components: unknown): Fields[] {
  return listOf(components).flatMap((component) => {
    const part = fieldsOf(component);
    const inner = [part["component"], part["accessory"]].filter((one) => one != null);
    return [part, ...partsOf(part["components"]), ...partsOf(inner)];
  });
}
