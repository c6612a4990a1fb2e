// Texts that live until the end of the frame, in memory that is used again in the next: no allocation per control per frame.
#pragma once

#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace ziping {

class FrameText {
public:
    std::string_view keep(std::string_view text) {
        if (text.empty()) return {};
        while (chunk_ < chunks_.size() && chunks_[chunk_].size - used_ < text.size()) ++chunk_, used_ = 0;
        if (chunk_ == chunks_.size()) {
            const std::size_t size = text.size() > least ? text.size() : least;
            chunks_.push_back({std::make_unique<char[]>(size), size});
        }
        char* to = chunks_[chunk_].bytes.get() + used_;
        std::memcpy(to, text.data(), text.size());
        used_ += text.size();
        return {to, text.size()};
    }
    void begin_frame() { chunk_ = used_ = 0; }

private:
    static constexpr std::size_t least = 64 * 1024;
    struct Chunk {
        std::unique_ptr<char[]> bytes;
        std::size_t size;
    };
    std::vector<Chunk> chunks_;
    std::size_t chunk_ = 0, used_ = 0;
};

}    // namespace ziping
