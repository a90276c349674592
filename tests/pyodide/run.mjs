// Runs the core's tests on the Python that runs in browsers (Pyodide), under Node:
//
//     node tests/pyodide/run.mjs <wheel> <folder with wheels> [what pytest is to run]
//
// The wheel is okrkit's; the folder has those of what the tests need, and node_modules with Pyodide, or lies
// below a folder that has. `python -m tests.pyodide` fills it. Nothing is fetched from here.

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const [wheel, folder, ...chosen] = process.argv.slice(2);
if (!folder) {
  console.error("usage: node tests/pyodide/run.mjs <wheel> <folder with wheels> [what pytest is to run]");
  process.exit(2);
}

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const found = createRequire(pathToFileURL(join(resolve(folder), "here.js"))).resolve("pyodide/pyodide.mjs");
const { loadPyodide } = await import(pathToFileURL(found).href);
const python = await loadPyodide({ env: { HOME: "/home/pyodide", PYTHONDONTWRITEBYTECODE: "1" } });

const site = python.runPython("import site; site.getsitepackages()[0]");
const wheels = readdirSync(folder).filter((name) => name.endsWith(".whl"));
for (const path of [...wheels.map((name) => join(folder, name)), wheel]) {
  // A plain Uint8Array: Pyodide does not know Node's Buffer.
  python.unpackArchive(new Uint8Array(readFileSync(path)), "wheel", { extractDir: site });
}
python.mountNodeFS("/project", project);
python.globals.set("chosen", python.toPy(chosen));
const code = await python.runPythonAsync(`
import os, sys
os.chdir("/project")
sys.path.insert(0, "/project")
from tests.pyodide.inside import run
run(list(chosen))
`);
process.exit(code);
