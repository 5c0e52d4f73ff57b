#include <sluitend/analyse/diff.hpp>
#include <gtest/gtest.h>
#include "../support/sample_document.hpp"
using namespace sluitend;
TEST(Diff, Empty){ EXPECT_TRUE(diff(sample::document(), sample::document()).is_empty());
 auto d = diff(sample::document(), sample::document("Samen wonen"));
 for (auto& c : d.changes) std::cout << name_of(c.kind) << " " << name_of(c.part) << " " << (c.before?c.before->path+"|"+c.before->title:"-") << " -> " << (c.after?c.after->path+"|"+c.after->title:"-") << "\n"; }
