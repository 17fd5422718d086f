/** Messages that write a date in words. */
export const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
export const monthsShort = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
export const seasons = { spring: "spring", summer: "summer", autumn: "autumn", winter: "winter" };
export const about = "about {date}";
export const uncertain = "{date}, uncertain";
export const decade = "the {year}s";
export const century = "the years {year}–{end}";
export const span = "from {from} to {to}";
export const within = "between {from} and {to}";
export const someDay = "some day in {date}";
export const someMonth = "some month in {date}";
export const since = "since {from}";
export const fromUnknownEnd = "from {from}, end not known";
export const until = "until {to}";
export const untilUnknownStart = "until {to}, start not known";
export const differ = "{date} (sources differ)";
export const either = "{from} or {to}";
export const day = "{day} {month} {year}";
export const dayOfMonth = "{day} {month}";
export const month = "{month} {year}";
export const season = "{season} {year}";
export const atTime = "{date}, {time}";
export const undated = "undated";
