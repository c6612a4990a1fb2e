#include "document/html.h"

#include "document/pages.h"
#include "document/xml.h"

namespace ziping {

using namespace paper;

namespace {

// Newer browsers draw Chinese punctuation closer and put white space between scripts unless told otherwise.
constexpr std::string_view page_css =
    "@page{size:210mm 297mm;margin:0}@page p{size:210mm 297mm;margin:0}@page l{size:297mm 210mm;margin:0}"
    "@font-face{font-family:L;src:local(\"Times New Roman\"),local(\"TimesNewRomanPSMT\"),local(\"Liberation Serif\"),"
    "local(\"LiberationSerif\"),local(\"Nimbus Roman\"),local(\"Tinos\");unicode-range:U+20-7E}"
    "@font-face{font-family:T;src:local(\"方正小标宋简体\"),local(\"FZXiaoBiaoSong-B05S\"),local(\"方正小标宋_GBK\"),"
    "local(\"FZXiaoBiaoSong-B05\"),local(\"华文中宋\"),local(\"STZhongsong\"),local(\"Noto Serif CJK SC Bold\"),"
    "local(\"NotoSerifCJKsc-Bold\"),local(\"Source Han Serif SC Bold\")}"
    "*{box-sizing:border-box}"
    "body{margin:0;color:#000;-webkit-text-size-adjust:none;text-spacing-trim:space-all;text-autospace:no-autospace;"
    "font-kerning:none;font-variant-ligatures:none}"
    "section{position:relative;overflow:hidden;break-after:page;background:#fff}"
    "section:last-child{break-after:auto}"
    ".p{page:p;width:210mm;height:297mm}.l{page:l;width:297mm;height:210mm}"
    "div{position:absolute}p{margin:0;white-space:pre;line-height:inherit}"
    ".r{border:.5pt solid "
    "#000}.x{border-right-color:transparent}.y{border-bottom-color:transparent}.a1{text-align:center}.a2{text-align:right}"
    ".j{text-align:justify;text-align-last:justify;text-justify:inter-character}"
    "@media screen{body{background:#e8e9eb}section{margin:16px auto;box-shadow:0 1px 4px rgba(0,0,0,.2)}}";

// "12.35pt" from twentieths of a point.
void append_points(std::string& out, Length length) {
    if (length < 0) out += '-', length = -length;
    out += std::to_string(length / 20);
    if (const int rest = length % 20 * 5; rest > 0) {
        out += '.';
        if (rest < 10) out += '0';
        out += std::to_string(rest % 10 == 0 ? rest / 10 : rest);
    }
    out += "pt";
}

void append_styles(std::string& out) {
    for (int i = 0; i < style_count; ++i) {
        const Type& type = type_of(static_cast<Style>(i));
        out += ".s" + std::to_string(i) + "{font-family:" + (type.face == Face::title_song ? "" : "L,") +
               names_of(type.face).css + ";font-size:";
        append_points(out, type.size);
        out += ";line-height:";
        append_points(out, type.line);
        out += type.bold ? ";font-weight:bold}" : "}";
    }
}

void property(std::string& out, const char* name, Length length) {
    out += name;
    append_points(out, length);
    out += ';';
}

// On which of its rules the left or upper ones of other boxes lie all along. They are not drawn a second time: a screen rounds each
// to whole pixels, and two lines side by side would be twice as thick.
struct Shared {
    bool right = false, below = false;
};

Shared shared_rules(const Page& page, const Box& box) {
    const auto common = [](Length at, Length size, Length other, Length other_size) {
        return std::max(0, std::min(at + size, other + other_size) - std::max(at, other));
    };
    Length right = 0, below = 0;
    for (const Box& other : page.boxes) {
        if (!other.ruled) continue;
        if (other.x == box.x + box.width) right += common(box.y, box.height, other.y, other.height);
        if (other.y == box.y + box.height) below += common(box.x, box.width, other.x, other.width);
    }
    return {right >= box.height, below >= box.width};
}

void append_box(Xml& x, const Page& page, const Box& box) {
    if (box.lines.empty() && !box.ruled) return;
    const int align = box.align == Align::centre ? 1 : box.align == Align::right ? 2 : 0;
    x.raw("<div class=\"s").number(static_cast<int>(box.style));
    if (box.ruled) {
        const Shared shared = shared_rules(page, box);
        x.raw(" r");
        if (shared.right) x.raw(" x");
        if (shared.below) x.raw(" y");
    }
    if (align) x.raw(" a").number(align);
    x.raw("\" style=\"");
    const Length rule = box.ruled ? 5 : 0;    // half of it: neighbours' rules lie on each other
    property(x.out, "left:", box.x - rule);
    property(x.out, "top:", box.y - rule);
    property(x.out, "width:", box.width + 2 * rule);
    if (box.ruled) {
        property(x.out, "height:", box.height + 2 * rule);
        x.raw("padding:");
        append_points(x.out, std::max(box.text_top - rule, 0));
        x.raw(" ");
        append_points(x.out, std::max(box.pad - rule, 0));
        x.raw(" 0;");
    }
    x.raw("\">");
    for (const BoxLine& line : box.lines) {
        x.raw("<p");
        if (line.stretch) x.raw(" class=\"j\"");
        if (line.indent > 0) {
            x.raw(" style=\"padding-left:");
            append_points(x.out, line.indent);
            x.raw("\"");
        }
        x.raw(">").text(line.text);
        if (line.text.empty()) x.raw("<br>");
        x.raw("</p>");
    }
    x.raw("</div>");
}

}    // namespace

std::string html(const Document& document) {
    Xml x;
    x.raw("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
          "<title>")
        .text(document.title)
        .raw("</title><style>")
        .raw(page_css);
    append_styles(x.out);
    x.raw("</style></head><body>\n");
    for (const Page& page : paginate(document)) {
        x.raw(page.landscape ? "<section class=\"l\">" : "<section class=\"p\">");
        for (const Box& box : page.boxes) append_box(x, page, box);
        x.raw("</section>\n");
    }
    x.raw("</body></html>\n");
    return std::move(x.out);
}

}    // namespace ziping
