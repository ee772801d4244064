import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whyNotPublic, whyNotPublicName } from "../../../../src/corpus/import/fetch/hosts.ts";

describe("whyNotPublic()", () => {
  it.each([
    ["127.0.0.1", "this machine"],
    ["127.255.255.254", "this machine"],
    ["0.0.0.0", "this machine"],
    ["10.1.2.3", "a private network"],
    ["172.16.0.1", "a private network"],
    ["172.31.255.255", "a private network"],
    ["192.168.1.1", "a private network"],
    ["100.64.0.1", "a shared network (carrier-grade NAT)"],
    ["169.254.1.1", "the local link"],
    ["169.254.169.254", "a metadata service"],
    ["100.100.100.200", "a metadata service"],
    ["168.63.129.16", "a metadata service"],
    ["224.0.0.1", "multicast"],
    ["239.255.255.250", "multicast"],
    ["255.255.255.255", "reserved"],
    ["198.18.0.1", "reserved"],
    ["192.0.2.1", "reserved"],
    ["::1", "this machine"],
    ["::", "this machine"],
    ["fc00::1", "a private network"],
    ["fd12:3456::1", "a private network"],
    ["fd00:ec2::254", "a metadata service"],
    ["fe80::1", "the local link"],
    ["fe80::1%eth0", "the local link"],
    ["ff02::1", "multicast"],
    ["2001:db8::1", "reserved"],
    ["2001::1", "reserved"],
    ["::ffff:127.0.0.1", "this machine"],
    ["::ffff:10.0.0.1", "a private network"],
    ["::ffff:a9fe:a9fe", "a metadata service"],
    ["64:ff9b::10.0.0.1", "a private network"],
    ["2002:7f00:1::", "this machine"],
    ["::127.0.0.1", "reserved"],
    ["4000::1", "reserved"],
    ["example.org", "no IP address"],
  ])("%s is %s", (address, what) => {
    expect(whyNotPublic(address)).toBe(what);
  });

  it.each([
    "8.8.8.8",
    "172.15.0.1",
    "172.32.0.1",
    "100.63.0.1",
    "193.0.0.1",
    "2606:4700::1111",
    "::ffff:8.8.8.8",
  ])("%s is public", (address) => {
    expect(whyNotPublic(address)).toBeNull();
  });

  it("judges an IPv4 address alike in every IPv6 clothing", () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const [a = 0, b = 0, c = 0, d = 0] = address.split(".").map(Number);
        const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
        const what = whyNotPublic(address);
        expect(whyNotPublic(`::ffff:${address}`)).toBe(what);
        expect(whyNotPublic(`64:ff9b::${hex}`)).toBe(what);
        expect(whyNotPublic(`2002:${hex}::1`)).toBe(what);
      }),
      { seed: 7 },
    );
  });
});

describe("whyNotPublicName()", () => {
  it.each([
    "localhost",
    "LOCALHOST.",
    "a.localhost",
    "printer",
    "nas.local",
    "metadata.google.internal",
    "router.lan",
  ])("%s is not public", (name) => {
    expect(whyNotPublicName(name)).not.toBeNull();
  });

  it("leaves other names to be looked up", () => {
    expect(whyNotPublicName("news.example.org")).toBeNull();
    expect(whyNotPublicName("local.example.org")).toBeNull();
  });
});
