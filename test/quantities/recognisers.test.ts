import { describe, expect, it } from "vitest";
import { quantities } from "../../src/quantities/quantities.ts";
import { amountLines as read } from "../support/amounts.ts";

describe("quantities() reads bare numbers that count:", () => {
  it.each([
    ["The average attendance was 312, up from 268.", ["312 = count 312", "268 = count 268"]],
    ["The team played 30, won 17 and drew 8.", ["30 = count 30", "17 = count 17", "8 = count 8"]],
    ["They won 3–1 and drew 2 to 2.", []],
    ["The hall has beds for 400.", ["400 = count 400"]],
    ["Of these, 148 of them are under 18.", ["148 = count 148", "18 = age -..18 year less than"]],
    ["Temperatures were under 18.", ["18 = count -..18 less than"]],
    ["The last victim, a man of 58, was found.", ["58 = age 58 year"]],
    ["He is a man of 12 trades.", ["12 trades = count 12 trade"]],
  ])("%s", (text, lines) => {
    expect(read(text)).toEqual(lines);
  });
});

describe("quantities() reads money:", () => {
  it.each([
    ["The plant cost US$5 million.", ["US$5 million = money 5000000 USD"]],
    [
      "They paid C$ 300, HK$10.05 billion and A$20.",
      ["C$ 300 = money 300 CAD", "HK$10.05 billion = money 10050000000 HKD", "A$20 = money 20 AUD"],
    ],
    ["Ticket prices start at 10 € or £7.50.", ["10 € = money 10 EUR", "£7.50 = money 7.5 GBP"]],
    [
      "A loan of ₹25 lakh and one of Rs. 2 crore.",
      ["₹25 lakh = money 2500000 INR", "Rs. 2 crore = money 20000000 INR"],
    ],
    [
      "He won five million yen and 50 Swiss francs.",
      ["five million yen = money 5000000 JPY", "50 Swiss francs = money 50 CHF"],
    ],
    ["It rose 12 cents to 470 pence.", ["12 cents = money 0.12 USD", "470 pence = money 4.7 GBP"]],
    ["It sold for 3 dollars and 50 cents.", ["3 dollars and 50 cents = money 3.5 USD"]],
    ["About $5 to $10 million was lost.", ["$5 to $10 million = money 5000000..10000000 USD about"]],
    [
      "The firm lost between $900,000 and $1.2 million.",
      ["$900,000 and $1.2 million = money 900000..1200000 USD"],
    ],
    ["Shares fell from $5 to $3.", ["$5 = money 5 USD", "$3 = money 3 USD"]],
    ["They sold $20 T-shirts and $5 M&Ms.", ["$20 = money 20 USD", "$5 = money 5 USD"]],
    [
      "It cost us $5 million, or $5M-a-year.",
      ["$5 million = money 5000000 USD", "$5M-a-year = rate 5000000 USD/year"],
    ],
    ["Can $20 million save it?", ["$20 million = money 20000000 USD"]],
    ["Millions of dollars vanished.", ["Millions of dollars = money 1000000..- USD about"]],
    ["A $1.5-billion-plus deal.", ["$1.5-billion = money 1500000000..- USD more than"]],
    [
      "The result was −5 million euros, (-$5) a share, $-12 in all and €-3.5bn before.",
      [
        "−5 million euros = money -5000000 EUR",
        "-$5 = money -5 USD",
        "$-12 = money -12 USD",
        "€-3.5bn = money -3500000000 EUR",
      ],
    ],
    ["It lost 5-12 euros, dollars-5 euros.", ["5-12 euros = money 5..12 EUR", "5 euros = money 5 EUR"]],
    ["50 dollars minus 5 dollars.", ["50 dollars = money 50 USD", "5 dollars = money 5 USD"]],
    [
      "The net loss was -$4bn, or 2 billion pounds.",
      ["-$4bn = money -4000000000 USD", "2 billion pounds = money 2000000000 GBP"],
    ],
    [
      "It raised half a million dollars, then a quarter of a million euros.",
      ["half a million dollars = money 500000 USD", "a quarter of a million euros = money 250000 EUR"],
    ],
  ])("%s", (text, lines) => expect(read(text)).toEqual(lines));
});

