// How Dear ImGui is compiled for ziping (IMGUI_USER_CONFIG): without what a page in a browser cannot have or does not need.
#pragma once

#define ImDrawIdx unsigned int    // WebGL has no base vertex: a long table in one window passes 65 535 vertices
#define IMGUI_USE_WCHAR32         // Han characters beyond U+FFFF occur in names

#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS

#ifdef __EMSCRIPTEN__
#define IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS    // printf is 10 KB and serves only names we do not use: ui/no_format.cpp
#define IMGUI_ENABLE_FREETYPE                     // not FreeType: the place to plug another font loader in, ui/font_loader.cpp
#define IM_ASSERT(condition) ((void)0)            // the native tests run the same pages with asserts on
#endif
