// A clerk who fills in the real report of 2023, and what she types: the sample's answers under the labels of the template.
//
//     const clerk = new Clerk(visit.page);
//     await clerk.begin(sample);                          新建报告 … 开始填写
//     await clerk.form("附件2 基础数据表");
//     for (const { label, text } of answers("base")) await clerk.type(label, text);
//     await clerk.typeIndicators(indicators());
//     await clerk.findings();                             [{ rule: "R01", message: "产出指标分值合计 …" }, …]
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

export const asset = path => JSON.parse(readFileSync(new URL(`../../assets/${path}`, import.meta.url), "utf8"));
export const sample = asset("samples/zhuzhou-2023.json");
export const template = asset("templates/zhuzhou-2023.json");

const words = label => label
    .replaceAll("{last_year}", sample.year - 1).replaceAll("{next_year}", sample.year + 1).replaceAll("{year}", sample.year);
const formOf = id => template.forms.find(form => form.id === id);

export const tabs = Object.fromEntries(template.forms.map(({ id, annex, label }) => [id, annex ? `${annex} ${label}` : label]));

// The cells of a block with their labels; indicators have their own list, computed cells take no typing.
function cells(block) {
    if (block.kind === "indicators") return [];
    const typed = (block.rows ?? []).filter(row => !row.computed && !row.same_as && !row.heading);
    if (block.kind === "fields") return typed.map(row => ({ row, column: "value", label: words(row.label) }));
    if (block.kind === "outline") return typed.map(row => ({ row, column: "text", label: words(row.label) }));
    const rowsAreNamed = block.kind !== "goals" && (typed.length > 1 || block.row_header);
    return typed.flatMap(row => block.columns.filter(column => !column.computed).map(column => ({
        row,
        column: column.id,
        label: block.columns.length === 1 ? words(row.label) : (rowsAreNamed ? `${words(row.label)} ` : "") + words(column.label),
    })));
}

// What the report answers in a form, in the order of the form: [{ label, text }].
export function answers(form, report = sample) {
    return formOf(form).blocks.flatMap(block => cells(block).flatMap(({ row, column, label }) => {
        const text = report.forms[form]?.[block.id]?.[row.id]?.[column];
        return text === undefined ? [] : [{ label, text }];
    }));
}

const indicatorColumns = ["target", "actual", "weight", "score"];

// The report's indicators: [{ group: "数量指标", number: 1, name, cells: [{ label, text }, …] }].
export function indicators(report = sample) {
    const block = formOf("eval").blocks.find(({ kind }) => kind === "indicators");
    const label = Object.fromEntries(block.columns.map(column => [column.id, words(column.label)]));
    const count = {};
    return block.groups.flatMap(group => group.subgroups).flatMap(subgroup =>
        report.forms.eval.indicators.filter(row => row.group === subgroup.id).map(row => ({
            group: subgroup.label,
            number: count[subgroup.id] = (count[subgroup.id] ?? 0) + 1,
            name: row.name,
            cells: indicatorColumns.map(column => ({ label: `${row.name} ${label[column]}`, text: row[column] })),
        })));
}

// The answers of an exchange file without what a clerk does not type: claims in computed cells, ids of rows, blank rows.
export function typedAnswers(report, forms = ["base", "eval"]) {
    const rows = (report.forms.eval?.indicators ?? []).filter(row => row.name).map(({ id, ...row }) => row);
    return { answers: forms.map(form => answers(form, report)), rows };
}

export class Clerk {
    constructor(page) {
        this.page = page;
    }

    // --- Looking -------------------------------------------------------------------------------------------------------------

    button(name) { return this.page.getByRole("button", { name, exact: true }); }
    notice(text) { return this.page.locator('#dom > [role="status"], #dom > [role="alert"]').filter({ hasText: text }); }
    field(label) { return this.page.locator("#dom").getByLabel(label, { exact: true }); }
    focused() { return this.page.evaluate(() => document.activeElement.getAttribute("aria-label")); }

    // Until the page has drawn what it had to.
    settled() {
        return this.page.evaluate(async () => {
            const next = () => new Promise(requestAnimationFrame);
            for (let before = -1; before !== __ziping.frames; await next()) before = __ziping.frames;
        });
    }

    async scroll(distance, x = 640) {
        await this.page.mouse.move(x, 500);
        await this.page.mouse.wheel(0, distance);
        await this.settled();
    }

