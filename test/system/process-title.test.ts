import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { describe, expect, it } from "vitest";

describe.skipIf(process.platform !== "linux")("the list of processes", () => {
  it("shows no password of a register that is at work", async () => {
    const sockets: Socket[] = [];
    // It takes the connection, and never answers.
    const server = createServer((socket) => sockets.push(socket));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const connected = new Promise((resolve) => server.once("connection", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const place = `postgres://anne:hush-hush@127.0.0.1:${port}/x`;
    const args = ["dist/program/main.js", "register", "status", "--register", place];
    const child = spawn(process.execPath, args, { stdio: "ignore" });
    await connected;
    const listed = readFileSync(`/proc/${child.pid}/cmdline`, "utf8");
    child.kill("SIGKILL");
    for (const socket of sockets) socket.destroy();
    server.close();
    expect(listed).toContain("habilitations");
    expect(listed).not.toContain("hush");
  });
});