describe("quantities() reads percentages:", () => {
  it.each([
    ["It fell 0.5 per cent, not -2%.", ["0.5 per cent = percent 0.5 %", "-2% = percent -2 % not"]],
    ["Rates rose by a quarter of a percentage point.", ["a quarter of a percentage point = percent 0.25 pp"]],
    [
      "Rates rose by 25 basis points to 5.25%-5.5%.",
      ["25 basis points = percent 0.25 pp", "5.25%-5.5% = percent 5.25..5.5 %"],
    ],
    [
      "Between 10 and 15 percent of voters, up to 20%.",
      ["10 and 15 percent = percent 10..15 %", "20% = percent -..20 % at most"],
    ],
    ["It rose from 5% to 7%.", ["5% = percent 5 %", "7% = percent 7 %"]],
    ["A ten-percent cut.", ["ten-percent = percent 10 %"]],
  ])("%s", (text, lines) => expect(read(text)).toEqual(lines));
});

describe("quantities() reads counts with the thing counted:", () => {
  it.each([
    ["More than 14 wounded civilians fled.", ["14 wounded civilians = count 14..- civilian more than"]],
    [
      "He freed 14 of the soldiers and 3 of Ukraine's pilots.",
      ["14 of the soldiers = count 14 soldier", "3 of Ukraine's pilots = count 3 pilot"],
    ],
    [
      "Over 1.2m homes and two dozen tanks burned.",
      ["1.2m homes = count 1200000..- home more than", "two dozen tanks = count 24 tank"],
    ],
    [
      "Nearly 2,800 probable or confirmed cases were found.",
      ["2,800 probable or confirmed cases = count 2800 case nearly"],
    ],
    [
      "At least 21 were hurt and 19 dead lay there.",
      ["21 = count 21..- at least", "19 dead = count 19 person"],
    ],
    ["One soldier and one of his friends met.", ["One soldier = count 1 soldier"]],
    ["It killed 30, including three children.", ["30 = count 30", "three children = count 3 child"]],
    [
      "Tens of thousands of people marched for the 27-member bloc.",
      ["Tens of thousands of people = count 10000..- person about", "27-member = count 27 member"],
    ],
    [
      "No casualties were reported, and none of the 12 hostages was freed.",
      ["No casualties = count 0 casualty not", "12 hostages = count 12 hostage not"],
    ],
    ["He tried three times in 5-6 towns.", ["three times = count 3 time", "5-6 towns = count 5..6 town"]],
    [
      "A magnitude 6.1 quake hit 130,000 US gas stations.",
      ["6.1 = count 6.1 magnitude", "130,000 US gas stations = count 130000 station"],
    ],
    [
      "Ten or more families and up to 50 Republicans left.",
      [
        "Ten or more families = count 10..- family at least",
        "50 Republicans = count -..50 Republican at most",
      ],
    ],
    [
      "Cases total a quarter million and over 10,000 people left.",
      ["a quarter million = count 250000", "10,000 people = count 10000..- person more than"],
    ],
    ["Prices rose from 500 to 925.", ["500 = count 500", "925 = count 925"]],
    ["Three ten-year terms were served.", ["Three = count 3 term", "ten-year = duration 10 year"]],
    ["A country of 22 million, it is large.", ["22 million = count 22000000"]],
  ])("%s", (text, lines) => expect(read(text)).toEqual(lines));
});

