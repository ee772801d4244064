/**
 * How the units of names are spelled. Rows look at the spelling around them, never at units, so that the order matters
 * only among rows that begin with the same letter: the longer and the more particular first.
 */

/** `after` and `before` are regular expressions of what must stand on either side; spellings between `|` are read alike. */
export interface NameUnitRow {
  readonly letters: string;
  readonly after?: string;
  readonly before?: string;
  readonly units: string;
  readonly why?: string;
}

const VOWEL = "[aeiouy]";
const CONSONANT = "[bcdfghjklmnpqrstvwxz]";
/** A vowel that is neither in the first syllable nor in the last has little weight, and is spelled by ear. */
const WEAK = { after: `${VOWEL}${CONSONANT}{1,4}`, before: `${CONSONANT}h?${VOWEL}` };
/** So has the vowel before one of these at the end, unless it is the only one. */
const LAST = { after: `${VOWEL}${CONSONANT}{1,4}`, before: "[drkz]$" };
/** The Russian endings -ov and -ev, which are also spelled -off and -ow. */
const OV = "(?:v|ff?|w)$";

/** Names of the Koran and of the caliphs, whose first vowels every language hears otherwise; only whole words. */
const WHOLE: readonly NameUnitRow[] = [
  "umar omar",
  "usman uthman othman osman ousman ousmane",
  "yusuf yousef youssef yusef yousuf yousouf youssouf yussuf yusof",
  "ibrahim ebrahim ibraheem ebraheem",
  "ismail ismael esmail ismaeel esmaeil",
  "aisha ayesha aicha aysha aishah ayisha",
  "yahya yehia yahia yehya",
  "saleh salih saalih",
  "suleiman sulaiman sulayman soleiman suleyman solaiman",
  "suleimani sulaimani soleimani solaimani suleymani",
  "jamal gamal djamal gamaal jamaal",
  "bashar bachar baschar",
  "jaafar jafar gaafar djafar jaffar",
  "haniyeh haniya haniyya haniyah",
  "zaynab zainab zeinab zeynab zainub",
  "khadija khadijah khadeeja khadidja",
  "saeed sayeed saeid",
  "raisi raeesi raissi",
  "walid waleed oualid",
  "rashid rasheed rachid raschid",
  "tariq tarik tareq tarek tarique",
  "mustafa mustapha moustafa moustapha mostafa",
].map((spellings) => {
  const [first = ""] = spellings.split(" ");
  return { letters: spellings.replaceAll(" ", "|"), after: "^", before: "$", units: first, why: first };
});

