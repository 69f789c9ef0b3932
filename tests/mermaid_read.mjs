// Reads pictures with Mermaid's own parser: a JSON list of texts in, and for each what it
// found, or its complaint. Run in a folder that has the packages `mermaid` and `jsdom`.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { readFileSync } from "node:fs";

const require = createRequire(`${process.cwd()}/`);
const { JSDOM } = require("jsdom");
const page = new JSDOM("<body></body>");
globalThis.window = page.window;
globalThis.document = page.window.document;
const entry = require.resolve("mermaid");
const mermaid = (await import(pathToFileURL(entry))).default;
mermaid.initialize({ startOnLoad: false, maxTextSize: 1e9, maxEdges: 1e9 });

// What a reader sees: Mermaid keeps signs written by number aside until it draws.
function seen(label) {
  const box = document.createElement("div");
  box.innerHTML = label.replace(/ﬂ°°/g, "&#").replace(/ﬂ°/g, "&").replace(/¶ß/g, ";");
  const inside = [...box.querySelectorAll("*")].map((each) => each.tagName.toLowerCase());
  for (const each of box.querySelectorAll("br")) each.replaceWith("\n");
  return { text: box.textContent, tags: [...new Set(inside)] };
}

const found = [];
for (const text of JSON.parse(readFileSync(0, "utf-8"))) {
  try {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    found.push({
      nodes: [...db.getVertices().values()].map((each) => ({
        id: each.id, ...seen(each.text ?? ""), classes: each.classes, link: each.link ?? null,
        kind: each.labelType,
      })),
      edges: db.getEdges().map((each) => [each.start, each.end, seen(each.text ?? "").text]),
    });
  } catch (error) {
    found.push({ error: String(error) });
  }
}
process.stdout.write(JSON.stringify(found));