describe("quantities() reads durations and ages:", () => {
  it.each([
    ["It took two and a half hours.", ["two and a half hours = duration 2.5 hour"]],
    [
      "It lasted 2 hours and 30 minutes, not half an hour.",
      ["2 hours and 30 minutes = duration 2.5 hour", "half an hour = duration 0.5 hour not"],
    ],
    [
      "A 40-day siege, then three decades of peace.",
      ["40-day = duration 40 day", "three decades = duration 30 year"],
    ],
    ["The talks went on for over a year and a half.", ["a year and a half = duration 1.5..- year more than"]],
    ["They met over two days.", ["two days = duration 2 day"]],
    ["It opens within the next week to 10 days.", ["week to 10 days = duration 7..10 day"]],
    ["Within two fortnights it ended.", ["two fortnights = duration -..4 week at most"]],
    ["The 40-year-old bridge fell.", ["40-year-old = duration 40 year"]],
    [
      "A 16-year-old boy and the 31-year-old were held.",
      ["16-year-old = age 16 year", "31-year-old = age 31 year"],
    ],
    ["Jane Roe, 43, and her son, 9, left.", ["43 = age 43 year", "9 = age 9 year"]],
    [
      "It took 2h 30m, then 1h45, then 2 hrs 30 mins, at 0930 hrs.",
      ["2h 30m = duration 2.5 hour", "1h45 = duration 1.75 hour", "2 hrs 30 mins = duration 2.5 hour"],
    ],
    ["It took about an hour and 15 minutes.", ["an hour and 15 minutes = duration 1.25 hour about"]],
    ["A week and two men.", ["two men = count 2 man"]],
    ["It lasted three quarters of an hour.", ["three quarters of an hour = duration 0.75 hour"]],
    [
      "A baby aged 3 weeks and a foal aged 10 days old.",
      ["3 weeks = age 3 week", "10 days old = age 10 day"],
    ],
    ["She died aged 87. He was 82.", ["87 = age 87 year", "82 = age 82 year"]],
    [
      "Women ages 15 to 49 and a man in his late 40s.",
      ["15 to 49 = age 15..49 year", "40s = age 47..49 year about"],
    ],
    [
      "Children under 5 and people over 65 are at risk.",
      ["5 = age -..5 year less than", "65 = age 65..- year more than"],
    ],
    [
      "Pupils of 12 to 17 years old, 15- to 24-year-olds.",
      ["12 to 17 years old = age 12..17 year", "15- to 24-year-olds = age 15..24 year"],
    ],
  ])("%s", (text, lines) => expect(read(text)).toEqual(lines));
});

describe("quantities() reads measures, rates and shares:", () => {
  it.each([
    ["A 40-foot boat 12 km off.", ["40-foot = length 40 [ft_i]", "12 km = length 12 km"]],
    [
      "He is 5 feet 2 inches, she 6-foot-4.",
      ["5 feet 2 inches = length 5.16667 [ft_i]", "6-foot-4 = length 6.33333 [ft_i]"],
    ],
    [
      "It burned 2.4 acres, 1 ha and 7 square miles.",
      ["2.4 acres = area 2.4 [acr_us]", "1 ha = area 1 har", "7 square miles = area 7 [smi_us]"],
    ],
    [
      "They shipped 20 million tonnes and 3 tons.",
      ["20 million tonnes = mass 20000000 t", "3 tons = mass 3 t"],
    ],
    ["A lost card is replaced for 3 pounds.", ["3 pounds = money 3 GBP"]],
    ["The hall can be hired; tickets are 6 pounds.", ["6 pounds = money 6 GBP"]],
    ["She swapped it for 3 pounds of flour.", ["3 pounds = mass 3 [lb_av]"]],
    ["She lost 25 pounds, and he 3kg.", ["25 pounds = mass 25 [lb_av]", "3kg = mass 3 kg"]],
    [
      "It fell to -5°C (23 degrees Fahrenheit).",
      ["-5°C = temperature -5 Cel", "23 degrees Fahrenheit = temperature 23 [degF]"],
    ],
    [
      "Winds of 100 mph, 160 km/h or 45 metres per second.",
      ["100 mph = speed 100 [mi_i]/h", "160 km/h = speed 160 km/h", "45 metres per second = speed 45 m/s"],
    ],
    [
      "The plant gives 500 megawatts, 3 TWh a year.",
      ["500 megawatts = energy 500 MW", "3 TWh a year = rate 3 TW.h/year"],
    ],
    ["A tank of 130 gallons and 75ml of oil.", ["130 gallons = volume 130 [gal_us]", "75ml = volume 75 mL"]],
    ["Oil at over $90 a barrel.", ["$90 a barrel = rate 90..- USD/barrel more than"]],
    [
      "50 people per day, 60 cases per 100,000 residents.",
      [
        "50 people per day = rate 50 person/day",
        "60 cases per 100,000 residents = rate 60 case/100,000 resident",
      ],
    ],
    [
      "A third of lawmakers, two-thirds of the country's farms.",
      [
        "A third of lawmakers = fraction 0.333333 lawmaker",
        "two-thirds of the country's farms = fraction 0.666667 farm",
      ],
    ],
    [
      "Nearly one in five Americans, three out of four voters.",
      [
        "one in five Americans = fraction 0.2 American nearly",
        "three out of four voters = fraction 0.75 voter",
      ],
    ],
    ["Half the population left.", ["Half the population = fraction 0.5 population"]],
  ])("%s", (text, lines) => expect(read(text)).toEqual(lines));
});

