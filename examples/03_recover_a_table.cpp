// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// Cells that ran together, cut by number grammar and by the identities of the table.

#include <sluitend/check/recover.hpp>

#include <array>
#include <iostream>

int main() {
    using namespace sluitend;
    //! [recover]
    const std::array rows{RawRow{"41.16941.48437.887", LineCode::expenditure},
                          RawRow{"8.3078.2704.922", LineCode::revenue},
                          RawRow{"32.86333.21532.965", LineCode::balance},
                          RawRow{"1100", LineCode::reserve_additions},
                          RawRow{"32800", LineCode::reserve_withdrawals},
                          RawRow{"32.54633.21532.965", LineCode::result}};
    const Recovery recovery = recover(rows, 3);
    //! [recover]

    std::cout << recovery.combinations << " combinations\n";
    for (const RecoveredRow& row : recovery.rows) {
        std::cout << row.readings << " readings, " << name_of(row.decided_by) << ":";
        for (const CellText& cell : row.surviving.front())
            std::cout << ' ' << cell.verbatim;
        std::cout << '\n';
    }
}
