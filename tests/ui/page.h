// A page to be used in a test as a person uses it: by what she sees.
//
//     Page page;                                            the start page, 1366 × 768
//     page.click("新建报告");
//     page.fill("三公经费 2023年决算数", "2.77");              scrolls there, types, leaves
//     CHECK(page.sees("总分"));
//     CHECK(page.value("三公经费 2023年决算数") == "2.77");
//     page.wait(1);                                         a second passes, with the frames it asked for
//     page.reload();                                        a new program over the same storage
//
// Labels are exact names of controls; a label that is not there fails the test and tells which ones are.
#pragma once

#include "ui/app.h"
#include "ui/headless_host.h"

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

struct ImGuiContext;

namespace ziping {

class Page {
public:
    explicit Page(float width = 1366, float height = 768, float scale = 1);
    ~Page();
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    void begin(std::string_view unit = "市直机关工委");    // 新建报告 … 开始填写, with the template zhuzhou-2023
    void click(std::string_view label, std::optional<Role> role = {});
    void fill(std::string_view label, std::string_view text);        // replaces the text of a field
    void choose(std::string_view label, std::string_view option);    // by the option's label
    bool paste(std::string_view label, std::string_view text);       // true: the program took it
    bool press(Key key);                                             // with the focus where it is
    bool focus(std::string_view label);
    void scroll(float notches, std::string_view over = {});    // + down; over the form, or over this control

    bool sees(std::string_view text) const;       // in a name, value or description now in view
    std::string value(std::string_view label);    // of a field, button or status
    std::string description(std::string_view label);
    bool has(std::string_view label);                                                    // anywhere, after scrolling
    std::string focused() const;                                                         // label of the control with the focus
    const Element* find(std::string_view label, std::optional<Role> role = {}) const;    // without scrolling

    void frames(int count = 3);
    void settle();    // as many frames as the program asks for
    void wait(double seconds);
    void resize(float width, float height, float scale);
    void reload();
    void open_file(std::string_view name, std::string_view bytes);
    void open_files(std::initializer_list<std::pair<std::string_view, std::string_view>> files);    // chosen in one go

    HeadlessHost host;
    App& app() { return *app_; }

private:
    void start();
    void stop();
    void draw();
    void deliver();    // what the page answers to the program's wishes
    const Element* reach(std::string_view label, std::optional<Role> role = {});
    void set_focus(ControlId id);
    void fail(std::string_view label) const;

    float width_, height_, scale_;
    ControlId focus_ = 0;
    ImGuiContext* imgui_ = nullptr;
    std::unique_ptr<App> app_;
};

}    // namespace ziping
