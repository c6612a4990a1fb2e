// Files of many departments, as a bureau receives them: the sample under other names, with other money and scores.
import { sealed } from "../canonical.mjs";
import { sample } from "./clerk.mjs";

const names = ["档案馆", "妇女联合会", "残疾人联合会", "科学技术协会", "文学艺术界联合会", "工商业联合会", "总工会", "发展和改革委员会", "教育局", "民政局",
    "司法局", "人力资源和社会保障局", "生态环境局", "住房和城乡建设局", "交通运输局", "水利局", "农业农村局", "商务局", "卫生健康委员会", "退役军人事务局",
    "应急管理局", "审计局", "市场监督管理局", "统计局", "医疗保障局", "林业局", "信访局", "城市管理和综合执法局"];
const budgets = [620.99, 1240.33, 320.5, 8891.02, 4510.7], rates = [1, 0.99, 1, 0.973, 0.91, 0.85, 1, 0.77, 0.62, 1, 0.45, 0.2];

export const units = count => Array.from({ length: count }, (_, i) => {
    const report = structuredClone(sample);
    report.id = `unit-${i}`;
    report.unit = `株洲市${names[i % names.length]}${i < names.length ? "" : Math.floor(i / names.length)}`;
    report.status = i % 9 === 4 ? "returned" : i % 7 === 3 ? "draft" : "submitted";
    const { total } = report.forms.eval.funding, rate = rates[i % rates.length], budget = budgets[i % budgets.length];
    Object.assign(total, { budget: budget.toFixed(2), executed: (budget * rate).toFixed(2), rate: `${(rate * 100).toFixed(2)}%`, score: (rate * 10).toFixed(2) });
    const strict = i % 6 === 2, tidy = i % 3 === 0;
    report.forms.eval.indicators.forEach((row, k) => {
        if (tidy && row.actual === "已完成") row.actual = row.target;
        if (strict && k % 2 === 0) row.score = String(Number(row.weight) / 2);
    });
    if (i === 7) delete report.forms.eval.indicators[3].score;
    if (tidy) report.forms.narrative.cover.date.value = "2024年3月15日";
    return { name: `${report.unit}.json`, text: JSON.stringify(sealed(report)) };
});
