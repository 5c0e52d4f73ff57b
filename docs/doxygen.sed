# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
#
# What Doxygen sees of each file: the operators that mean the same for every value type are given
# their sentence here, and links within a page or to the guide, which it cannot follow, become their
# words.
s,(operator(==|<=>)\(.*= default;)$,\1 ///< Compares all members.,
s|^( +)((constexpr )?[A-Za-z]+& operator[-+*/]=\(const .*)$|\1/** The same in place: exact, or an exception. */ \2|
s,(operator-\(\) const( noexcept)?;)$,\1 ///< The opposite.,
s,(std::size_t operator\(\)\(const .*\) const( noexcept)?)( ?[;{].*),/** The hash of a value: equal values hash equal. */ \1\3,
s,\[([^]]*)\]\(#[^)]*\),\1,g
s,\[([^]]*)\]\(docs/guide/[^)]*\),\1,g
