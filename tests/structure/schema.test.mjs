// assets/templates and assets/samples keep to the JSON Schemas of assets/schema: <kind>.schema.json or <kind>.json.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";

const assets = fileURLToPath(new URL("../../assets", import.meta.url));
const files = folder => (existsSync(join(assets, folder)) ? readdirSync(join(assets, folder)).filter(name => name.endsWith(".json")).sort() : []);
const read = (folder, name) => JSON.parse(readFileSync(join(assets, folder, name), "utf8"));

const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allErrors: true, validateFormats: false });
const schemas = files("schema");
for (const name of schemas) ajv.addSchema(read("schema", name), name);

test("there are schemas, templates and samples", () => {
    for (const folder of ["schema", "templates", "samples"]) assert.ok(files(folder).length > 0, `assets/${folder}`);
});

for (const name of schemas)
    test(`schema/${name} is a valid schema`, () => {
        assert.ok(ajv.getSchema(name));
    });

for (const [folder, kind] of [["templates", "template"], ["samples", "report"]])
    for (const name of files(folder))
        test(`${folder}/${name} keeps to the ${kind} schema`, () => {
            const schema = schemas.find(schema => schema === `${kind}.schema.json` || schema === `${kind}.json`);
            assert.ok(schema, `assets/schema has ${kind}.schema.json`);
            const valid = ajv.getSchema(schema);
            valid(read(folder, name));
            assert.deepEqual(valid.errors, null);
        });

const report = change => {
    const file = JSON.parse(readFileSync(new URL("../fixtures/clean-2023.json", import.meta.url), "utf8"));
    change(file);
    return ajv.getSchema("report.schema.json")(file);
};

test("the report schema is open to members it does not know, at every level", () => {
    assert.ok(report(() => {}));
    for (const place of [
        file => file, file => file.template, file => file.forms, file => file.forms.base, file => file.forms.base.costs,
        file => file.forms.base.costs.sangong, file => file.forms.eval.indicators[0],
    ])
        assert.ok(report(file => (place(file).unknown = { any: [1] })), place.toString());
});

test("the report schema is strict about what it knows", () => {
    for (const change of [
        file => (file.forms.base.costs.sangong.final = 2.77), file => (file.forms.eval.indicators[0].id = "r/1"),
        file => (file.forms.eval.indicators = {}), file => delete file.forms.eval.indicators[0].group, file => (file.year = "2023"),
        file => (file.status = "done"), file => (file.digest = "sm3:12"), file => (file.version = 2), file => delete file.template,
        file => (file.unit = "a\u0000"), file => (file.remarks = [{ rule: "R01", path: "eval" }]),
        file => (file.opinions = [{ path: "eval" }]), file => (file.opinions = [{ text: " " }]),
        file => (file.opinions = [{ path: "eval/funding/total/score", score: 5 }]),
    ])
        assert.ok(!report(change), change.toString());
});
