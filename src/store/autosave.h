// When to save: soon after the last key, and never more than a second after the first one that is not saved yet.
//
//     autosave.notice(work.changes(), now);                 every frame
//     if (autosave.due(now)) …save…, then saved("10:32") or failed();
//     else wake up again in *autosave.due_in(now) seconds
//
// Time is given by the caller, in seconds of any monotone clock, so nothing here waits.
#pragma once

#include <optional>
#include <string>

namespace ziping {

class Autosave {
public:
    enum class State {
        saved,      // 已保存 10:32
        waiting,    // 正在保存…
        failed,     // the last attempt failed; stays until one succeeds
    };
    static constexpr double pause = 0.8;       // seconds without a change
    static constexpr double patience = 1.0;    // seconds a change waits at most

    void opened(std::string saved_at) { saved(std::move(saved_at)); }    // as it lies in storage
    void notice(unsigned long changes, double now);                      // a counter that grows with every change
    bool due(double now) const;
    std::optional<double> due_in(double now) const;    // seconds, 0 when due; nullopt when nothing waits
    void saved(std::string at);                        // "10:32"
    void failed();                                     // tried again after the next change

    State state() const { return failed_ ? State::failed : first_ ? State::waiting : State::saved; }
    const std::string& saved_at() const { return saved_at_; }    // of the last success; "" before

private:
    unsigned long changes_ = 0;
    std::optional<double> first_;    // when the oldest unsaved change came
    double last_ = 0;                // when the newest came
    bool failed_ = false;
    std::string saved_at_;
};

}    // namespace ziping
