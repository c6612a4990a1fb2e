// The sample's digest against independent tools: ECMAScript's own JSON writer for the canonical form, openssl for SM3.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { canonical } from "../canonical.mjs";

const sm3 = text => execFileSync("openssl", ["dgst", "-sm3", "-r"], { input: text }).toString().slice(0, 64);

test("the sample's digest is the SM3 of its canonical form", () => {
    const { digest, ...file } = JSON.parse(readFileSync(new URL("../../assets/samples/zhuzhou-2023.json", import.meta.url), "utf8"));
    assert.equal(digest, `sm3:${sm3(canonical(file))}`);
});

test("the sample names the shipped template by its digest", () => {
    const read = path => JSON.parse(readFileSync(new URL(`../../assets/${path}`, import.meta.url), "utf8"));
    assert.equal(read("samples/zhuzhou-2023.json").template.digest, `sm3:${sm3(canonical(read("templates/zhuzhou-2023.json")))}`);
});
