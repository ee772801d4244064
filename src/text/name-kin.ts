/**
 * How far apart two names stand as units of sound: the sum of what their differences cost, where only the
 * differences of the table are ones that a change of alphabet or language makes. Anything else is infinite.
 */

/** Units that are written for each other, and what it costs to take one for the other. */
const KIN: readonly (readonly [units: string, cost: number, why: string])[] = [
  ["Xh", 0.5, "Russian and Arabic kh"],
  ["XH", 0.75, "the same at the beginning: Khomeini, Homeini"],
  ["XĦ", 0.75, "the same before r: Kharkiv, Harkiv"],
  ["Xk", 0.75, "Khartoum, Kartoum"],
  ["XC", 0.5, "German ch: Khodorkovsky, Chodorkowski"],
  ["Xq", 1, "Khadafi, Qadhafi"],
  ["Xg", 1.25, "Khadafy, Gaddafi"],
  ["XČ", 0.5, "the same at the beginning"],
  ["ČH", 1, "Hebrew chet: Chanukah, Hanukkah"],
  ["Ch", 1, "the same within: Yitzchak, Yitzhak"],
  ["CT", 1, "French and German tch, tsch"],
  ["ČT", 1, "the same at the beginning"],
  ["CÇ", 0.5, "Polish cz"],
  ["ČÇ", 0.5, "the same at the beginning"],
  ["C$", 1, "German sch"],
  ["CS", 1, "French ch: Marrakech, Marrakesh"],
  ["Ck", 1.5, "Italian ch, Greek chi"],
  ["$S", 0.5, "German sch: Puschkin"],
  ["$Q", 0.5, "Khruschev, Khrushchev"],
  ["SQ", 1, "the same, shortened"],
  ["qk", 0, "Qaeda, Kaida; Iraq, Irak"],
  ["qg", 0.5, "Qaddafi, Gaddafi"],
  ["Gg", 0.5, "Baghdad, Bagdad"],
  ["gh", 1, "Ukrainian h for the Russian g: Luhansk, Lugansk"],
  ["Dd", 0.25, "Qadhafi, Qadafi"],
  ["Dθ", 0.5, "the two dental sounds of Arabic"],
  ["ϑt", 0.5, "Thomas, Tomas"],
  ["θt", 0.75, "Marthe, Marte"],
  ["Zj", 0.5, "Ahmadinezhad, Ahmadinejad"],
  ["cz", 0.5, "Yeltsin, Jelzin"],
  ["cȼ", 0.75, "Polish c"],
  ["sz", 1, "Elisabeth, Elizabeth"],
  ["xs", 1, "Xian, Sian"],
  ["Pf", 0.5, "Stephan, Stefan"],
  ["Pv", 0.5, "Stephen, Steven"],
  ["Fv", 0.25, "Rachmaninoff, Rachmaninov"],
  ["Φf", 0.5, "Sophia, Sofia"],
  ["ΦF", 0.5, "Joseph, Josef"],
  ["Ff", 0, "the same at the end of other words"],
  ["Wv", 0.5, "Malenkow, Malenkov"],
  ["WF", 1, "Malenkow, Malenkoff"],
  ["ωv", 1, "Wladimir, Vladimir"],
  ["vw", 0.75, "Medwedew, Medvedev"],
  ["bv", 1.25, "Sebastopol, Sevastopol"],
  ["Jj", 0.25, "Jamal, Djamal"],
  ["YJ", 0.5, "Yulia, Julia"],
  ["ŶĴ", 0.25, "Yeltsin, Jelzin"],
  ["Ŷe", 0.5, "Yeltsin, Eltsin"],
  ["ʝy", 0.75, "Sarajevo, Sarayevo; but a major is no mayor"],
  ["ʝZ", 0.5, "Ahmadinejad, Ahmadinezhad"],
  ["ʝi", 0.25, "Netanjahu, Netanyahu"],
  ["ʒz", 0, "Hafez, Hafiz"],
  ["ʝj", 0, "Tajikistan, Tadzhikistan"],
  ["AE", 0.5, "Hussain, Hussein"],
  ["āa", 1.5, "Haakan, Hakan; but Shaanxi is not Shanxi"],
  ["âa", 0.25, "Sadaat, Sadat"],
  ["âạ", 0.25, "the same"],
  ["âā", 0, "the same vowel, elsewhere in the word"],
  ["AÆ", 0.5, "Qaida, Qaeda"],
  ["EÆ", 0.5, "the same"],
  ["Æa", 0.5, "Jäger, Jager"],
  ["Æe", 0.75, "Caesar, Cesar"],
  ["Öo", 0.5, "Schröder, Schroder"],
  ["Öọ", 0.5, "the same"],
  ["Öe", 0.75, "Oedipus, Edipus"],
  ["Üu", 0.25, "Müller, Muller"],
  ["Üụ", 0.25, "the same"],
  ["αε", 0.5, "Mohammad, Mohammed"],
  ["ει", 0.25, "Khaled, Khalid; Nasser, Nasir"],
  ["ạẹ", 1.5, "Katharine, Katherine"],
  ["ẹị", 0.75, "Taleban, Taliban"],
  ["αạ", 0, "the same vowel, elsewhere in the word"],
  ["αa", 0, "the same vowel, elsewhere in the word"],
  ["ạa", 0, "the same vowel, elsewhere in the word"],
  ["εẹ", 0, "the same vowel, elsewhere in the word"],
  ["εe", 0, "the same vowel, elsewhere in the word"],
  ["ẹe", 0, "the same vowel, elsewhere in the word"],
  ["ýi", 0.5, "Tymoshenko, Timoshenko"],
  ["ýị", 0.5, "the same"],
  ["ýι", 0.5, "the same"],
  ["ιị", 0, "the same vowel, elsewhere in the word"],
  ["ιi", 0, "the same vowel, elsewhere in the word"],
  ["ịi", 0, "the same vowel, elsewhere in the word"],
  ["Iï", 0.5, "Banerjee, Banerji"],
  ["îï", 0.25, "Dmitriy, Dmitri"],
  ["îÿ", 0.25, "Dmitriy, Dmitry"],
  ["ïÿ", 0.75, "Dmitri, Dmitry; but Toni is not Tony, and Henri not Henry"],
  ["Ii", 0.5, "Kareem, Karim"],
  ["Iι", 0.5, "the same"],
  [";:", 0, "twice in both: Muller, Mueller"],
  ["¹²", 0, "Kyiv, Kiev"],
  ["²e", 0.5, "Turgenieff, Turgenev"],
  ["¹o", 0.25, "Kharkiv, Kharkov"],
  ["¹ọ", 0.25, "the same"],
  ["¹e", 0.25, "Mykolaiv, Mykolaev"],
  ["ëo", 0.25, "Gorbachev, Gorbachov"],
  ["ëọ", 0.25, "the same"],
  ["ọụ", 0.5, "Osama, Usama"],
  ["ọo", 0, "the same vowel, elsewhere in the word"],
  ["ụu", 0, "the same vowel, elsewhere in the word"],
  ["Ōu", 0.5, "Mahmood, Mahmud"],
  ["Ōụ", 0.5, "the same"],
  ["ŌŪ", 0.5, "Mahmood, Mahmoud"],
  ["Ūu", 0.5, "Mahmoud, Mahmud"],
  ["Ūụ", 0.5, "the same"],
];