/* oxfmt-ignore */
const CONSONANTS: readonly NameUnitRow[] = [
  { letters: "mc|mac", after: "^", before: "[bdfgjklmnpqrstvwz]", units: "mak", why: "McDonald, MacDonald" },
  { letters: "mc", after: "^", units: "mak", why: "McArthur, MacArthur" },

  { letters: "schtsch|shtsch|shch|chtch|stch|szcz", units: "Q", why: "Russian shch; German, French and Polish spellings" },
  { letters: "sch", units: "$", why: "German sh, and shch cut short: Khruschev" },
  { letters: "ssh", units: "S:", why: "Arabic doubled sh" },
  { letters: "sh|sz", units: "S", why: "sz is the Polish sh" },
  { letters: "ss", before: "$", units: "s;", why: "English -ess, -less: princess is not princes" },

  { letters: "tsch|tch|ch", after: "^", before: VOWEL, units: "Č", why: "Tchaikovsky, Chaikovsky; never sh: Cheboygan is not Sheboygan" },
  { letters: "tsch|tch", after: "(?:[oe]v|[oe]w)i", units: "C", why: "Shostakovitch: the French t is mute" },
  { letters: "tsch|tch", units: "T", why: "elsewhere the t may count: Mitchell is not Michel" },
  { letters: "tz|ts", units: "c", why: "Hebrew tsade, Russian tse" },
  { letters: "tth", units: "θ:", why: "Matthew, Mathew" },
  { letters: "th", after: "^", before: "[aei]|o(?!u)", units: "ϑ", why: "Thomas, Tomas" },
  { letters: "th", before: "r", units: "Θ", why: "but not here: thrash is not trash" },
  { letters: "th", units: "θ", why: "Greek theta, often a plain t elsewhere" },

  { letters: "ch", before: "[lr]", units: "k", why: "Greek chi: Christina, Kristina" },
  { letters: "ch", units: "C", why: "English ch, German ch, French sh" },
  { letters: "c", after: "[oe][vw]i", before: "$", units: "C", why: "Serbian -vić without its accent" },
  { letters: "cz", units: "Ç", why: "Polish ch" },
  { letters: "ck", after: `${VOWEL}.*${VOWEL}`, before: "$", units: "k:", why: "Frederick, Frederic" },
  { letters: "ck", units: "k;", why: "in English a doubled k, which counts: Backer is not Baker" },
  { letters: "cc", before: "[eiy]", units: "kȼ", why: "accent" },
  { letters: "cc", units: "k:", why: "Mecca" },
  { letters: "c", before: "[eiy]", units: "ȼ", why: "soft: Cecilia" },
  { letters: "c", units: "k", why: "hard: Catherine, Nicolai" },

  { letters: "kkh", units: "X:", why: "Arabic doubled kh" },
  { letters: "kh", units: "X", why: "Russian and Arabic kh, a sound that others write h, ch or k" },
  { letters: "gh", before: `${VOWEL}|d|r|n`, units: "G", why: "Arabic ghain, Hindi gh" },
  { letters: "gh", units: "γ", why: "English gh, mute or not" },
  { letters: "qu", before: VOWEL, units: "ɋ", why: "Latin qu: quay is not Kwai" },
  { letters: "qq", units: "q:", why: "Arabic doubled qaf" },
  { letters: "q", units: "q", why: "Arabic qaf, also written k, g" },
  { letters: "x", after: "^", units: "x", why: "Chinese x" },
  { letters: "hs", after: "^", before: "[iu]", units: "x", why: "the same in Wade-Giles" },
  { letters: "x", units: "ks", why: "Alexei, Aleksei" },

  { letters: "dmi|dimi", after: "^", units: "dimi", why: "Dmitry, Dimitri" },
  { letters: "dsch|dzh|dj", units: "j", why: "German, Russian, French for the sound of j: Tadzhikistan, Djibouti" },
  { letters: "ddh", units: "D:", why: "Buddha" },
  { letters: "dh", units: "D", why: "Arabic dhal, Hindi dh: often a plain d" },
  { letters: "z", after: "e", before: "$", units: "ʒ", why: "never an s: Fernandez is not Fernandes" },
  { letters: "zhzh", units: "Z:", why: "Zaporizhzhia" },
  { letters: "zh", units: "Z", why: "Russian zh" },
  { letters: "je", after: "^", before: CONSONANT, units: "Ĵ", why: "Jelzin" },
  { letters: "j", after: "^", units: "J", why: "a glide in German and Slavic: Jalta, Julia" },
  { letters: "j", after: VOWEL, before: VOWEL, units: "ʝ", why: "a glide or a zh: Dostojewski, Ahmadinejad" },
  { letters: "j", after: "[ldnst]", before: "[aou]", units: "ʝ", why: "Slavic nj, or the sound of j: Netanjahu, Rafsanjani" },
  { letters: "j", units: "j", why: "English and French" },

  { letters: "ph", after: VOWEL, before: "[eio]", units: "P", why: "Stephen, Steven" },
  { letters: "ph", units: "Φ", why: "Greek phi" },
  { letters: "ff|f", after: `${VOWEL}.*[oe]`, before: "$", units: "F", why: "Russian -ov, -ev in old spellings: Rachmaninoff" },
  { letters: "w", after: `${VOWEL}.*[oe]`, before: "$", units: "W", why: "German for -ov, -ev; in English no consonant" },
  { letters: "w", after: "^", units: "ω", why: "in English rarely a v: Winton is not Vinton" },
  { letters: "w", units: "w" },
  { letters: "b", after: "^", before: VOWEL, units: "B", why: "never a v: Banish is not Vanish" },
  { letters: "h", after: VOWEL, before: "$", units: "", why: "mute: Sarah, Makkah" },
  { letters: "h", after: "^", before: `${VOWEL}r`, units: "Ħ", why: "never a ch either: Hartwell is not Chartwell" },
  { letters: "h", after: "^", units: "H", why: "never a g: Harden is not Garden" },
  { letters: "h", units: "h" },
  { letters: "rr", units: "rR", why: "a sound of its own in Spanish: Correa is not Corea" },
  { letters: "rh", after: "^", units: "r", why: "Greek rho" },
  { letters: "r", after: "[bdgkpt]", before: "$", units: "er", why: "Aleksandr, Alexander" },
];

