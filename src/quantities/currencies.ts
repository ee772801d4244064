/** What a currency word means: its ISO 4217 code, or its name where many countries have or had one ("shilling"), and how many of it one is (a cent is 0.01 USD). */
export interface Currency {
  readonly code: string;
  readonly factor: number;
}

/** Gives the currency of a sign, "$" or "€"; of "元" too. */
export function currencyOfSign(sign: string): Currency | undefined {
  return pick(SIGNS, sign);
}

/** Gives the currency that a prefix before "$" makes of it: "US", "C", "HK". */
export function currencyOfDollarPrefix(prefix: string): Currency | undefined {
  return pick(DOLLARS, prefix.toLowerCase().replaceAll(".", ""));
}

/** Gives the currency of an ISO 4217 code or of what stands for one ("Rs", "RMB"), capital letters as written. */
export function currencyOfCode(code: string): Currency | undefined {
  return pick(CODES, code);
}

/** Gives the currency that one to three folded words name: "dollars", "swiss franc", "hong kong dollars". */
export function currencyOfName(name: string): Currency | undefined {
  return (
    pick(NAMES, name) ?? (name.length > 4 && name.endsWith("s") ? pick(NAMES, name.slice(0, -1)) : undefined)
  );
}

/** Tells whether a folded word can begin a currency's name. */
export function opensCurrency(word: string): boolean {
  return FIRST_WORDS.has(word) || (word.endsWith("s") && FIRST_WORDS.has(word.slice(0, -1)));
}

function pick(table: ReadonlyMap<string, Currency>, key: string): Currency | undefined {
  return table.get(key);
}

function table(rows: string): Map<string, Currency> {
  return new Map(
    rows
      .trim()
      .split(/\n\s*/)
      .flatMap((row) => {
        const [code = "", factor = "1", ...names] = row.trim().split(/\s+/);
        return names.map((name): [string, Currency] => [
          name.replaceAll("_", " "),
          { code, factor: Number(factor) },
        ]);
      }),
  );
}

const SIGNS = table(`
  USD 1 $
  GBP 1 £
  EUR 1 €
  JPY 1 ¥
  CNY 1 元
  INR 1 ₹
  RUB 1 ₽
  UAH 1 ₴
  KRW 1 ₩
  ILS 1 ₪
  TRY 1 ₺
  NGN 1 ₦
  PHP 1 ₱
  VND 1 ₫
  CRC 1 ₡
  GEL 1 ₾
  LAK 1 ₭
  KZT 1 ₸
  THB 1 ฿
  GHS 1 ₵
  XBT 1 ₿
  USD 0.01 ¢
  LKR 1 ரூ`);

const DOLLARS = table(`
  USD 1 us usd
  CAD 1 c ca cad can
  AUD 1 a au aud aus
  NZD 1 nz nzd
  HKD 1 hk hkd
  SGD 1 s sg sgd
  TWD 1 nt twd
  MXN 1 mex mx mxn
  BRL 1 r
  JMD 1 j
  ZWL 1 z
  FJD 1 fj
  TTD 1 tt`);

const CODES = table(`
  USD 1 USD
  EUR 1 EUR
  GBP 1 GBP
  JPY 1 JPY
  CHF 1 CHF
  CAD 1 CAD
  AUD 1 AUD
  NZD 1 NZD
  CNY 1 CNY RMB Rmb rmb Yuan
  INR 1 INR Rs Rs. RS
  PKR 1 PKR
  RUB 1 RUB
  UAH 1 UAH
  HKD 1 HKD
  SGD 1 SGD
  KRW 1 KRW
  BRL 1 BRL
  MXN 1 MXN
  ZAR 1 ZAR
  SEK 1 SEK
  NOK 1 NOK
  DKK 1 DKK
  PLN 1 PLN
  CZK 1 CZK
  HUF 1 HUF
  TRY 1 TRY
  AED 1 AED
  SAR 1 SAR
  ILS 1 ILS NIS
  NGN 1 NGN
  KES 1 KES KSh Ksh KShs
  GHS 1 GHS
  EGP 1 EGP
  THB 1 THB
  IDR 1 IDR Rp
  MYR 1 MYR RM
  PHP 1 PHP
  VND 1 VND
  TWD 1 TWD
  XBT 1 BTC XBT`);