/** Units that may be missing, and what it costs. */
const MUTE: readonly (readonly [unit: string, cost: number, why: string])[] = [
  [":", 0.25, "a consonant written twice: Odessa, Odesa"],
  ["R", 0.75, "Musharraf, Musharaf"],
  ["ʝ", 0.5, "the same as j: Dostojewski"],
  ["y", 0.5, "a glide between vowels: Dostoyevsky, Dostoevsky"],
  ["ŷ", 0.75, "Lyudmila, Ludmila"],
];

/** Gives what it costs to take one reading for the other, or infinity where it is more than the budget. */
export function distance(a: string, b: string, budget: number): number {
  let [above, row] = [new Float64Array(b.length + 1), new Float64Array(b.length + 1)];
  for (let at = 0; at < b.length; at += 1) above[at + 1] = above[at]! + muteCost(b.charCodeAt(at));
  for (let place = 0; place < a.length; place += 1) {
    const left = a.charCodeAt(place);
    const mute = muteCost(left);
    let best = (row[0] = above[0]! + mute);
    for (let at = 0; at < b.length; at += 1) {
      const right = b.charCodeAt(at);
      const cost = Math.min(
        above[at]! + kinCost(left, right),
        above[at + 1]! + mute,
        row[at]! + muteCost(right),
      );
      row[at + 1] = cost;
      if (cost < best) best = cost;
    }
    if (best > budget) return Infinity;
    [above, row] = [row, above];
  }
  const total = above[b.length]!;
  return total > budget ? Infinity : total;
}

/** Units are told by their codes, and looked up by numbers: a name is held against dozens, letter by letter. */
function kinCost(a: number, b: number): number {
  return a === b ? 0 : KIN_COSTS[numberOf(a) * NUMBERS + numberOf(b)]!;
}

function muteCost(unit: number): number {
  return MUTE_COSTS[numberOf(unit)]!;
}

/** Gives the number of a unit of the tables; 0 for all others. */
function numberOf(unit: number): number {
  return UNIT_NUMBERS[unit] ?? 0;
}

const UNITS = [...new Set([...KIN, ...MUTE].map(([units]) => units).join(""))];
const NUMBERS = UNITS.length + 1;
const UNIT_NUMBERS = new Uint8Array(1 << 13);
for (const [at, unit] of UNITS.entries()) UNIT_NUMBERS[unit.charCodeAt(0)] = at + 1;

/** By the numbers of both units, either way round. */
const KIN_COSTS = new Float64Array(NUMBERS * NUMBERS).fill(Infinity);
for (const [units, cost] of KIN) {
  const [a, b] = [numberOf(units.charCodeAt(0)), numberOf(units.charCodeAt(1))];
  KIN_COSTS[a * NUMBERS + b] = KIN_COSTS[b * NUMBERS + a] = cost;
}

const MUTE_COSTS = new Float64Array(NUMBERS).fill(Infinity);
for (const [unit, cost] of MUTE) MUTE_COSTS[numberOf(unit.charCodeAt(0))] = cost;

/** Consonants that the table lets stand for each other share a letter; vowels, glides and marks have none. */
const SKELETON: readonly (readonly [letter: string, units: string])[] = [
  ["K", "khHĦgγqɋXGCČÇST$Q"],
  ["S", "szʒcȼx"],
  ["T", "tdθϑΘD"],
  ["V", "vwωfPΦbBFW"],
];

/** By the code of a unit its class, "" where it has none: looked up for every letter of a corpus' names. */
const LETTERS = Array.from({ length: 1 << 13 }, () => "");
for (const [letter, units] of SKELETON) for (const unit of units) LETTERS[unit.charCodeAt(0)] = letter;
for (const unit of "lmnpr") LETTERS[unit.charCodeAt(0)] = unit.toUpperCase();

/** Gives the consonants alone, in classes so coarse that names within reach of each other have the same. */
export function skeleton(units: string): string {
  let letters = "";
  for (let at = 0; at < units.length; at += 1) letters += LETTERS[units.charCodeAt(at)] ?? "";
  return letters;
}
