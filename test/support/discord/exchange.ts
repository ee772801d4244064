import {
  EPHEMERAL,
  LOADING,
  messageOf,
  snowflake,
  userOf,
  type ComponentData,
  type MessageData,
} from "./world.ts";

/** A form that was opened, and the message that it was opened from. */
export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: ComponentData[];
  readonly under?: MessageData;
}

/** How an interaction is answered: until when, to whom. */
interface ExchangeOptions {
  readonly deadlineMs: number;
  readonly user: string;
  /** Is given every message that is made, as the gateway brings it to the bot. */
  readonly echo: (message: MessageData) => void;
}

/** One interaction as Discord keeps it: what came back for it, and whether it came in time. */
export class Exchange {
  readonly id = snowflake();
  readonly token = `token-${this.id}`;
  readonly sentMs = performance.now();
  readonly channel: string;
  readonly #deadlineMs: number;
  #waiting: (() => void)[] = [];
  /** Milliseconds until the first response, and until the answer itself. */
  acknowledgedMs: number | null = null;
  answeredMs: number | null = null;
  /** How often an answer's message was made: more than 1 is an answer given twice. */
  answers = 0;
  isDeferred = false;
  isEphemeral = false;
  original: MessageData | null = null;
  followUps: MessageData[] = [];
  modal: Modal | null = null;
  /** The message that was pressed. */
  under: MessageData | null = null;
  choices: { name: string; value: string }[] | null = null;

  /** True where the message that was pressed was changed, and none was added. */
  isUpdate = false;
  readonly #user: string;
  readonly #echo: (message: MessageData) => void;

  constructor(channel: string, { deadlineMs, user, echo }: ExchangeOptions) {
    this.channel = channel;
    this.#user = user;
    this.#deadlineMs = deadlineMs;
    this.#echo = echo;
  }

  /** Takes a first response and gives Discord's error code, or 0. */
  respond({ type, data }: { type: number; data?: Record<string, unknown> }): number {
    if (performance.now() - this.sentMs > this.#deadlineMs) return 10_062;
    if (this.acknowledgedMs !== null) return 40_060;
    this.acknowledgedMs = performance.now() - this.sentMs;
    this.isEphemeral = (Number(data?.["flags"] ?? 0) & EPHEMERAL) !== 0;
    if (type === 5) {
      this.isDeferred = true;
      const flags = LOADING | (this.isEphemeral ? EPHEMERAL : 0);
      this.#echo(messageOf(this.channel, { flags }, this.#made()));
    }
    if (type === 6) this.isDeferred = true;
    this.isUpdate = type === 6 || type === 7;
    if (type === 4 || type === 7) this.#answer({ ...data });
    if (type === 8) this.choices = Object(data).choices;
    if (type === 9) this.modal = { ...Object(data), under: this.under ?? undefined };
    this.#tell();
    return 0;
  }

  edit(body: Record<string, unknown>): number {
    if (this.acknowledgedMs === null) return 10_015;
    if (this.isDeferred && this.original === null) {
      this.#answer({ ...body, flags: Number(body["flags"] ?? 0) | (this.isEphemeral ? EPHEMERAL : 0) });
    } else if (this.original === null) {
      return 10_008;
    } else {
      this.original = { ...this.original, ...body };
    }
    this.#tell();
    return 0;
  }

  remove(): number {
    if (this.acknowledgedMs === null) return 10_015;
    if (this.original === null && !this.isDeferred) return 10_008;
    this.original = null;
    this.isDeferred = false;
    this.#tell();
    return 0;
  }

  followUp(body: Record<string, unknown>): number {
    if (this.acknowledgedMs === null) return 10_015;
    // What was announced and has not come takes its content, for the eyes that it was announced to.
    if (this.isDeferred && !this.isUpdate && this.original === null) {
      const { flags, ...rest } = body;
      return this.edit({ ...rest, flags: Number(flags ?? 0) & ~EPHEMERAL });
    }
    this.answers += 1;
    this.answeredMs ??= performance.now() - this.sentMs;
    const message = messageOf(this.channel, body, this.#made());
    this.followUps.push(message);
    this.#echo(message);
    this.#tell();
    return 0;
  }

  /** Resolves when anything that a person would act on has come. */
  async answered(): Promise<this> {
    while (this.message === null && this.modal === null && this.choices === null) await this.#change();
    return this;
  }

  async acknowledged(): Promise<this> {
    while (this.acknowledgedMs === null) await this.#change();
    return this;
  }

  /** The answer's message, wherever it was put. */
  get message(): MessageData | null {
    return this.original ?? this.followUps[0] ?? null;
  }

  get isPrivate(): boolean {
    return ((this.message?.flags ?? 0) & EPHEMERAL) !== 0;
  }

  #answer(data: Record<string, unknown>): void {
    this.answers += 1;
    this.answeredMs ??= performance.now() - this.sentMs;
    this.original = messageOf(this.channel, data, this.#made());
    if (!this.isDeferred && !this.isUpdate) this.#echo(this.original);
  }

  #made(): object {
    const made = { id: this.id, type: 2, user: userOf(this.#user), authorizing_integration_owners: {} };
    return { interaction_metadata: made };
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #tell(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