describe("quantities() reads what news says in passing:", () => {
  it.each([
    ["A jar has about 57 g. of sugar.", ["57 g = mass 57 g about"]],
    [
      "It hums at 34 dB, above 15 kHz nobody hears it, and the update takes 2.3 GB.",
      ["34 dB = count 34 dB", "15 kHz = count 15..- kHz more than", "2.3 GB = count 2.3 GB"],
    ],
    ["In flat 31 killed one person.", ["one person = count 1 person"]],
    [
      "It is 8,848 m (29,029 ft), then 300 m, with 50 g of salt.",
      [
        "8,848 m = length 8848 m",
        "29,029 ft = length 29029 [ft_i]",
        "300 m = length 300 m",
        "50 g = mass 50 g",
      ],
    ],
    ["It lies at minus 5 feet 6 inches.", ["minus 5 feet 6 inches = length -5.5 [ft_i]"]],
    [
      "It weighs 2,000 pounds; it costs 500 pounds. A 10-pound baby slept.",
      ["2,000 pounds = mass 2000 [lb_av]", "500 pounds = money 500 GBP", "10-pound = mass 10 [lb_av]"],
    ],
    ["He is 6 ft. 2 in. tall.", ["6 ft. 2 in = length 6.16667 [ft_i]"]],
    ["It rose +5% (+39 cents), call +44 20 7946 0000.", ["5% = percent 5 %", "39 cents = money 0.39 USD"]],
    [
      "They threw three stones at two stone lions.",
      ["three stones = count 3 stone", "two stone lions = count 2 lion"],
    ],
    [
      "A 14-stone man lost two stone in Rome.",
      ["14-stone = mass 14 [stone_av]", "two stone = mass 2 [stone_av]"],
    ],
    ["It was 10 degrees below the average.", ["10 degrees = temperature 10 deg"]],
    [
      "It was 5 degrees below zero and 30 degrees below there.",
      ["5 degrees below zero = temperature -5 deg", "30 degrees below = temperature -30 deg"],
    ],
    [
      "Five-sixths of voters and ¾ of the land.",
      ["Five-sixths of voters = fraction 0.833333 voter", "¾ of the land = fraction 0.75 land"],
    ],
    ["Beds fell by 62 to 894.", ["62 = count 62", "894 = count 894"]],
    ["It grew by 48,000 to 1.4 million.", ["48,000 = count 48000", "1.4 million = count 1400000"]],
    [
      "It had two $900 and fifteen $500 winners.",
      ["$900 = money 900 USD", "fifteen = count 15 winner", "$500 = money 500 USD"],
    ],
    ["They strapped in three test dummies.", ["three test dummies = count 3 dummy"]],
    ["He ruled for 50-plus years.", ["50-plus years = duration 50..- year more than"]],
    ["She was only 17 at the time.", ["17 = age 17 year"]],
    ["It ended a five-match run.", ["five-match = count 5 match"]],
    ["With victories over three rivals she led.", ["three rivals = count 3 rival"]],
    ["Pupils ranged in age from 6 to 14.", ["6 to 14 = age 6..14 year"]],
    ["It has boys (143) and girls (141).", ["143 = count 143 boy", "141 = count 141 girl"]],
    ["They are within 4 percentage points.", ["4 percentage points = percent -..4 pp at most"]],
    ["It is exactly 1/4 of a mile away.", ["1/4 of a mile = length 0.25 [mi_i]"]],
    ["In 44 of the 50 largest towns it rained.", ["44 = count 44 town", "50 largest towns = count 50 town"]],
    ["Adults must be sane; one that is 65 and over pays less.", ["65 = age 65..- year at least"]],
    [
      "The war is now two years old; the boy is two years old.",
      ["two years = duration 2 year", "two years old = age 2 year"],
    ],
    ["It keeps the total number of deaths in the town at 56.", ["56 = count 56"]],
    ["An 18-year-old opens fire.", ["18-year-old = age 18 year"]],
    ["The 27-year-old averaged 7.3 points.", ["27-year-old = age 27 year", "7.3 points = count 7.3 point"]],
    ["A 60-year-old abandoned mill fell.", ["60-year-old = duration 60 year"]],
    ["A gun was under one man's coat.", ["one man = count 1 man"]],
    ["A magnitude-6.2 quake struck.", ["6.2 = count 6.2 magnitude"]],
    ["A quarter of the city lives there.", ["A quarter of the city = fraction 0.25 city"]],
    ["Rates rose two full percentage points.", ["two full percentage points = percent 2 pp"]],
    ["It was a three-quarters point increase.", ["a three-quarters point = percent 0.75 pp"]],
    ["She leads him by 52%-41%.", ["52% = percent 52 %", "41% = percent 41 %"]],
    ["Storms may drop 2 to 4 inches of hail.", ["2 to 4 inches = length 2..4 [in_i]"]],
    ["It has 1.3 people per square mile.", ["1.3 people per square mile = rate 1.3 person/square mile"]],
    ["In the evening Years 9 to 11 an hour of it.", []],
    ["Drivers of the van must be over 25.", ["25 = age 25..- year more than"]],
    ["The oven must be over 25.", ["25 = count 25..- more than"]],
    ["Two deaths for every 1,000 births.", ["Two deaths for every 1,000 births = rate 2 death/1,000 birth"]],
    [
      "It pumps 4 million barrels of oil a day.",
      ["4 million barrels of oil a day = rate 4000000 [bbl_us]/day"],
    ],
    ["Power is 20 cents per kilowatt hour.", ["20 cents per kilowatt hour = rate 0.2 USD/kilowatt hour"]],
    [
      "A murder rate of 5.2 per 100,000 residents.",
      ["5.2 per 100,000 residents = rate 5.2 murder/100,000 resident"],
    ],
    ["The number of visitors fell to 90 a day.", ["90 a day = rate 90 visitor/day"]],
    [
      "It wasted millions of taxpayer dollars.",
      ["millions of taxpayer dollars = money 1000000..- USD about"],
    ],
    ["They spend millions swaying ballots.", ["millions = count 1000000..- about"]],
    ["It needs several hundred million more.", ["several hundred million = count 100000000..- about"]],
    ["The club sacked six coaches.", ["six coaches = count 6 coach"]],
    ["Over 700 such statues stand.", ["700 such statues = count 700..- statue more than"]],
    [
      "He hid hundreds of classified letters.",
      ["hundreds of classified letters = count 100..- letter about"],
    ],
    ["With 12 mislabeled boxes it sailed.", ["12 mislabeled boxes = count 12 box"]],
    ["About 1 in 8 Dover tenants uses it.", ["1 in 8 Dover tenants = fraction 0.125 tenant about"]],
    ["Half of all D&G 40 stores shut.", ["Half of all D&G 40 stores = fraction 0.5 store"]],
    ["More than a third are retired.", ["a third = fraction 0.333333..- more than"]],
    ["Half of the 588 they weighed were ill.", ["Half = fraction 0.5", "588 = count 588"]],
    ["Thirty were asked, but 13 showed up.", ["Thirty = count 30", "13 = count 13"]],
    ["Up to 900 of whom drowned.", ["900 of whom = count -..900 person at most"]],
    ["Three of the four pumps broke.", ["Three = count 3 pump", "four pumps = count 4 pump"]],
    ["Stores are limited to 10 customers.", ["10 customers = count -..10 customer at most"]],
    ["It fell by an average of $5.", ["$5 = money 5 USD"]],
    [
      "It lost hundreds of millions, if not billions.",
      ["hundreds of millions = count 100000000..- about", "billions = count 1000000000..- about"],
    ],
    ["At least one rip-tide warning was sent.", ["one rip-tide warning = count 1..- warning at least"]],
    ["One senior Republican said so.", ["One senior Republican = count 1 Republican"]],
    ["He rode an 18-story lift.", ["18-story = count 18 story"]],
    [
      "It was 33 degrees below zero, with wind chills of 48 below.",
      ["33 degrees below zero = temperature -33 deg", "48 below = temperature -48 deg"],
    ],
    [
      "He is in his mid-eighties, she in her sixties.",
      ["eighties = age 84..86 year about", "sixties = age 60..69 year about"],
    ],
    ["The 36-year-old Marlow finished third.", ["36-year-old = age 36 year"]],
    ["Ann Roe, 43 — active again.", ["43 = age 43 year"]],
    ["Voters 65 and above chose him.", ["65 = age 65..- year at least"]],
    ["For the past year and a half it rained.", ["year and a half = duration 1.5 year"]],
    ["Over the past half century it sank.", ["half century = duration 50 year"]],
    ["It will grow over the next decade.", ["decade = duration 10 year"]],
    ["Over a decade after it aired.", ["a decade = duration 10..- year more than"]],
    ["She found a half ounce of gold.", ["half ounce = mass 0.5 [oz_av]"]],
    ["A 40,000-acre-foot share.", ["40,000-acre-foot = volume 40000 [acr_us].[ft_i]"]],
    ["Over two-thirds were men.", ["two-thirds = fraction 0.666667..- more than"]],
    ["It fell by about one-third before June.", ["one-third = fraction 0.333333 about"]],
    ["Less than half were there.", ["half = fraction -..0.5 less than"]],
    ["Nearly one station in four is closed.", ["one station in four = fraction 0.25 nearly"]],
    ["The odds were 1 in 292.2 million.", ["1 in 292.2 million = fraction 3.42231e-9"]],
    ["Two Chinese military planes landed.", ["Two Chinese military planes = count 2 plane"]],
    ["They send two additional F-35 squadrons.", ["two additional F-35 squadrons = count 2 squadron"]],
    ["Its four RS-25 engines fired.", ["four RS-25 engines = count 4 engine"]],
    ["It has 18,000 LED lights.", ["18,000 LED lights = count 18000 light"]],
    ["There are 4,632 Church of England schools.", ["4,632 Church of England schools = count 4632 school"]],
    ["About .53 million tons burned.", [".53 million tons = mass 530000 t about"]],
    ["It takes 100 or more people.", ["100 or more people = count 100..- person at least"]],
    ["He stayed two or more weeks.", ["two or more weeks = duration 2..- week at least"]],
    ["With 1 or more inches of snow.", ["1 or more inches = length 1..- [in_i] at least"]],
    ["It has five or fewer rooms.", ["five or fewer rooms = count -..5 room at most"]],
    ["It costs $1,000 or more for one.", ["$1,000 = money 1000..- USD at least"]],
    ["They saw nine dormice.", ["nine dormice = count 9 dormouse"]],
    ["It bought 84 extra house lots.", ["84 extra house lots = count 84 lot"]],
    ["One of 30-plus fellowships.", ["30-plus fellowships = count 30..- fellowship more than"]],
    ["He turned over 15 boxes.", ["15 boxes = count 15 box"]],
    ["It earns up to a 30% cut.", ["30% = percent -..30 % at most"]],
    ["Winds are near 13 mph.", ["13 mph = speed 13 [mi_i]/h about"]],
    [
      "She won four medals and over $94 million.",
      ["four medals = count 4 medal", "$94 million = money 94000000..- USD more than"],
    ],
    ["The number increased one to 46 today.", ["46 = count 46"]],
    ["The toll was at 876, up 69 from Friday.", ["876 = count 876", "69 = count 69"]],
    ["It changed from a drop of 1.4% to 1.6%.", ["1.4% = percent 1.4 %", "1.6% = percent 1.6 %"]],
    ["People between the ages of 40 and 79 slept.", ["40 and 79 = age 40..79 year"]],
    ["It is an 18 and over event.", ["18 = age 18..- year at least"]],
    ["Ann Roe and Bo Poe, both 27, left.", ["27 = age 27 year"]],
    ["Roe is the oldest, at 22.", ["22 = age 22 year"]],
    ["It gives 664 ft-lb of torque.", ["664 ft-lb = energy 664 [ft_i].[lbf_av]"]],
    ["The rule is for children, 12 or older.", ["12 = age 12..- year at least"]],
    ["The fee is 12 and over 300 people paid it.", ["300 people = count 300..- person more than"]],
    ["They sent people 5 to 11 boxes.", ["5 to 11 boxes = count 5..11 box"]],
    ["The children under 12 teachers sang.", ["12 teachers = count -..12 teacher less than"]],
    ["About 12 in 50 tests failed.", ["12 = count 12 about", "50 tests = count 50 test"]],
    ["It had 3 in 2024.", ["3 = count 3"]],
    ["Two of every five voters stayed.", ["Two of every five voters = fraction 0.4 voter"]],
    ["Half of March was dry.", []],
    ["He won 70p and 250p.", ["70p = money 0.7 GBP"]],
    ["She sold 5 USD10 notes.", ["5 USD10 notes = count 5 note"]],
  ])("%s", (text, lines) => expect(read(text)).toEqual(lines));

  it.each([
    "The final tally was 49 to 51.",
    "They watched Saturday Night Live.",
    "She works at 21st Century Fox.",
    "A women-led firm, half-hearted and second-hand.",
    "Three specimen.",
    'He hosts the daily 5 Things show and "60 Minutes".',
    "The 3M workers know.",
    "The firm recalls Ram 3500 vehicles.",
    "Two-Mile Seafood opened.",
    "It fell below zero.",
    "He scored in the second half of their match.",
    "They sang “10 Songs That Made Us” and saw “Six Feet Under”.",
    "It is one in a million, of 12K gold.",
    "She saw 8 Out of 10 Cats.",
    "He was 140 when it ended.",
    "John Roe, 130, said so.",
  ])("finds nothing in %s", (text) => {
    expect(
      quantities(text, { reference: "2025-08-19" }).map(({ start, end }) => text.slice(start, end)),
    ).toEqual([]);
  });
});

describe("quantities() tells ages, heat and names from counts:", () => {
  it.each([
    ["He died at about 19.", ["19 = age 19 year about"]],
    ["Coaches must be over 18 and bring a whistle.", ["18 = age 18..- year more than"]],
    ["He was 15 years and 201 days old when he came on.", ["15 years and 201 days old = age 15 year"]],
    ["We played in 33 degrees of heat.", ["33 degrees = temperature 33 deg"]],
    ["The pilot made a turn of 33 degrees of arc.", ["33 degrees = count 33 degree"]],
    ["The second eleven went down.", []],
    ["The second eleven pupils got nothing.", ["eleven pupils = count 11 pupil"]],
    ["The 18th Larkfield 10k was wet.", []],
    ["The band has 10k followers.", ["10k followers = count 10000 follower"]],
    ["He died at 19 Mill Lane.", []],
  ])("%s", (text, found) => {
    expect(read(text)).toEqual(found);
  });
});
