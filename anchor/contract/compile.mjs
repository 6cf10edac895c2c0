// Compiles the contracts with the pinned compiler and writes build/*.json in solc's combined-json form, which abigen reads.
// The output depends on the sources and package-lock.json alone: no metadata hash, no paths, keys in order.
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import solc from 'solc';

const here = dirname(fileURLToPath(import.meta.url));
const version = JSON.parse(readFileSync(join(here, 'package.json'))).dependencies.solc;
if (!solc.version().startsWith(version + '+')) {
  throw new Error(`solc ${solc.version()} is installed, package.json wants ${version}: run npm ci`);
}

// What goes where: the contracts that are deployed, and those that only tests deploy.
const outputs = {
  'build/settlement.json': { 'Settlement.sol': ['Settlement'] },
  'build/token.json': { 'TestToken.sol': ['TestToken'] },
  'build/test.json': { 'test/TreeProbe.sol': ['TreeProbe'], 'test/OddToken.sol': ['OddToken'], 'test/RogueToken.sol': ['RogueToken'] },
};

const input = {
  language: 'Solidity',
  sources: {},
  settings: {
    viaIR: true,
    optimizer: { enabled: true, runs: 200 },
    evmVersion: 'cancun',
    metadata: { bytecodeHash: 'none', appendCBOR: false },
    outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object', 'evm.deployedBytecode.object'] } },
  },
};
for (const files of Object.values(outputs)) {
  for (const file of Object.keys(files)) input.sources[file] = { content: readFileSync(join(here, file), 'utf8') };
}

// Sources of our own stand beside this file, the libraries' under node_modules.
function read(path) {
  const file = path.startsWith('@') ? join(here, 'node_modules', path) : join(here, path);
  try {
    return { contents: readFileSync(file, 'utf8') };
  } catch (e) {
    return { error: String(e) };
  }
}

const output = JSON.parse(solc.compile(JSON.stringify(input), { import: read }));
// A warning in our own sources is an error; the libraries' are theirs.
const errors = (output.errors ?? []).filter((e) => e.severity === 'error' || !e.sourceLocation?.file.startsWith('@'));
for (const e of errors) console.error(e.formattedMessage);
if (errors.length > 0) process.exit(1);

mkdirSync(join(here, 'build'), { recursive: true });
for (const [path, files] of Object.entries(outputs)) {
  const contracts = {};
  for (const [file, names] of Object.entries(files)) {
    for (const name of names) {
      const c = output.contracts[file][name];
      const runtime = c.evm.deployedBytecode.object;
      contracts[`${file}:${name}`] = { abi: c.abi, bin: c.evm.bytecode.object, 'bin-runtime': runtime };
      console.log(`${name}: ${runtime.length / 2} bytes of 24576`);
    }
  }
  writeFileSync(join(here, path), JSON.stringify({ contracts, version: solc.version() }, null, 1) + '\n');
}