    // Scrolls until the control can be hit with the mouse; in the form at the middle, or at `x`.
    async reach(locator, x) {
        const hit = async () => await locator.count() > 0 && await locator.first().evaluate(element => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return document.elementFromPoint(x + width / 2, y + height / 2) === element;
        });
        if (await hit()) return locator;
        for (const distance of [300, -300])
            for (let before, now = await this.places(); before !== now; now = await this.places()) {
                before = now;
                await this.scroll(distance, x);
                if (await hit()) return locator;
            }
        throw new Error(`not on the page: ${locator}`);
    }
    places() {
        return this.page.evaluate(() => [...document.querySelectorAll("#dom > *")].map(e => e.id + e.style.transform).join());
    }

    async value(label) {
        return (await this.reach(this.field(label))).inputValue();
    }

    // Until all that was typed lies in storage.
    async saved() {
        await this.notice("已保存").waitFor();
    }

    async total() {
        return this.page.locator("#dom").getByLabel(/^总分 /).first().getAttribute("aria-label");
    }

    // All findings of the panel at the right, unfolded.
    async findings(x = 1200) {
        const found = new Map();
        await this.scroll(-20_000, x);
        for (let before = -1; before !== found.size; await this.scroll(250, x)) {
            before = found.size;
            const folded = this.page.locator('#dom > button[aria-label^="R"]:not([aria-expanded])');
            while (await folded.count() > 0) {
                await (await this.reach(folded.first(), x)).click();
                await this.settled();
            }
            const listed = await this.page.locator("#dom > button").evaluateAll(buttons => buttons.map(button => ({
                id: button.id, rule: button.getAttribute("aria-description"), message: button.getAttribute("aria-label"),
            })));
            for (const { id, ...finding } of listed) if (/^R\d\d$/.test(finding.rule)) found.set(id, finding);
        }
        return [...found.values()];
    }

    // --- Doing ---------------------------------------------------------------------------------------------------------------

    async begin({ unit, year }) {
        await this.button("新建报告").click();
        await this.settled();
        await this.page.locator("#dom").getByLabel("模板", { exact: true }).selectOption(`${template.id}/${template.version}`);
        await this.settled();
        await this.type("部门（单位）名称", unit);
        if (await this.value("年度") !== String(year)) await this.field("年度").fill(String(year));
        await this.button("开始填写").click();
        await this.settled();
    }

    async form(tab) {
        await this.page.getByRole("tab", { name: tab, exact: true }).click();
        await this.settled();
    }

    async enter(label) {
        await (await this.reach(this.field(label))).click();
        assert.equal(await this.focused(), label);
    }

    async type(label, text) {
        await this.enter(label);
        await this.page.keyboard.insertText(text);
        await this.settled();
    }

    // From cell to cell with Tab; every indicator but the first of its group begins with a click on 添加….
    async typeIndicators(list) {
        for (const { group, number, name, cells } of list) {
            const first = `${group}${number} 三级指标`;
            if (number === 1) await this.enter(first);
            else {
                await (await this.reach(this.button(`添加${group}`))).click();
                await this.settled();
                assert.equal(await this.focused(), first);
            }
            await this.page.keyboard.insertText(name);
            await this.settled();
            for (const { label, text } of cells) {
                await this.page.keyboard.press("Tab");
                if (await this.focused() === `${name} 达成程度`) await this.page.keyboard.press("Tab"); // below 实际完成值: left open
                assert.equal(await this.focused(), label);
                await this.page.keyboard.insertText(text);
                await this.settled();
            }
        }
    }

    async export(choice = "导出草稿") {
        await this.button("导出").click();
        await this.settled();
        const [download] = await Promise.all([
            this.page.waitForEvent("download"),
            this.page.getByRole("menuitem", { name: choice, exact: true }).click(),
        ]);
        const parts = [];
        for await (const part of await download.createReadStream()) parts.push(part);
        return { name: download.suggestedFilename(), text: Buffer.concat(parts).toString("utf8") };
    }

    // { name, text } each.
    async choose(...files) {
        const [chooser] = await Promise.all([this.page.waitForEvent("filechooser"), this.button("打开文件").click()]);
        await chooser.setFiles(files.map(({ name, text }) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) })));
    }

    async open(file) {
        await this.choose(file);
        await this.page.getByRole("tab").first().waitFor();
        await this.settled();
    }

    // From the list on the start page.
    async reopen(unit) {
        await this.page.getByRole("button", { name: unit }).first().click();
        await this.settled();
    }
}
