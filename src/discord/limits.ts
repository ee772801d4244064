/**
 * Every limit of Discord's that Footnote keeps, once.
 *
 * Sources: `components` is https://docs.discord.com/developers/components/reference, `interactions` is
 * https://docs.discord.com/developers/interactions/receiving-and-responding, `commands` is
 * https://docs.discord.com/developers/interactions/application-commands, `ours` is a margin of our own.
 */
export const LIMITS = {
  /** interactions: the first response to an interaction, and the life of its token. */
  firstResponseMs: 3_000,
  tokenLifeMs: 15 * 60_000,

  /** components: a message takes 40, nested ones counted; ours leaves room. */
  components: 30,
  /** components: all text displays of a message together take 4,000 characters; ours leaves room. */
  textWeight: 3_600,
  /** Measured: UTF-8 bytes plus 12 for each text display, above which Discord answers 500. */
  textBytes: 10_170,
  bytesPerTextDisplay: 12,
  /** components: buttons in a row; the builders let a sixth pass, Discord refuses it. */
  buttonsInRow: 5,
  /** components: a button's label, of whose 80 characters about 34 are shown, its address and its id. */
  buttonLabel: 34,
  linkAddress: 512,
  customId: 100,
  /** components: a select menu, and a modal. */
  selectOptions: 25,
  selectText: 100,
  selectPlaceholder: 150,
  modalTitle: 45,
  modalLabel: 45,
  modalText: 4_000,
  modalFields: 5,

  /** commands: choices of an option, and of an autocomplete answer. */
  choices: 25,
  choiceText: 100,
  commandDescription: 100,
  commandOptions: 25,
  optionText: 6_000,
  chatCommands: 100,
  messageCommands: 15,
  /** commands: names, descriptions and choice values of one command together. */
  commandChars: 8_000,

  /** https://docs.discord.com/developers/resources/message: a file's description, and files of a message. */
  fileDescription: 1_024,
  files: 10,
  /** https://docs.discord.com/developers/reference#uploading-files: bytes of one file by default. */
  uploadBytes: 10 * 1024 * 1024,
} as const;
