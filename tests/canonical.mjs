// What tests need to write exchange files of their own.
import { createHash } from "node:crypto";

// The canonical form of RFC 8785 for what reports hold, by ECMAScript's own writer of JSON.
export const canonical = value =>
    Array.isArray(value) ? `[${value.map(canonical).join()}]`
    : value !== null && typeof value === "object"
        ? `{${Object.keys(value).sort().map(key => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`
        : JSON.stringify(value);

// The report with the digest that fits it.
export const sealed = ({ digest, ...report }) =>
    ({ ...report, digest: `sm3:${createHash("sm3").update(canonical(report)).digest("hex")}` });
