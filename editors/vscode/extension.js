// Starts `strategiplan lsp` for plans, and restarts it when its command has changed.
"use strict";

const vscode = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

let client;

/** The settings that the server takes itself. */
function settings() {
  const { language, profile } = vscode.workspace.getConfiguration("strategiplan");
  return { language, profile };
}

async function start() {
  const [command, ...args] = vscode.workspace.getConfiguration("strategiplan").get("command");
  client = new LanguageClient(
    "strategiplan",
    "strategiplan",
    { command, args, transport: TransportKind.stdio },
    {
      documentSelector: [
        { language: "yaml", scheme: "file" },
        { language: "yaml", scheme: "untitled" },
        { language: "json", scheme: "file", pattern: "**/*plan*.json" },
      ],
      initializationOptions: settings(),
      synchronize: {
        fileEvents: vscode.workspace.createFileSystemWatcher("**/*.{yaml,yml}"),
      },
    },
  );
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    const wish = await vscode.window.showErrorMessage(
      `${command} could not be started: ${error.message}. Install it with: pip install "strategiplan[lsp]"`,
      "Settings",
    );
    if (wish) {
      await vscode.commands.executeCommand("workbench.action.openSettings", "strategiplan.command");
    }
  }
}

async function stop() {
  const running = client;
  client = undefined;
  if (running) {
    await running.stop();
  }
}

async function restart() {
  await stop();
  await start();
}

async function changed(event) {
  if (event.affectsConfiguration("strategiplan.command")) {
    await restart();
  } else if (event.affectsConfiguration("strategiplan") && client) {
    await client.sendNotification("workspace/didChangeConfiguration", {
      settings: { strategiplan: settings() },
    });
  }
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("strategiplan.restart", restart),
    vscode.workspace.onDidChangeConfiguration(changed),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
