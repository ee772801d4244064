import { BlockList, isIP } from "node:net";

/**
 * Gives what an IP address is when it is no address of the public internet, such as "a private network";
 * null for one that is. Everything that is not plainly public counts as not public.
 */
export function whyNotPublic(address: string): string | null {
  const version = isIP(address);
  if (version === 4) return namedBy(address, "ipv4", SPECIAL_4);
  if (version !== 6) return "no IP address";
  const plain = address.replace(/%.*$/, "");
  const embedded = embeddedIn(plain);
  if (embedded !== null) return whyNotPublic(embedded);
  const special = namedBy(plain, "ipv6", SPECIAL_6);
  if (special !== null) return special;
  return PUBLIC_6.check(plain, "ipv6") ? null : "reserved";
}

/** Gives why a host's name leads to no public place before it is looked up; null where that must be asked. */
export function whyNotPublicName(host: string): string | null {
  const name = host.toLowerCase().replace(/\.$/, "");
  if (name === "localhost" || name.endsWith(".localhost")) return "this machine";
  if (!name.includes(".")) return "a name of the local network";
  return LOCAL_ENDINGS.some((ending) => name.endsWith(ending)) ? "a name of the local network" : null;
}

const LOCAL_ENDINGS = [".local", ".internal", ".intranet", ".lan", ".home", ".home.arpa", ".corp", ".onion"];

type Named = readonly { readonly what: string; readonly list: BlockList }[];

function namedBy(address: string, family: "ipv4" | "ipv6", special: Named): string | null {
  return special.find(({ list }) => list.check(address, family))?.what ?? null;
}

function named(family: "ipv4" | "ipv6", table: Readonly<Record<string, readonly string[]>>): Named {
  return Object.entries(table).map(([what, nets]) => ({ what, list: listOf(family, nets) }));
}

function listOf(family: "ipv4" | "ipv6", nets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const net of nets) {
    const [base = "", bits] = net.split("/");
    list.addSubnet(base, Number(bits), family);
  }
  return list;
}

/** An IPv6 address that is an IPv4 one in other clothes (mapped, translated, 6to4) is judged as that. */
function embeddedIn(address: string): string | null {
  const groups = groupsOf(address);
  const at = EMBEDDED.find(({ prefix }) => prefix.every((group, index) => groups[index] === group))?.at;
  if (at === undefined) return null;
  const [high = 0, low = 0] = groups.slice(at, at + 2);
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

const EMBEDDED: readonly { readonly prefix: readonly number[]; readonly at: number }[] = [
  { prefix: [0, 0, 0, 0, 0, 0xffff], at: 6 },
  { prefix: [0, 0, 0, 0, 0xffff, 0], at: 6 },
  { prefix: [0x64, 0xff9b, 0, 0, 0, 0], at: 6 },
  { prefix: [0x2002], at: 1 },
];

/** Gives the eight groups of an IPv6 address, as `URL` writes it. */
function groupsOf(address: string): number[] {
  const written = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [head = "", tail] = written.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const between = tail === undefined ? [] : Array<string>(8 - before.length - after.length).fill("0");
  return [...before, ...between, ...after].map((group) => Number.parseInt(group, 16));
}

/** The special ones of IANA's registries, and the addresses at which clouds hand out keys. */
const SPECIAL_4 = named("ipv4", {
  "a metadata service": ["169.254.169.254/32", "169.254.170.2/32", "100.100.100.200/32", "168.63.129.16/32"],
  "this machine": ["127.0.0.0/8", "0.0.0.0/8"],
  "a private network": ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"],
  "a shared network (carrier-grade NAT)": ["100.64.0.0/10"],
  "the local link": ["169.254.0.0/16"],
  multicast: ["224.0.0.0/4"],
  reserved: [
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.88.99.0/24",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "240.0.0.0/4",
  ],
});

const SPECIAL_6 = named("ipv6", {
  "this machine": ["::1/128", "::/128"],
  "a metadata service": ["fd00:ec2::254/128"],
  "a private network": ["fc00::/7", "fec0::/10"],
  "the local link": ["fe80::/10"],
  multicast: ["ff00::/8"],
  reserved: ["2001::/23", "2001:db8::/32", "3fff::/20"],
});

const PUBLIC_6 = listOf("ipv6", ["2000::/3"]);
