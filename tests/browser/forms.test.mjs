// 附件4 to 附件7, typed by label into empty forms until nothing is found wrong; exported, held against the schema, opened elsewhere.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { asset, Clerk, template } from "./clerk.mjs";
import { open } from "./lib.mjs";

const clean = JSON.parse(readFileSync(new URL("../fixtures/clean-2023.json", import.meta.url), "utf8"));
const fits = new Ajv({ strict: false, validateFormats: false }).compile(asset("schema/report.schema.json"));

const wanted = ["project", "monitor", "monitor_report", "exante"];
const without = forms => Object.fromEntries(Object.entries(clean.forms).filter(([id]) => !forms.includes(id)));
const { digest, ...begun } = { ...clean, forms: without(wanted) };

// 项目 or 政策 is chosen before what it words: {项目|政策}名称 is 项目名称.
const spell = label => label.replaceAll(/\{([^|}]+)\|[^}]+\}/g, "$1")
    .replaceAll("{next_year}", clean.year + 1).replaceAll("{year}", clean.year);
const labelled = (...parts) => parts.map(spell).join(" ");

// Everything an answered form holds, in the order of the template: [{ label, text, kind }].
function* entries(form, filled) {
    for (const block of form.blocks) {
        const answers = filled[block.id];
        if (!answers) continue;
        if (block.kind === "indicators") {
            yield { rows: answers, block };
            continue;
        }
        const rows = block.rows.filter(row => !row.computed && !row.same_as && !row.heading);
        const named = block.kind !== "goals" && (rows.length > 1 || block.row_header);
        for (const row of rows)
            for (const [column, text] of Object.entries(answers[row.id] ?? {})) {
                const head = block.columns?.find(({ id }) => id === column);
                if (head?.computed) continue;
                const label = !head || block.columns.length === 1 ? spell(row.label) : named ? labelled(row.label, head.label) : spell(head.label);
                yield { label, text, kind: row.kind ?? head?.kind };
            }
    }
}

async function answer(clerk, { label, text, kind }) {
    if (kind === "choice") {
        await (await clerk.reach(clerk.field(label))).selectOption(text);
        await clerk.settled();
    } else {
        await clerk.enter(label);
        await clerk.page.keyboard.press("Control+A");
        await clerk.page.keyboard.insertText(text);
        await clerk.settled();
    }
}

async function answerIndicators(clerk, rows, block) {
    for (const group of block.groups.flatMap(({ subgroups }) => subgroups)) {
        const own = rows.filter(row => row.group === group.id);
        for (const [index, row] of own.entries()) {
            const first = `${group.label}${index + 1} 三级指标`;
            if (index > 0) {
                await (await clerk.reach(clerk.button(`添加${group.label}`))).click();
                await clerk.settled();
                assert.equal(await clerk.focused(), first);
            }
            await answer(clerk, { label: first, text: row.name });
            for (const column of block.columns)
                if (row[column.id] && column.id !== "name")
                    await answer(clerk, { label: labelled(row.name, column.label), text: row[column.id],
                        kind: column.id === "level" ? "choice" : column.kind });
        }
    }
}

async function fill(clerk, form, filled) {
    const name = `${form.annex} ${form.label}`;
    await (await clerk.reach(clerk.button(`${form.repeats ? "添加项目" : "填写此表"}：${name}`), 110)).click();
    await clerk.settled();
    for (const entry of entries(form, filled))
        if (entry.rows) await answerIndicators(clerk, entry.rows, entry.block);
        else await answer(clerk, entry);
}

// What was typed: without what only the program writes.
const typed = forms => JSON.parse(JSON.stringify(Object.fromEntries(wanted.map(id => [id, forms[id]])), (key, value) =>
    key === "rate" || key === "id" ? undefined : Array.isArray(value) ? value.filter(row => !("group" in row) || row.name) : value));

test("附件4 to 附件7, typed into empty forms", { timeout: 600_000 }, async t => {
    const visit = await open("http");
    t.after(() => visit.close());
    const clerk = new Clerk(visit.page);
    await clerk.open({ name: "begun.json", text: JSON.stringify(begun) });
    for (const id of wanted) {
        const form = template.forms.find(one => one.id === id);
        for (const filled of [clean.forms[id]].flat())
            await t.test(`${form.annex} ${filled.head?.name?.value ?? form.label}`, () => fill(clerk, form, filled));
    }
    let file;
    await t.test("nothing is found wrong, and the submission is made at once", async () => {
        assert.deepEqual(await clerk.findings(), []);
        file = await clerk.export("导出提交版");
    });
    await t.test("the file fits the schema and holds what was typed", () => {
        const report = JSON.parse(file.text);
        assert.ok(fits(report), JSON.stringify(fits.errors));
        assert.equal(report.status, "submitted");
        assert.deepEqual(typed(report.forms), typed(clean.forms));
    });
    await t.test("opened elsewhere and exported again it is the same, byte for byte", async t => {
        const other = await open("http");
        t.after(() => other.close());
        const colleague = new Clerk(other.page);
        await colleague.open(file);
        assert.deepEqual(await colleague.findings(), []);
        assert.deepEqual(await colleague.export("再次导出提交版"), file);
    });
    assert.deepEqual(visit.errors, []);
});