/* oxfmt-ignore */
const VOWELS: readonly NameUnitRow[] = [
  { letters: "abdel|abdal|abdol|abdul", after: "^", units: "abdul", why: "Arabic abd al-, servant of the" },
  { letters: "allah|alla|ellah|ollah|ullah|ulla", after: CONSONANT, before: "$", units: "ul:a", why: "Arabic -u llah, of God" },
  { letters: "ezb|izb", after: "^h", units: "izb", why: "Arabic hizb, party" },

  { letters: "ai|ay|aj", before: "$", units: "Á", why: "Nikolai, Nikolay" },
  { letters: "ai|ay|aj", before: `(?!v$)${CONSONANT}`, units: "A", why: "Arabic ay, Russian ai" },
  { letters: "ae", before: "ls?$", units: "ae", why: "two vowels: Michael, Israel" },
  { letters: "ae", units: "Æ", why: "German umlaut, Latin and Arabic ae" },
  { letters: "aa", after: `${VOWEL}.*`, before: `${CONSONANT}$`, units: "â", why: "Arabic long a at the end: Sadaat" },
  { letters: "aa", units: "ā", why: "a long a: Aarhus, Århus" },
  { letters: "a", ...LAST, before: "d$", units: "α", why: "Mohammad" },
  { letters: "a", ...WEAK, units: "ạ", why: "Katharine" },
  { letters: "a", units: "a" },

  { letters: "ehe", before: "r", units: "eh", why: "Teheran" },
  { letters: "eye|eie|eje|ee", before: OV, units: "e²", why: "Mendeleyev, Mendeleev" },
  { letters: "ee", after: `${VOWEL}.*`, before: `${CONSONANT}?$`, units: "I", why: "Arabic and Hindi long i: Kareem, Banerjee" },
  { letters: "ee", units: "Ẹ", why: "English elsewhere: Steele is not Stile" },
  { letters: "ei|ey|ej", before: "$", units: "É", why: "Sergei, Sergey" },
  { letters: "ei|ey|ej", before: CONSONANT, units: "E", why: "Hussein, Husseyn" },
  { letters: "e", after: "[cszq]h", before: OV, units: "ë", why: "Russian ё: Gorbachev is said Gorbachov" },
  { letters: "em", after: `${VOWEL}${CONSONANT}{2}`, before: "$", units: "im", why: "Moslem; but Salem is not Salim" },
  { letters: "e", ...LAST, units: "ε", why: "Ahmed, Khaled, Nasser" },
  { letters: "e", ...WEAK, units: "ẹ", why: "Taleban" },
  { letters: "e", units: "e" },

  { letters: "yi|i", before: "v$", units: "¹", why: "Ukrainian -iv, -yiv: Kyiv, Kharkiv" },
  { letters: "iye|ije|ie|ye|je", before: OV, units: "²", why: "Russian -iev: Kiev, Prokofieff" },
  { letters: "iyy|iy|yy|yi|yj|ij|ii|y|i", after: "[scz]k", before: "$", units: "î", why: "the Slavic -skiy of Zelenskyy" },
  { letters: "iyy|iy|yy|yi|yj|ij|ii", before: "$", units: "î", why: "the same ending elsewhere: Dmitriy, Navalnyy" },
  { letters: "y", before: "$", units: "ÿ", why: "Dmitry" },
  { letters: "i", before: "$", units: "ï", why: "Dmitri" },
  { letters: "ye", after: "^", before: CONSONANT, units: "Ŷ", why: "Yeltsin, Eltsin" },
  { letters: "y|i", after: "^", before: "[aeou]", units: "Y", why: "Yaroslav, Iaroslav" },
  { letters: "yi|i|y", after: "^", units: "i", why: "Yitzhak, Itzhak" },
  { letters: "iu|yu|ju", after: `^${CONSONANT}+`, units: "ŷu", why: "Lyudmila, Liudmila, Ljudmila, Ludmila" },
  { letters: "iy|ij|ii", before: VOWEL, units: "i", why: "Mariya, Marija" },
  { letters: "y|i", after: VOWEL, before: VOWEL, units: "y", why: "a glide: Dostoyevsky" },
  { letters: "im", after: `${VOWEL}${CONSONANT}{2}`, before: "$", units: "im", why: "Muslim" },
  { letters: "i|y", ...LAST, units: "ι", why: "Khalid, Nasir" },
  { letters: "i|y", ...WEAK, units: "ị", why: "Taliban" },
  { letters: "ij", before: CONSONANT, units: "i", why: "Dutch ij" },
  { letters: "y", after: `^${CONSONANT}+`, units: "ý", why: "Tymoshenko, Timoshenko; but Lyon is no lion" },
  { letters: "i|y", units: "i", why: "Natalya, Natalia" },

  { letters: "oo", after: `${VOWEL}.*`, before: "[dfklmnqr]$", units: "Ō", why: "Arabic long u: Mahmood" },
  { letters: "oo", units: "Ọ", why: "English elsewhere: shooting is not shouting" },
  { letters: "ou", after: "^", before: "[aiy]", units: "w", why: "French for w: Ouagadougou" },
  { letters: "ou", before: `$|ss?h?${VOWEL}|[lr][gkm]|(?!c|[st]e?$)(${CONSONANT})(?:\\1|h)?(?:${VOWEL}|$)`, units: "Ū", why: "French and Greek for u: Moussa, Mahmoud" },
  { letters: "oe", before: `(?!v)${CONSONANT}.`, units: "Ö", why: "German umlaut: Schroeder" },
  { letters: "o", before: "h|mm?a|q|sl|sn|ss[ae][iy]|bh|kh|gh|dd[iu]n|a", units: "ọ", why: "Arabic u: Mohammed, Moqtada, Hosni, Hossein" },
  { letters: "o", after: "^", before: `(?!ni)${CONSONANT}h?${VOWEL}`, units: "ọ", why: "Osama" },
  { letters: "o", after: "^[kq]", before: "ra", units: "ọ", why: "Koran" },
  { letters: "o", units: "o" },

  { letters: "ue", after: "[^gq]", before: `(?!st)${CONSONANT}.`, units: "Ü", why: "German umlaut: Mueller" },
  { letters: "u", before: "h|mm?a|q|sl|sn|ss[ae][iy]|bh|kh|gh|dd[iu]n|a", units: "ụ", why: "Arabic u: Muhammad, Muqtada, Husni" },
  { letters: "u", after: "^", before: `(?!ni)${CONSONANT}h?${VOWEL}`, units: "ụ", why: "Usama" },
  { letters: "u", after: "^[kq]", before: "ra", units: "ụ", why: "Quran" },
  { letters: "u", units: "u" },
];

/** English doubles a consonant to shorten the vowel of a one-syllable stem: Miller is not Miler, hopping not hoping. */
const ENGLISH_ENDING = "(?:er|ers|ed|ing|ings|y|ies|en|ens|on|ons|in|ins|ow|ows|le|le[rsd])$";

const NASSER: readonly NameUnitRow[] = [{ letters: "ss", before: "er$", units: "s:", why: "Nasser, Naser" }];

const DOUBLES: readonly NameUnitRow[] = "bdfgjklmnprstvz".split("").flatMap((letter) => [
  { letters: letter + letter, before: "es?$", units: `${letter};`, why: "Danielle, latte" },
  ...(letter === "s" ? NASSER : []),
  {
    letters: letter + letter,
    after: `^${CONSONANT}*${VOWEL}`,
    before: ENGLISH_ENDING,
    units: `${letter};`,
  },
  { letters: letter + letter, units: `${letter}:`, why: "Odessa, Phillip" },
  { letters: letter, units: letter },
]);

/** All rows, in the order in which they are tried. */
export const NAME_UNIT_ROWS: readonly NameUnitRow[] = [...WHOLE, ...CONSONANTS, ...VOWELS, ...DOUBLES];
