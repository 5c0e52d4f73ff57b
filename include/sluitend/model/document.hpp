// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor model: the document, an immutable snapshot that its parts keep alive.
///
/// - `Index<T>`: a position in a document;
/// - `DocumentSection`: a part of the document that is no programme;
/// - `DocumentRecord`: what is known of the document as a whole;
/// - `Document`: cheap to copy, safe to read from many threads.
///
/// A document is flat storage with indices. `Programme`, `Goal`, `Action`, `Indicator`,
/// `BudgetTable`, `Table` and `Claim` are handles: a document and a position, so a child stays valid as long
/// as somebody holds it. Documents are made by a reader or by `DocumentBuilder`.
#pragma once

#include <sluitend/fwd.hpp>

#include <sluitend/base/finding.hpp>
#include <sluitend/base/origin.hpp>
#include <sluitend/base/source.hpp>
#include <sluitend/quantity/period.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

namespace detail {
struct DocumentData;
}

/// A position among the programmes, goals, … of one document, in document order.
template <class T> struct Index {
    std::uint32_t value = 0; ///< from 0

    bool operator==(const Index&) const = default;
    auto operator<=>(const Index&) const = default;
};

/// A part of a document that is no programme: a preface, a thematic section (paragraaf; BBV art. 9), an annex.
struct DocumentSection {
    Text title{};               ///< its heading: "Paragraaf 2 Weerstandsvermogen"
    std::optional<Text> text{}; ///< the prose under it; its tables are those of the document

    bool operator==(const DocumentSection&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("title", self.title);
        visit("text", self.text);
    }
};

/// What is known of a document as a whole.
struct DocumentRecord {
    std::optional<Text> title{};       ///< where printed
    std::optional<Text> government{};  ///< the municipality, where printed or said by the caller
    std::optional<Year> budget_year{}; ///< the year that the budget is for
    std::string source{};              ///< what the caller calls the text, such as a file name
    Findings diagnostics{};            ///< what the reader of the text found
    std::vector<LineOrigin> origins{}; ///< where lines came from; empty if the text is the source
    std::vector<DocumentSection> sections{}; ///< outside the programmes, in document order

    /// Same contents; the source and how it was read do not count.
    friend bool operator==(const DocumentRecord& a, const DocumentRecord& b) {
        return a.title == b.title && a.government == b.government &&
               a.budget_year == b.budget_year && a.sections == b.sections;
    }
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("title", self.title);
        visit("government", self.government);
        visit("budget_year", self.budget_year);
        visit("source", self.source);
        visit("diagnostics", self.diagnostics);
        visit("origins", self.origins);
        visit("sections", self.sections);
    }
};

/// A programme budget or a part of one, exactly as printed; immutable.
///
/// `==` compares contents and order, not places: one text in two layouts gives equal documents.
/// Handles (`Programme`, `Goal`, …) keep their document alive; views and references that they give
/// out live as long as a handle or the document does.
class Document {
public:
    /// An empty document.
    Document();
    Document(const Document&) = default; ///< cheap; a moved-from document keeps its contents
    Document& operator=(const Document&) = default; ///< likewise
    ~Document() = default;

    const DocumentRecord& record() const noexcept; ///< what is known of the whole
    std::optional<Year> budget_year() const noexcept {
        return record().budget_year;
    } ///< the year of the budget
    const std::string& source() const noexcept {
        return record().source;
    } ///< the name of the source
    const std::vector<DocumentSection>& sections() const noexcept {
        return record().sections;
    }                                          ///< what stands outside the programmes
    std::vector<Programme> programmes() const; ///< in document order
    std::vector<Table> tables() const;         ///< those of no programme, in document order
    /// Indicators of an annex, prescribed by the law and printed under no programme, in printed order.
    std::vector<Indicator> mandated_indicators() const;
    /// Every indicator: per programme as `Programme::all_indicators`, then those of an annex.
    std::vector<Indicator> all_indicators() const;
    std::uint64_t fingerprint() const noexcept; ///< equal for equal documents

    /// Equal contents in equal order.
    friend bool operator==(const Document& a, const Document& b);

    /// The storage, for the floors above.
    const detail::DocumentData& data() const noexcept { return *data_; }

private:
    friend class DocumentBuilder;
    explicit Document(std::shared_ptr<const detail::DocumentData> data) noexcept
        : data_(std::move(data)) {}

    std::shared_ptr<const detail::DocumentData> data_;
};

namespace detail {

/// What all handles share: a document, kept alive, and a position in it.
template <class T> class Handle {
public:
    /// `index` must be a position of `document`.
    Handle(Document document, Index<T> index) noexcept
        : document_(std::move(document)), index_(index) {}

    const Document& document() const noexcept { return document_; } ///< the document
    Index<T> index() const noexcept { return index_; }              ///< the position in it

    /// Same position in equal documents.
    friend bool operator==(const T& a, const T& b) {
        return a.index() == b.index() && a.document() == b.document();
    }

private:
    Document document_;
    Index<T> index_;
};

} // namespace detail

SLUITEND_END