const NAMES = table(`
  USD 1 dollar us_dollar u.s._dollar american_dollar united_states_dollar buck usd
  USD 0.01 cent us_cent u.s._cent
  CAD 1 canadian_dollar
  AUD 1 australian_dollar
  NZD 1 new_zealand_dollar
  HKD 1 hong_kong_dollar
  SGD 1 singapore_dollar
  TWD 1 taiwan_dollar taiwanese_dollar
  ZWL 1 zimbabwe_dollar zimbabwean_dollar
  EUR 1 euro eur
  EUR 0.01 euro_cent eurocent
  GBP 1 pound_sterling pounds_sterling sterling british_pound quid gbp
  GBP 0.01 penny pence pennies
  EGP 1 egyptian_pound
  LBP 1 lebanese_pound lebanese_lira
  SYP 1 syrian_pound
  SDG 1 sudanese_pound
  JPY 1 yen japanese_yen
  CNY 1 yuan chinese_yuan renminbi rmb kuai
  INR 1 rupee indian_rupee
  INR 0.01 paise paisa
  PKR 1 pakistani_rupee pakistan_rupee
  LKR 1 sri_lankan_rupee
  NPR 1 nepali_rupee nepalese_rupee
  IDR 1 rupiah
  RUB 1 ruble rouble russian_ruble russian_rouble
  UAH 1 hryvnia hryvnias
  BYN 1 belarusian_ruble
  KRW 1 won south_korean_won korean_won
  CHF 1 franc swiss_franc
  FRF 1 french_franc
  BEF 1 belgian_franc
  XOF 1 cfa_franc cfa
  DEM 1 german_mark deutsche_mark deutschmark deutschemark
  FIM 1 markka finnish_markka finnish_mark markkaa
  NLG 1 guilder dutch_guilder
  ESP 1 peseta
  ITL 1 italian_lira italian_lire
  ATS 1 austrian_schilling
  SEK 1 swedish_krona swedish_kronor swedish_crown krona kronor
  NOK 1 norwegian_krone norwegian_kroner norwegian_crown kroner
  DKK 1 danish_krone danish_kroner danish_crown
  ISK 1 icelandic_krona
  PLN 1 zloty polish_zloty zlotys
  CZK 1 czech_koruna czech_crown koruna
  HUF 1 forint hungarian_forint
  RON 1 romanian_leu
  BGN 1 bulgarian_lev
  TRY 1 turkish_lira lira liras
  AED 1 dirham uae_dirham emirati_dirham
  MAD 1 moroccan_dirham
  SAR 1 saudi_riyal riyal
  QAR 1 qatari_riyal
  IRR 1 iranian_rial rial
  OMR 1 omani_rial
  YER 1 yemeni_rial
  KWD 1 kuwaiti_dinar
  IQD 1 iraqi_dinar dinar
  JOD 1 jordanian_dinar
  RSD 1 serbian_dinar
  ILS 1 shekel israeli_shekel
  ZAR 1 rand south_african_rand
  NGN 1 naira nigerian_naira
  KES 1 kenyan_shilling
  shilling 1 shilling
  UGX 1 ugandan_shilling
  TZS 1 tanzanian_shilling
  GHS 1 cedi ghanaian_cedi
  ETB 1 birr ethiopian_birr
  BRL 1 brazilian_real reais
  MXN 1 mexican_peso
  ARS 1 argentine_peso argentinian_peso
  CLP 1 chilean_peso
  COP 1 colombian_peso
  PHP 1 philippine_peso
  CUP 1 cuban_peso
  MXN 1 peso
  VEF 1 bolivar
  PEN 1 peruvian_sol
  THB 1 baht thai_baht
  MYR 1 ringgit malaysian_ringgit
  VND 1 dong vietnamese_dong
  KZT 1 tenge
  AFN 1 afghani
  BDT 1 taka
  XBT 1 bitcoin
  XBT 0.00000001 satoshi`);

const FIRST_WORDS: ReadonlySet<string> = new Set([...NAMES.keys()].map((name) => name.split(" ")[0] ?? ""));
