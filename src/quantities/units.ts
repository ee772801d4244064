import type { QuantityKind } from "../domain.ts";

/** What a unit word means: its kind, its code (UCUM, or minute … year) and how many of that code one of it is. */
export interface Unit {
  readonly kind: QuantityKind;
  readonly code: string;
  readonly factor: number;
}

/** Gives the unit that a folded word names ("kilometres", "hectare"), or undefined. */
export function unitOfWord(word: string): Unit | undefined {
  return WORDS.get(word) ?? (word.endsWith("s") ? WORDS.get(word.slice(0, -1)) : undefined);
}

/** Gives the unit that a sign as written stands for ("km", "MW", "lbs"), or undefined. Letter case matters. */
export function unitOfSign(sign: string): Unit | undefined {
  return SIGNS.get(sign);
}

/** Gives the calendar or clock unit that a folded word names: "fortnight" is two weeks. */
export function unitOfTime(word: string): Unit | undefined {
  return TIMES.get(word) ?? (word.endsWith("s") ? TIMES.get(word.slice(0, -1)) : undefined);
}

function table(kind: QuantityKind, rows: string): [string, Unit][] {
  return rows
    .trim()
    .split(/\n\s*/)
    .flatMap((row) => {
      const [code = "", factor = "1", ...names] = row.trim().split(/\s+/);
      return names
        .flatMap(alsoShort)
        .map((name): [string, Unit] => [name.replaceAll("_", " "), { kind, code, factor: Number(factor) }]);
    });
}

/** "Square" and "cubic" are as often "sq" and "cu". */
function alsoShort(name: string): string[] {
  const short = name.replace(/^square_/, "sq_").replace(/^cubic_/, "cu_");
  return short === name ? [name] : [name, short];
}

/** The units of the calendar and the clock by their names, in the singular. */
export const TIMES: ReadonlyMap<string, Unit> = new Map(
  table(
    "duration",
    `
    second 1 second sec
    minute 1 minute min
    hour 1 hour hr
    day 1 day
    week 1 week wk
    week 2 fortnight
    month 1 month
    year 1 year yr
    year 10 decade
    year 100 century centuries
    year 1000 millennium millennia
    second 0.001 millisecond`,
  ),
);

const WORDS = new Map([
  ...table(
    "length",
    `
    m 1 metre meter
    km 1 kilometre kilometer
    cm 1 centimetre centimeter
    mm 1 millimetre millimeter
    um 1 micron micrometre micrometer
    nm 1 nanometre nanometer
    [mi_i] 1 mile
    [nmi_i] 1 nautical_mile
    [ft_i] 1 foot feet
    [in_i] 1 inch inches
    [yd_i] 1 yard
    [ly] 1 light-year lightyear light_year`,
  ),
  ...table(
    "area",
    `
    har 1 hectare
    [acr_us] 1 acre
    m2 1 square_metre square_meter square_m
    km2 1 square_kilometre square_kilometer square_km
    cm2 1 square_centimetre square_centimeter square_cm
    mm2 1 square_millimetre square_millimeter square_mm
    [sft_i] 1 square_foot square_feet square_ft
    [sin_i] 1 square_inch square_inches
    [smi_us] 1 square_mile square_mi
    [syd_i] 1 square_yard square_yd`,
  ),
  ...table(
    "mass",
    `
    kg 1 kilogram kilogramme kilo
    g 1 gram gramme
    mg 1 milligram milligramme
    ug 1 microgram
    t 1 tonne ton metric_ton metric_tonne
    [ston_av] 1 short_ton
    [lb_av] 1 pound
    [oz_av] 1 ounce
    [stone_av] 1 stone
    [car_m] 1 carat`,
  ),
  ...table(
    "volume",
    `
    L 1 litre liter
    mL 1 millilitre milliliter
    m3 1 cubic_metre cubic_meter cubic_m
    cm3 1 cubic_centimetre cubic_centimeter cubic_cm
    [cft_i] 1 cubic_foot cubic_feet cubic_ft
    [cin_i] 1 cubic_inch cubic_inches
    [cyd_i] 1 cubic_yard cubic_yd
    km3 1 cubic_kilometre cubic_kilometer
    [gal_us] 1 gallon
    [bbl_us] 1 barrel
    [pt_us] 1 pint
    [qt_us] 1 quart
    [bu_us] 1 bushel
    [cup_us] 1 cup
    [tbs_us] 1 tablespoon
    [tsp_us] 1 teaspoon
    [foz_us] 1 fluid_ounce
    [acr_us].[ft_i] 1 acre_foot acre_feet`,
  ),
  ...table(
    "speed",
    `
    [kn_i] 1 knot
    [mi_i]/h 1 mile_per_hour miles_per_hour mile_an_hour miles_an_hour
    km/h 1 kilometre_per_hour kilometres_per_hour kilometer_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour
    m/s 1 metre_per_second metres_per_second meter_per_second meters_per_second metres_a_second meters_a_second`,
  ),
  ...table(
    "energy",
    `
    kW.h 1 kilowatt-hour kilowatt_hour
    MW.h 1 megawatt-hour megawatt_hour
    GW.h 1 gigawatt-hour gigawatt_hour
    TW.h 1 terawatt-hour terawatt_hour
    W 1 watt
    kW 1 kilowatt
    MW 1 megawatt
    GW 1 gigawatt
    TW 1 terawatt
    J 1 joule
    MJ 1 megajoule
    [Cal] 1 calorie
    kcal 1 kilocalorie
    kt{TNT} 1 kiloton
    Mt{TNT} 1 megaton
    [HP] 1 horsepower
    V 1 volt
    kV 1 kilovolt
    [ft_i].[lbf_av] 1 foot_pound pound_foot pound_feet ft_lb ft_lbs lb_ft`,
  ),
]);

const SIGNS = new Map([
  ...table(
    "length",
    `
    km 1 km kms KM
    cm 1 cm
    mm 1 mm
    m 1 m
    nm 1 nm
    [mi_i] 1 mi
    [ft_i] 1 ft
    [yd_i] 1 yd yds`,
  ),
  ...table(
    "area",
    `
    km2 1 km² km2 sqkm
    m2 1 m² m2
    cm2 1 cm² cm2
    mm2 1 mm² mm2
    [sft_i] 1 sqft ft² ft2
    [smi_us] 1 mi² mi2
    [syd_i] 1 yd² yd2
    har 1 ha`,
  ),
  ...table(
    "mass",
    `
    kg 1 kg kgs KG
    mg 1 mg
    g 1 g
    ug 1 μg µg mcg
    [lb_av] 1 lb lbs
    [oz_av] 1 oz
    t 1 t`,
  ),
  ...table(
    "volume",
    `
    mL 1 ml mL
    cL 1 cl
    L 1 l L
    m3 1 m³ m3
    km3 1 km³ km3
    cm3 1 cm³ cm3
    mm3 1 mm³ mm3
    [cft_i] 1 ft³ ft3
    [cyd_i] 1 yd³ yd3`,
  ),
  ...table(
    "speed",
    `
    [mi_i]/h 1 mph
    km/h 1 kph kmh kmph
    [kn_i] 1 kt kts`,
  ),
  ...table(
    "energy",
    `
    kW.h 1 kWh
    MW.h 1 MWh
    GW.h 1 GWh
    TW.h 1 TWh
    W 1 W
    kW 1 kW
    MW 1 MW
    GW 1 GW
    kcal 1 kcal
    [HP] 1 hp
    V 1 V
    kV 1 kV`,
  ),
]);
