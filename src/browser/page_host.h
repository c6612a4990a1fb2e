// The Host of the page: each wish of the program is handed to TypeScript (imports.h).
#pragma once

#include "browser/local_storage.h"
#include "ui/host.h"

namespace ziping {

class PageHost final : public Host {
public:
    void show_controls(const ControlChanges& changes) override;
    void focus(ControlId id) override;
    void refresh_text(ControlId id, std::string_view text) override;
    void insert_text(ControlId id, std::string_view text) override;
    void announce(std::string_view text) override;

    void wake() override;
    void wake_after(double seconds) override;
    double seconds() override;
    std::vector<std::size_t> places_of(const std::vector<std::string_view>& names) override;
    std::string local_time() override;
    std::string random_id() override;

    ImFont* add_font(ImFontAtlas& atlas, bool bold) override;

    KeyValue& storage() override { return storage_; }
    void keep_twin(std::string_view draft, std::string_view text) override;
    void keep_version(const VersionInfo& version, std::string_view text) override;
    void find_versions(std::string_view draft) override;
    void read_version(std::string_view draft, std::string_view time) override;
    void take_pen(std::string_view draft, bool by_force) override;

    void make_paper(const PaperOrder& order) override;
    void place_paper(const Box& box, float scale) override;
    bool can_assess() const override;
    void load_asset(std::string_view path) override;
    void save_file(std::string_view name, std::string_view mime, std::string_view bytes) override;
    void choose_file() override;
    void choose_evidence(std::uint32_t choice) override;
    void hold_evidence(std::string_view digest, std::string_view bytes) override;
    bool holds_evidence(std::string_view digest) const override;

    void apply_update() override;
    void set_title(std::string_view title) override;

private:
    LocalStorage storage_;
};

}    // namespace ziping
